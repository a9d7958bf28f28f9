//! One question as it is asked: its words in their own language, its control, what is wrong with the answer.
//!
//! Made for a thumb on a narrow screen: every option is a line of 44 pixels or more, a scale fills the width.

use domain::form::Typed;
use domain::surveys::{Kind, Opt, Question, field, write_number};
use domain::text::Translated;
use leptos::prelude::*;

use super::carried::limits;
use crate::components::{FormState, Icon, InLanguage, Shown, TextArea, icon};
use crate::context::page;
use crate::t;

/// The question with what was typed and what is wrong.
pub(super) fn question(question: &Question, form: &FormState) -> AnyView {
    if question.kind == Kind::LongText {
        return long_text(question, form);
    }
    let name = field(question);
    let error = form.error(&name);
    let class = if error.is_some() { "field question field-wrong" } else { "field question" };
    let described = described_by(question, &name, error.is_some());
    let notes = notes(question, &name, error.clone());
    let words = words(question);
    match &question.kind {
        Kind::ShortText | Kind::Number { .. } => view! {
            <div class=class>
                <label class="label" for=name.clone()>{words}</label>
                {notes}
                {one_line(question, form, &name, described, error.is_some())}
            </div>
        }
        .into_any(),
        _ => view! {
            <fieldset class=class aria-describedby=described>
                <legend class="label">{words}</legend>
                {notes}
                {control(question, form, &name)}
            </fieldset>
        }
        .into_any(),
    }
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
    let error = error.map(|error| {
        view! {
            <p class="field-error" id=format!("{name}-error")>
                {icon(Icon::Stop)} <span><span class="visually-hidden">{t!("components-error")} " "</span>{error}</span>
            </p>
        }
    });
    view! { {hint} {limits} {error} }.into_any()
}

fn control(question: &Question, form: &FormState, name: &str) -> AnyView {
    match &question.kind {
        Kind::Single { options } => {
            let none = (!question.required).then(|| no_answer(form, name));
            view! { <div class="options">{choices("radio", options, form, name)} {none}</div> }.into_any()
        }
        Kind::Several { options, .. } => {
            view! { <div class="options">{choices("checkbox", options, form, name)}</div> }.into_any()
        }
        Kind::Scale { from, to, low, high } => {
            let none = (!question.required).then(|| no_answer(form, name));
            view! {
                {scale(*from, *to, low, high, form, name)}
                {none.map(|none| view! { <div class="options">{none}</div> })}
            }
            .into_any()
        }
        Kind::Number { .. } | Kind::ShortText | Kind::LongText => ().into_any(),
    }
}

fn choices(kind: &'static str, options: &[Opt], form: &FormState, name: &str) -> AnyView {
    options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            // The first has the field's own id, so that the error summary leads to it.
            let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) };
            let label = Shown::from(&option.label);
            let lang = label.lang_attribute();
            view! {
                <div class="option">
                    <input type=kind id=id.clone() name=name.to_owned() value=option.code.clone() checked=form.is(name, &option.code)/>
                    <label for=id lang=lang>{label.text}</label>
                </div>
            }
        })
        .collect_view()
        .into_any()
}

/// The way back for somebody who chose and would rather not say: a chosen radio button cannot be cleared without a script.
fn no_answer(form: &FormState, name: &str) -> AnyView {
    let id = format!("{name}-none");
    let typed = form.values(name);
    let checked = !typed.is_empty() && typed.iter().all(String::is_empty);
    view! {
        <div class="option option-none">
            <input type="radio" id=id.clone() name=name.to_owned() value="" checked=checked/>
            <label for=id>{t!("survey-no-answer")}</label>
        </div>
    }
    .into_any()
}

fn scale(from: i64, to: i64, low: &Translated, high: &Translated, form: &FormState, name: &str) -> AnyView {
    let points = (from..=to)
        .map(|point| {
            let id = if point == from { name.to_owned() } else { format!("{name}-{point}") };
            let end = [(from, low), (to, high)].into_iter().find(|(at, _)| *at == point);
            // Screen readers hear what the end means with its number; everybody else sees it below the line.
            let meaning = end.map(|(_, text)| {
                let text = Shown::from(text);
                let lang = text.lang_attribute();
                view! { <span class="visually-hidden" lang=lang>" " {text.text}</span> }
            });
            let value = point.to_string();
            let checked = form.is(name, &value);
            view! {
                <div class="scale-point">
                    <input type="radio" id=id.clone() name=name.to_owned() value=value.clone() checked=checked/>
                    <label for=id>{value} {meaning}</label>
                </div>
            }
        })
        .collect_view();
    let class = if to - from > 5 { "scale scale-long" } else { "scale" };
    view! {
        <div class=class>{points}</div>
        <p class="scale-ends" aria-hidden="true">
            <span>{from.to_string()} ": " {Shown::from(low).text}</span>
            <span>{to.to_string()} ": " {Shown::from(high).text}</span>
        </p>
    }
    .into_any()
}

fn one_line(
    question: &Question,
    form: &FormState,
    name: &str,
    described: Option<String>,
    wrong: bool,
) -> AnyView {
    let (class, mode, unit) = match &question.kind {
        Kind::Number { unit, .. } => ("input input-short", Some("decimal"), Some(Shown::from(unit))),
        _ => ("input", None, None),
    };
    let unit = unit.filter(|unit| !unit.text.is_empty()).map(|unit| {
        let lang = unit.lang_attribute();
        view! { <span class="unit" lang=lang>{unit.text}</span> }
    });
    view! {
        <div class="with-unit">
            <input
                class=class
                type="text"
                id=name.to_owned()
                name=name.to_owned()
                value=form.value(name)
                inputmode=mode
                autocomplete="off"
                required=question.required
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
            />
            {unit}
        </div>
    }
    .into_any()
}

/// Several lines: the one component that may write them; its label is in the language of the question.
fn long_text(question: &Question, form: &FormState) -> AnyView {
    let name = field(question);
    let label = Shown::from(&question.label);
    let lang = label.lang_attribute();
    let hint = Shown::from(&question.hint).text;
    let hint = (!hint.is_empty()).then_some(hint);
    view! {
        <div class="question" lang=lang>
            <TextArea name=name.clone() label=label.text hint=hint rows=5 required=question.required value=form.value(&name) error=form.error(&name)/>
        </div>
    }
    .into_any()
}

/// What was answered, in words, for designers and for people whose survey was closed while they wrote.
pub(super) fn said(question: &Question, typed: &Typed) -> Vec<Shown> {
    let name = field(question);
    let values: Vec<&str> = typed.all(&name).filter(|value| !value.trim().is_empty()).collect();
    values
        .into_iter()
        .map(|value| match question.kind.options().iter().find(|option| option.code == value) {
            Some(option) => Shown::from(&option.label),
            None => Shown::from(value),
        })
        .collect()
}

/// A number as the page's language types it.
pub(super) fn typed_number(value: f64) -> String {
    write_number(value, page().lang)
}
