//! What comes and goes on a page while it is answered. On such a page everything that could stand there is in the HTML: what does
//! not stand there now is inside a `<template>`, which nobody sees and no form sends; what does has an empty one before it. The
//! script moves things in and out. On any other page there are no templates.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::surveys::interview::{Asked, Heard};
use domain::surveys::{Opt, Question, QuestionId, count_field};
use leptos::prelude::*;

/// What stands on the page of the form around, when that can change.
#[derive(Debug, Clone, Default)]
pub(in crate::surveys) struct Standing(Option<Arc<Names>>);

#[derive(Debug)]
struct Names {
    standing: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl Standing {
    /// What stands on a page now, counted from 0.
    pub fn on(heard: &Heard<'_>, page: usize) -> Self {
        let standing = heard.standing(page).into_iter().collect();
        Self(Some(Arc::new(Names { standing, texts: heard.texts_with_answers(page) })))
    }
}

fn around() -> Option<Arc<Names>> {
    use_context::<Standing>().and_then(|standing| standing.0)
}

/// A thing that comes and goes under its name, drawn as one element.
fn item(name: String, view: AnyView) -> AnyView {
    match around() {
        Some(names) if names.standing.contains(&name) => {
            view! { <template data-item=name></template> {view} }.into_any()
        }
        Some(_) => view! { <template data-item=name>{view}</template> }.into_any(),
        None => view,
    }
}

/// A question.
pub(in crate::surveys) fn question_item(question: &Question, view: AnyView) -> AnyView {
    if question.kind.code().is_visible() { item(question.id.to_string(), view) } else { view }
}

/// A group or a repeat.
pub(in crate::surveys) fn section_item(asked: &Asked, view: AnyView) -> AnyView {
    item(asked.id.to_string(), view)
}

/// A group without a frame of its own: one element where it comes and goes.
pub(in crate::surveys) fn bare_section_item(asked: &Asked, view: AnyView) -> AnyView {
    if around().is_none() {
        return view;
    }
    section_item(asked, view! { <div class="survey-group">{view}</div> }.into_any())
}

/// An instance of a repeat, with the field that says how many there are.
pub(in crate::surveys) fn instance_item(asked: &Asked, number: u32, view: AnyView) -> AnyView {
    let Some(names) = around() else { return view };
    let (name, count, number) =
        (asked.instance(number).to_string(), count_field(&asked.id), number.to_string());
    if names.standing.contains(&name) {
        view! { <template data-item=name></template> {view} }.into_any()
    } else {
        view! { <template data-item=name data-count=count data-number=number>{view}</template> }.into_any()
    }
}

/// An option of a question.
pub(super) fn option_item(question: &Question, option: &Opt, view: AnyView) -> AnyView {
    if depends(question, option) { item(name(question, option), view) } else { view }
}

/// A row of a matrix.
pub(super) fn row_item(question: &Question, row: &Opt, view: AnyView) -> AnyView {
    if row.relevant.trim().is_empty() {
        return view;
    }
    item(question.id.part(&row.code).to_string(), view)
}

/// What stands there while an answer may be left out; nothing where one is needed.
pub(super) fn optional_item(question: &Question, view: impl FnOnce() -> AnyView) -> Option<AnyView> {
    if around().is_some() && !question.rules.required.trim().is_empty() {
        Some(item(format!("{}?", question.id), view()))
    } else {
        (!question.required).then(view)
    }
}

/// A label, hint or title, with a name when answers stand in it.
pub(in crate::surveys) fn text(id: &QuestionId, part: &str, view: AnyView) -> AnyView {
    match text_name(id, part) {
        Some(name) => view! { <span data-text=name>{view}</span> }.into_any(),
        None => view,
    }
}

/// The name of a label, hint or title on a page that changes, when answers stand in it.
pub(super) fn text_name(id: &QuestionId, part: &str) -> Option<String> {
    let names = around()?;
    let changes = names.texts.contains(&format!("{}/{part}", id.in_all()));
    changes.then(|| format!("{id}/{part}"))
}

/// Whether an option stands on the page now; it always does where nothing comes and goes.
pub(super) fn is_offered(question: &Question, option: &Opt) -> bool {
    let stands = |names: Arc<Names>| names.standing.contains(&name(question, option));
    !depends(question, option) || around().is_none_or(stands)
}

fn name(question: &Question, option: &Opt) -> String {
    format!("{}:{}", question.id, option.code)
}

fn depends(question: &Question, option: &Opt) -> bool {
    !option.relevant.trim().is_empty() || !question.rules.filter.trim().is_empty()
}
