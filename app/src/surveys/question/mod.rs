//! One question as it is asked: its words in their own language, its control, what is wrong with the answer.
//!
//! Made for a thumb on a narrow screen: every option is a line of 44 pixels or more, a scale fills the width.

mod choice;
mod file;
mod line;
mod map;
mod matrix;
mod mistake;
mod picture;
mod ranking;
mod said;
mod scale;
mod standing;

use domain::surveys::{Kind, KindCode, Question, field, write_number};
use leptos::prelude::*;

use self::mistake::beside;
use super::limits::limits;
use crate::components::{FormState, InLanguage, Paragraphs, Shown};
use crate::context::page;
use crate::t;

pub(super) use file::formats;
pub(super) use mistake::mistake;
pub(super) use said::said;
pub(super) use standing::{Standing, bare_section_item, instance_item, question_item, section_item, text};

/// The question with what was typed and what is wrong.
pub(super) fn question(question: &Question, form: &FormState) -> AnyView {
    let name = field(question);
    match &question.kind {
        Kind::Note => return note(question),
        Kind::Hidden => return line::hidden(&name, form),
        Kind::Calculation { .. } => return ().into_any(),
        _ => {}
    }
    let mistake = mistake(question, &name, form);
    let wrong = mistake.is_some();
    let class = if wrong { "field field-wrong" } else { "field" };
    let described = described_by(question, &name, wrong);
    let notes = notes(question, &name, mistake);
    let words = words(question);
    // A label for what has one control, a group's name for what has several.
    if line::is_one(&question.kind) {
        let control = line::control(question, form, &name, described, wrong);
        let map = (question.kind == Kind::Place).then(|| map::map(&name, form)).flatten();
        return view! {
            <div class=class>
                <label class="label" for=name.clone()>{words}</label>
                {notes}
                {control}
                {map}
            </div>
        }
        .into_any();
    }
    view! {
        <fieldset class=class aria-describedby=described>
            <legend class="label">{words}</legend>
            {notes}
            {control(question, form, &name)}
        </fieldset>
    }
    .into_any()
}

fn words(question: &Question) -> AnyView {
    let optional = standing::optional_item(question, || {
        view! { <span class="optional">{Shown::from(t!("components-optional")).inline()}</span> }.into_any()
    });
    let optional = optional.map(|optional| view! { " " {optional} });
    let label = text(&question.id, "label", view! { <InLanguage text=&question.label/> }.into_any());
    view! { {label} {optional} }.into_any()
}

fn described_by(question: &Question, name: &str, wrong: bool) -> Option<String> {
    let hint = (!question.hint.is_empty()).then(|| format!("{name}-hint"));
    let limits = limits(question).map(|_| format!("{name}-limits"));
    let error = wrong.then(|| format!("{name}-error"));
    let ids: Vec<String> = [hint, limits, error].into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn notes(question: &Question, name: &str, mistake: Option<Shown>) -> AnyView {
    let hint = (!question.hint.is_empty()).then(|| {
        let hint = text(&question.id, "hint", view! { <InLanguage text=&question.hint/> }.into_any());
        view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> }
    });
    let limits = limits(question).map(|text| {
        view! { <p class="hint" id=format!("{name}-limits")>{Shown::from(text).inline()}</p> }
    });
    view! { {hint} {limits} {beside(name, mistake)} }.into_any()
}

fn control(question: &Question, form: &FormState, name: &str) -> AnyView {
    let can_be_left = can_be_left(question).then_some(());
    let none = can_be_left.and_then(|()| standing::optional_item(question, || choice::no_answer(form, name)));
    match &question.kind {
        Kind::Single { options, look } => choice::single(question, options, *look, form, none),
        Kind::Several { options, .. } => choice::several(question, options, form),
        Kind::Consent => choice::consent(form, name),
        Kind::Matrix { rows, options, several } => matrix::matrix(question, rows, options, *several, form),
        Kind::Ranking { options, .. } => ranking::ranking(question, options, form),
        kind => match kind.ends() {
            Some((from, to, low, high)) => scale::scale(kind, (from, low), (to, high), form, name, none),
            None => ().into_any(),
        },
    }
}

/// Whether leaving a question out is an option of its own: a chosen radio button cannot be cleared without a script.
fn can_be_left(question: &Question) -> bool {
    matches!(question.kind.code(), KindCode::Single | KindCode::Scale | KindCode::Nps)
}

/// Words between questions.
fn note(question: &Question) -> AnyView {
    let name = standing::text_name(&question.id, "label");
    let picture = question.picture.as_ref().map(picture::picture);
    // Only the words follow the answers: the picture stands beside what is written anew.
    view! {
        <div class="survey-note" id=field(question)>
            <div data-text=name><Paragraphs text=&question.label/></div>
            {picture}
        </div>
    }
    .into_any()
}

/// A day as the page's language writes it.
pub(super) fn day(date: jiff::civil::Date) -> String {
    crate::format::date(page().lang, date)
}

/// A number as the page's language types it.
pub(super) fn typed_number(value: f64) -> String {
    write_number(value, page().lang)
}
