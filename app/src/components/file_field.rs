//! A field for a file; its form is `multipart`.

use leptos::prelude::*;

use super::FormState;
use super::field::Field;

/// A file to send.
#[component]
pub fn FileField(
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// Help with the kinds and the size taken.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The kinds offered, as in HTML: `.csv,.xlsx`.
    #[prop(optional_no_strip, into)]
    accept: Option<String>,
    /// What is wrong; the form's mistake of this name when absent.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether it must be there; others are marked “(optional)”.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let form = FormState::around();
    let field = Field::new(&form, &name, label, hint, error, required);
    view! {
        <div class=field.class()>
            {field.label_view()}
            {field.notes()}
            <input
                class="input input-file"
                type="file"
                id=field.id.clone()
                name=name
                accept=accept
                required=required
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
            />
        </div>
    }
    .into_any()
}
