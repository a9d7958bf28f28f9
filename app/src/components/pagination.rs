//! The way through a long list.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::t;

/// Links to the pages before and after; nothing when there is only one page.
#[component]
pub fn Pagination(
    /// The address of the page before.
    #[prop(optional_no_strip, into)]
    previous: Option<String>,
    /// The address of the page after.
    #[prop(optional_no_strip, into)]
    next: Option<String>,
) -> impl IntoView {
    if previous.is_none() && next.is_none() {
        return ().into_any();
    }
    view! {
        <nav class="pagination" aria-label=t!("components-pagination")>
            {previous.map(|href| view! {
                <a class="pagination-previous" rel="prev" href=href>{icon(Icon::Left)} {t!("components-previous")}</a>
            })}
            {next.map(|href| view! {
                <a class="pagination-next" rel="next" href=href>{t!("components-next")} {icon(Icon::Right)}</a>
            })}
        </nav>
    }
    .into_any()
}
