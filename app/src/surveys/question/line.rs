//! Answers of one line: numbers, texts, addresses, days, times, places.

use domain::surveys::{Kind, Question, parse_date, parse_date_time, parse_time};
use leptos::prelude::*;

use crate::components::{FormState, Hidden, Shown};

/// Whether the answer is one line that its label can name.
pub(super) fn is_one(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::ShortText
            | Kind::Number { .. }
            | Kind::Email
            | Kind::Telephone
            | Kind::Url
            | Kind::Date { .. }
            | Kind::Time
            | Kind::DateTime
            | Kind::Place
    )
}

/// How a browser helps with a line.
#[derive(Default)]
struct Help {
    kind: &'static str,
    keys: Option<&'static str>,
    fill: &'static str,
    short: bool,
    min: Option<String>,
    max: Option<String>,
}

fn help(kind: &Kind) -> Help {
    let text = Help { kind: "text", fill: "off", ..Help::default() };
    match kind {
        Kind::Number { whole, .. } => {
            Help { keys: Some(if *whole { "numeric" } else { "decimal" }), short: true, ..text }
        }
        Kind::Email => Help { kind: "email", fill: "email", ..text },
        Kind::Telephone => Help { kind: "tel", fill: "tel", ..text },
        Kind::Url => Help { keys: Some("url"), ..text },
        Kind::Date { min, max } => Help {
            kind: "date",
            short: true,
            min: min.map(|day| day.to_string()),
            max: max.map(|day| day.to_string()),
            ..text
        },
        Kind::Time => Help { kind: "time", short: true, ..text },
        Kind::DateTime => Help { kind: "datetime-local", short: true, ..text },
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
    let Help { kind, keys, fill, short, min, max } = help(&question.kind);
    let unit = match &question.kind {
        Kind::Number { unit, .. } if !unit.is_empty() => Some(Shown::from(unit)),
        _ => None,
    };
    let unit = unit.map(|unit| {
        let (lang, dir) = (unit.lang_attribute(), unit.dir_attribute());
        view! { <span class="unit" lang=lang dir=dir>{unit.text}</span> }
    });
    let class = if short { "input input-short" } else { "input" };
    let typed = value(&question.kind, form.value(name));
    view! {
        <div class="with-unit">
            <input
                class=class
                type=kind
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
