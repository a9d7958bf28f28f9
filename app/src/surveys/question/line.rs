//! Answers in one control that its label names: numbers, texts, addresses, days, times, places, an option of a folded list.

use domain::surveys::{Kind, Look, Question, parse_date, parse_date_time, parse_time};
use leptos::prelude::*;

use super::{choice, file};
use crate::components::{FormState, Hidden, Lines, Shown};

/// Whether the answer is one control that its label can name.
pub(super) fn is_one(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Single { look: Look::DropDown, .. }
            | Kind::ShortText
            | Kind::LongText
            | Kind::Number { .. }
            | Kind::Email
            | Kind::Telephone
            | Kind::Url
            | Kind::Date { .. }
            | Kind::Time
            | Kind::DateTime
            | Kind::Place
            | Kind::File { .. }
            | Kind::Address
    )
}

/// How a browser helps with a line.
#[derive(Clone, Default)]
struct Help {
    kind: &'static str,
    keys: Option<&'static str>,
    fill: &'static str,
    width: &'static str,
    dir: Option<&'static str>,
    min: Option<String>,
    max: Option<String>,
}

fn help(kind: &Kind) -> Help {
    let text = Help { kind: "text", fill: "off", width: "input", dir: Some("auto"), ..Help::default() };
    // Figures, addresses and coordinates are written from left to right in every language.
    let figures = Help { dir: Some("ltr"), ..text.clone() };
    let moment = Help { dir: None, width: "input input-medium", ..text.clone() };
    match kind {
        Kind::Number { whole, .. } => Help {
            keys: Some(if *whole { "numeric" } else { "decimal" }),
            width: "input input-short",
            ..figures
        },
        Kind::Email => Help { kind: "email", fill: "email", ..figures },
        Kind::Telephone => Help { kind: "tel", fill: "tel", width: "input input-medium", ..figures },
        Kind::Url => Help { keys: Some("url"), ..figures },
        Kind::Place => figures,
        Kind::Date { min, max } => Help {
            kind: "date",
            min: min.map(|day| day.to_string()),
            max: max.map(|day| day.to_string()),
            ..moment
        },
        Kind::Time => Help { kind: "time", width: "input input-short", ..moment },
        Kind::DateTime => Help { kind: "datetime-local", ..moment },
        _ => text,
    }
}

/// What was typed, as the control of a day or a time needs it; as it was typed when it is none.
fn value(kind: &Kind, typed: String) -> String {
    let written = match kind {
        Kind::Date { .. } => parse_date(&typed).map(|day| day.to_string()),
        Kind::Time => parse_time(&typed).map(|time| time.strftime("%H:%M").to_string()),
        Kind::DateTime => parse_date_time(&typed).map(|moment| moment.strftime("%Y-%m-%dT%H:%M").to_string()),
        _ => None,
    };
    written.unwrap_or(typed)
}

pub(super) fn control(
    question: &Question,
    form: &FormState,
    name: &str,
    described: Option<String>,
    wrong: bool,
) -> AnyView {
    match &question.kind {
        Kind::Single { options, .. } => return choice::folded(question, options, form, described, wrong),
        Kind::File { .. } => return file::control(question, form, name, described, wrong),
        Kind::LongText | Kind::Address => {
            let (id, value) = (name.to_owned(), form.value(name));
            let required = question.required;
            return view! { <Lines id=id.clone() name=id value=value rows=5 required=required described=described wrong=wrong/> }.into_any();
        }
        _ => {}
    }
    let Help { kind, keys, fill, width, dir, min, max } = help(&question.kind);
    let unit = match &question.kind {
        Kind::Number { unit, .. } if !unit.is_empty() => Some(Shown::from(unit)),
        _ => None,
    };
    let unit = unit.map(|unit| {
        let (lang, dir) = (unit.lang_attribute(), unit.dir_attribute());
        view! { <span class="unit" lang=lang dir=dir>{unit.text}</span> }
    });
    let typed = value(&question.kind, form.value(name));
    view! {
        <div class="with-unit">
            <input
                class=width
                type=kind
                dir=dir
                id=name.to_owned()
                name=name.to_owned()
                value=typed
                inputmode=keys
                autocomplete=fill
                min=min
                max=max
                required=question.required
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
            />
            {unit}
        </div>
    }
    .into_any()
}

/// A value that came with the address.
pub(super) fn hidden(name: &str, form: &FormState) -> AnyView {
    let value = form.value(name);
    if value.is_empty() {
        return ().into_any();
    }
    view! { <Hidden name=name.to_owned() value=value/> }.into_any()
}
