//! Surveys and their results, as they are described.

use domain::surveys::KindCode;
use serde_json::Value;

use super::schema::{array, decimal, flag, maybe, number, object, one_of, text, translated};

/// What there is to know about results.
pub(super) const RESULTS: &str = "Counts, each with its base: how many people answered that question. Before five people have answered an \
     anonymous survey, everybody but designers gets no questions, null as responses, and too-few as what hides them. A figure that is kept \
     back is null and says why: fewer-than-five, protects-others (a small one could be computed from it), hidden-cells (it would follow \
     from hidden ones), too-few, question-without-figure. Texts are never published, only how many there are. When constructed is true, \
     responses that nobody gave were loaded for the demonstration: made to fit published figures when there is a source, invented when not.";

type Fields = Vec<(&'static str, Value)>;

/// A survey in a list, besides its slug and address.
pub(super) fn item() -> Fields {
    vec![
        ("title", translated()),
        ("introduction", translated()),
        ("mode", one_of(&["open", "signed-in"])),
        ("minutes", number()),
        ("status", one_of(&["draft", "published", "closed"])),
        ("results_for", one_of(&["public", "designers"])),
        ("listed_at", number()),
    ]
}

/// A survey with what it asks.
pub(super) fn one() -> Fields {
    let option = object(vec![("code", text()), ("label", translated())]);
    let question = object(vec![
        ("id", text()),
        ("kind", kind()),
        ("label", translated()),
        ("hint", translated()),
        ("required", flag()),
        ("options", array(option.clone())),
        ("rows", array(option)),
        ("min", maybe(decimal())),
        ("max", maybe(decimal())),
        ("low", maybe(translated())),
        ("high", maybe(translated())),
        ("unit", maybe(translated())),
        ("max_characters", maybe(number())),
    ]);
    let page = object(vec![("title", translated()), ("questions", array(question))]);
    let mut fields = item();
    fields.extend([
        ("asked_by", translated()),
        ("source", translated()),
        ("constructed", flag()),
        ("pages", array(page)),
        ("results", maybe(text())),
    ]);
    fields
}

/// The results of a survey.
pub(super) fn results() -> Value {
    let overall = object(vec![
        ("label", translated()),
        ("measure", one_of(&["top-box", "mean"])),
        ("value", maybe(decimal())),
        ("hidden", maybe(text())),
        ("included", array(translated())),
    ]);
    let cell = object(vec![
        ("code", text()),
        ("label", translated()),
        ("count", maybe(number())),
        ("percent", maybe(decimal())),
        ("hidden", maybe(text())),
    ]);
    let row = object(vec![
        ("code", text()),
        ("label", translated()),
        ("base", maybe(number())),
        ("cells", maybe(array(cell.clone()))),
        ("mean", maybe(decimal())),
        ("hidden", maybe(text())),
    ]);
    let top_box = object(vec![
        ("from", number()),
        ("count", number()),
        ("base", number()),
        ("percent", maybe(decimal())),
        ("low", maybe(decimal())),
        ("high", maybe(decimal())),
    ]);
    let question = object(vec![
        ("id", text()),
        ("kind", kind()),
        ("label", translated()),
        ("base", maybe(number())),
        ("cells", maybe(array(cell))),
        ("rows", array(row)),
        ("score", maybe(decimal())),
        ("mean", maybe(decimal())),
        ("median", maybe(decimal())),
        ("top_box", maybe(top_box)),
        ("least", maybe(decimal())),
        ("most", maybe(decimal())),
        ("hidden", reasons()),
    ]);
    object(vec![
        ("slug", text()),
        ("url", text()),
        ("audience", one_of(&["public", "designers"])),
        ("constructed", flag()),
        ("source", translated()),
        ("responses", maybe(number())),
        ("hidden", maybe(text())),
        ("overall", array(overall)),
        ("questions", array(question)),
    ])
}

fn kind() -> Value {
    one_of(&KindCode::ALL.map(KindCode::code))
}

/// Figures by name, each with why it is kept back.
fn reasons() -> Value {
    serde_json::json!({ "type": "object", "additionalProperties": text() })
}
