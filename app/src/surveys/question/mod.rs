//! One question as it is asked: its words in their own language, its control, what is wrong with the answer.
//!
//! Made for a thumb on a narrow screen: every option is a line of 44 pixels or more, a scale fills the width.

mod choice;
mod line;
mod matrix;
mod ranking;
mod said;
mod scale;

use domain::surveys::{Kind, KindCode, Question, field, write_number};
use leptos::prelude::*;

use super::carried::limits;
use crate::components::{FormState, Icon, InLanguage, Paragraphs, Shown, TextArea, icon};
use crate::context::page;
use crate::t;

pub(super) use said::said;

/// The question with what was typed and what is wrong.
pub(super) fn question(question: &Question, form: &FormState) -> AnyView {
    let name = field(question);
    match &question.kind {
        Kind::LongText => return long_text(question, form),
        Kind::Note => return note(question),
        Kind::Hidden => return line::hidden(&name, form),
        Kind::Calculation { .. } => return ().into_any(),
        _ => {}
    }
    let error = form.error(&name);
    let class = if error.is_some() { "field question field-wrong" } else { "field question" };
    let described = described_by(question, &name, error.is_some());
    let notes = notes(question, &name, error.clone());
    let words = words(question);
    if line::is_one(&question.kind) {
        let control = line::control(question, form, &name, described, error.is_some());
        return view! {
            <div class=class>
                <label class="label" for=name.clone()>{words}</label>
                {notes}
                {control}
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
    let optional =
        (!question.required).then(|| view! { " " <span class="optional">{t!("components-optional")}</span> });
    view! { <InLanguage text=&question.label/> {optional} }.into_any()
}

fn described_by(question: &Question, name: &str, wrong: bool) -> Option<String> {
    let hint = (!question.hint.is_empty()).then(|| format!("{name}-hint"));
    let limits = limits(question).map(|_| format!("{name}-limits"));
    let error = wrong.then(|| format!("{name}-error"));
    let ids: Vec<String> = [hint, limits, error].into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn notes(question: &Question, name: &str, error: Option<String>) -> AnyView {
    let hint = (!question.hint.is_empty()).then(|| {
        view! { <p class="hint" id=format!("{name}-hint")><InLanguage text=&question.hint/></p> }
    });
    let limits =
        limits(question).map(|text| view! { <p class="hint" id=format!("{name}-limits")>{text}</p> });
    view! { {hint} {limits} {mistake(name, error)} }.into_any()
}

/// What is wrong with a field, before its control.
fn mistake(name: &str, error: Option<String>) -> Option<AnyView> {
    let error = error?;
    let view = view! {
        <p class="field-error" id=format!("{name}-error")>
            {icon(Icon::Stop)} <span><span class="visually-hidden">{t!("components-error")} " "</span>{error}</span>
        </p>
    };
    Some(view.into_any())
}

fn control(question: &Question, form: &FormState, name: &str) -> AnyView {
    let none = (!question.required && can_be_left(question)).then(|| choice::no_answer(form, name));
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
    match &question.kind {
        Kind::Single { look, .. } => *look != domain::surveys::Look::DropDown,
        kind => matches!(kind.code(), KindCode::Scale | KindCode::Nps),
    }
}

/// Several lines: the one component that may write them; its label is in the language of the question.
fn long_text(question: &Question, form: &FormState) -> AnyView {
    let name = field(question);
    let label = Shown::from(&question.label);
    let (lang, dir) = (label.lang_attribute(), label.dir_attribute());
    let hint = Shown::from(&question.hint).text;
    let hint = (!hint.is_empty()).then_some(hint);
    view! {
        <div class="question" lang=lang dir=dir>
            <TextArea name=name.clone() label=label.text hint=hint rows=5 required=question.required value=form.value(&name) error=form.error(&name)/>
        </div>
    }
    .into_any()
}

/// Words between questions.
fn note(question: &Question) -> AnyView {
    view! { <div class="question survey-note" id=field(question)><Paragraphs text=&question.label/></div> }
        .into_any()
}

/// A number as the page's language types it.
pub(super) fn typed_number(value: f64) -> String {
    write_number(value, page().lang)
}
