//! The filters of a list: a form sent with GET, so that a filtered list has an address.

use leptos::context::Provider;
use leptos::prelude::*;

use super::{Button, ButtonKind, FormState};
use crate::t;

/// Filters above a list.
#[component]
pub fn Filters(
    /// The address of the list.
    #[prop(into)]
    action: String,
    /// What the address holds now.
    #[prop(optional, into)]
    form: FormState,
    /// The fields, without “(optional)”.
    children: Children,
) -> impl IntoView {
    let clear = (form.filled_fields() > 0)
        .then(|| view! { <a class="filters-clear" href=action.clone()>{t!("components-filters-clear")}</a> });
    view! {
        <form class="filters" method="get" action=action aria-label=t!("components-filters")>
            <Provider value=form.quiet()>
                <div class="filters-fields">{children()}</div>
                <div class="actions">
                    <Button label=t!("components-filters-apply") kind=ButtonKind::Secondary/>
                    {clear}
                </div>
            </Provider>
        </form>
    }
    .into_any()
}
