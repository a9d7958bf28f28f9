//! One of a list, folded: for lists longer than about seven. Shorter ones are [`Radios`](super::Radios).

use leptos::prelude::*;

use super::field::Field;
use super::{Choice, FormState};

/// A drop-down list.
#[component]
pub fn Select(
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// The options.
    choices: Vec<Choice>,
    /// What the first, empty option says; no such option when absent.
    #[prop(optional_no_strip, into)]
    empty: Option<String>,
    /// Help, shown before the field.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The chosen value; what was typed in the form around it when absent.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// What is wrong; the form's mistake of this name when absent.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether it must be chosen; others are marked “(optional)”.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let form = FormState::around();
    let value = value.unwrap_or_else(|| form.value(&name));
    let field = Field::new(&form, &name, label, hint, error, required);
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == value;
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect_view();
    view! {
        <div class=field.class()>
            {field.label_view()}
            {field.notes()}
            <select
                class="input select"
                id=field.id.clone()
                name=name
                required=required
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
            >
                {empty.map(|label| view! { <option value="">{label}</option> })}
                {options}
            </select>
        </div>
    }
    .into_any()
}
