//! Options that all stand in view: one of them, several of them, or a single box to tick.

use leptos::prelude::*;

use super::field::Field;
use super::{Choice, FormState};

/// One of a few. The first button has the field's `id`, so that the error summary leads to it.
#[component]
pub fn Radios(
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// The options.
    choices: Vec<Choice>,
    /// Help, shown before the options.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The chosen value; what was typed in the form around it when absent.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// What is wrong; the form's mistake of this name when absent.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether one must be chosen; others are marked “(optional)”.
    #[prop(optional)]
    required: bool,
    /// Whether the options stand side by side, as on a scale from 1 to 5.
    #[prop(optional)]
    row: bool,
) -> impl IntoView {
    let form = FormState::around();
    let chosen = vec![value.unwrap_or_else(|| form.value(&name))];
    let field = Field::new(&form, &name, label, hint, error, required);
    let options = options(&field, "radio", &name, choices, &chosen);
    let class = if row { "options options-row" } else { "options" };
    field.group(view! { <div class=class>{options}</div> }.into_any())
}

/// Several of a few; the name repeats. The first box has the field's `id`.
#[component]
pub fn Checkboxes(
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// The options.
    choices: Vec<Choice>,
    /// Help, shown before the options.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The chosen values; what was typed in the form around it when absent.
    #[prop(optional_no_strip, into)]
    values: Option<Vec<String>>,
    /// What is wrong; the form's mistake of this name when absent.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether at least one must be chosen; others are marked “(optional)”.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let form = FormState::around();
    let chosen = values.unwrap_or_else(|| form.values(&name));
    let field = Field::new(&form, &name, label, hint, error, required);
    let options = options(&field, "checkbox", &name, choices, &chosen);
    field.group(view! { <div class="options">{options}</div> }.into_any())
}

/// One box to tick, for a consent or a switch. It sends `yes`, or nothing.
#[component]
pub fn Checkbox(
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What ticking it means.
    #[prop(into)]
    label: String,
    /// Help, shown under the label.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// Whether it is ticked; as in the form around it when absent.
    #[prop(optional_no_strip, into)]
    checked: Option<bool>,
    /// What is wrong; the form's mistake of this name when absent.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether it must be ticked.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let form = FormState::around();
    let checked = checked.unwrap_or_else(|| form.is(&name, "yes"));
    let field = Field::new(&form, &name, label.clone(), None, error, true);
    let describes = hint.is_some().then(|| format!("{}-help", field.id));
    let described =
        [describes.clone(), field.described_by()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <div class=field.class()>
            {field.notes()}
            <div class="option">
                <input
                    type="checkbox"
                    id=field.id.clone()
                    name=name
                    value="yes"
                    checked=checked
                    required=required
                    aria-describedby=(!described.is_empty()).then_some(described)
                    aria-invalid=field.invalid()
                />
                <label for=field.id.clone()>{label}</label>
                {hint.map(|hint| view! { <p class="hint" id=describes>{hint}</p> })}
            </div>
        </div>
    }
    .into_any()
}

fn options(
    field: &Field,
    kind: &'static str,
    name: &str,
    choices: Vec<Choice>,
    chosen: &[String],
) -> AnyView {
    choices
        .into_iter()
        .enumerate()
        .map(|(position, choice)| {
            let id = if position == 0 { field.id.clone() } else { format!("{}-{}", field.id, position + 1) };
            let checked = chosen.contains(&choice.value);
            let help = choice.hint.is_some().then(|| format!("{id}-help"));
            view! {
                <div class="option">
                    <input
                        type=kind
                        id=id.clone()
                        name=name.to_owned()
                        value=choice.value
                        checked=checked
                        aria-describedby=help.clone()
                    />
                    <label for=id>{choice.label}</label>
                    {choice.hint.map(|hint| view! { <p class="hint" id=help>{hint}</p> })}
                </div>
            }
        })
        .collect_view()
        .into_any()
}
