//! One text in both languages of the site: two fields under one question.

use domain::lang::Lang;
use leptos::context::Provider;
use leptos::prelude::*;

use super::field::Field;
use super::{FormState, TextArea, TextField};

/// A short text in both languages: fields `name_pt` and `name_en`.
#[component]
pub fn TranslatedField(
    /// The name before `_pt` and `_en`.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// Help, shown once before both.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// Whether it must be filled in in at least one language.
    #[prop(optional)]
    required: bool,
    /// The most characters each takes.
    #[prop(optional_no_strip, into)]
    maxlength: Option<u32>,
) -> impl IntoView {
    group(&name.clone(), label, hint, required, move |lang| {
        let name = format!("{name}_{}", lang.code());
        view! { <TextField name=name label=lang.own_name() maxlength=maxlength lang=Some(lang.tag())/> }
            .into_any()
    })
}

/// A long text in both languages: fields `name_pt` and `name_en`.
#[component]
pub fn TranslatedArea(
    /// The name before `_pt` and `_en`.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// Help, shown once before both.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// Whether it must be filled in in at least one language.
    #[prop(optional)]
    required: bool,
    /// How many lines each shows.
    #[prop(default = 5)]
    rows: u32,
    /// The most characters each takes.
    #[prop(optional_no_strip, into)]
    maxlength: Option<u32>,
) -> impl IntoView {
    group(&name.clone(), label, hint, required, move |lang| {
        let name = format!("{name}_{}", lang.code());
        view! { <TextArea name=name label=lang.own_name() rows=rows maxlength=maxlength lang=Some(lang.tag())/> }
            .into_any()
    })
}

/// The question once, with its “(optional)” when it is, and under it a field for each language without.
fn group(
    name: &str,
    label: String,
    hint: Option<String>,
    required: bool,
    one: impl Fn(Lang) -> AnyView + Send + 'static,
) -> AnyView {
    let form = FormState::around();
    let inside = form.within(&label);
    let field = Field::new(&form, name, label, hint, None, required);
    field.group(
        view! {
            <Provider value=inside>
                <div class="languages">{Lang::ALL.into_iter().map(one).collect_view()}</div>
            </Provider>
        }
        .into_any(),
    )
}
