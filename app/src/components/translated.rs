//! One text in each language it may be in: a field for each under one question.

use domain::lang::Lang;
use domain::tag::{Tag, Writing};
use leptos::context::Provider;
use leptos::prelude::*;

use super::field::Field;
use super::{FormState, TextArea, TextField};

/// The languages that texts are written in here, where they are not the site's two: a context around a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WritingIn(pub Vec<Tag>);

/// The `lang` and `dir` attributes of a control that is written in.
pub(super) fn writing(lang: Option<Tag>) -> (Option<String>, Option<&'static str>) {
    let right = lang.is_some_and(|lang| lang.writing() == Writing::RightToLeft);
    (lang.map(|lang| lang.attribute()), right.then_some(Writing::RightToLeft.dir()))
}

/// A short text in each language: fields `name_pt`, `name_en`.
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
        let name = format!("{name}_{lang}");
        view! { <TextField name=name label=lang.own_name() maxlength=maxlength lang=lang/> }.into_any()
    })
}

/// A long text in each language: fields `name_pt`, `name_en`.
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
        let name = format!("{name}_{lang}");
        view! { <TextArea name=name label=lang.own_name() rows=rows maxlength=maxlength lang=lang/> }
            .into_any()
    })
}

/// The question once, with its “(optional)” when it is, and under it a field for each language without.
fn group(
    name: &str,
    label: String,
    hint: Option<String>,
    required: bool,
    one: impl Fn(Tag) -> AnyView + Send + 'static,
) -> AnyView {
    let form = FormState::around();
    let languages =
        use_context::<WritingIn>().map_or_else(|| Lang::ALL.map(Tag::from).to_vec(), |writing| writing.0);
    let inside = form.within(&label);
    let field = Field::new(&form, name, label, hint, None, required);
    field.group(
        view! {
            <Provider value=inside>
                <div class="languages">{languages.into_iter().map(one).collect_view()}</div>
            </Provider>
        }
        .into_any(),
    )
}
