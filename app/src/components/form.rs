//! A form that is sent, and the fields in it that nobody sees.

use leptos::context::Provider;
use leptos::prelude::*;

use super::{Button, ButtonKind, ErrorSummary, FormState};
use crate::t;

/// A form sent with POST. The mistakes stand at its top, its fields find their value and mistake by themselves, and its
/// one primary button at the end says what happens.
#[component]
pub fn Form(
    /// Where it is sent.
    #[prop(into)]
    action: String,
    /// What was typed and what is wrong.
    #[prop(optional, into)]
    form: FormState,
    /// What the button says.
    #[prop(into)]
    submit: String,
    /// The button's weight: a warning where it cannot be undone.
    #[prop(optional)]
    kind: ButtonKind,
    /// Where the link beside the button leads that leaves without doing anything.
    #[prop(optional_no_strip, into)]
    cancel: Option<String>,
    /// Whether it carries files.
    #[prop(optional)]
    multipart: bool,
    /// The fields.
    children: Children,
    /// More buttons beside the first.
    #[prop(optional_no_strip, into)]
    more: Option<AnyView>,
) -> impl IntoView {
    let summarised = form.clone();
    view! {
        <form class="form" method="post" action=action enctype=multipart.then_some("multipart/form-data") novalidate=true>
            <Provider value=form>
                {
                    // The fields first: they tell the summary their labels.
                    let fields = children();
                    let errors = summarised.summary();
                    view! { <ErrorSummary errors=errors focus=summarised.takes_focus()/> {fields} }
                }
                <div class="actions">
                    <Button label=submit kind=kind/>
                    {more}
                    {cancel.map(|href| view! { <a class="cancel" href=href>{t!("components-cancel")}</a> })}
                </div>
            </Provider>
        </form>
    }
    .into_any()
}

/// A value the form sends and nobody sees.
#[component]
pub fn Hidden(
    /// The field's name.
    #[prop(into)]
    name: String,
    /// Its value; what was typed in the form around it when absent.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
) -> impl IntoView {
    let value = value.unwrap_or_else(|| FormState::around().value(&name));
    view! { <input type="hidden" name=name value=value/> }.into_any()
}

/// A field that only programs fill in. Whoever sends it with a value is not a person.
#[component]
pub fn Honeypot(
    /// The field's name.
    #[prop(default = "website".to_owned(), into)]
    name: String,
) -> impl IntoView {
    let id = FormState::around().id(&name);
    view! {
        <div class="honeypot" aria-hidden="true">
            <label for=id.clone()>{t!("components-honeypot")}</label>
            <input type="text" id=id name=name tabindex="-1" autocomplete="off"/>
        </div>
    }
    .into_any()
}
