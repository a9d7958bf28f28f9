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

/// What there is to know about evaluating.
pub(super) const EVALUATE: &str = "The same engine as the survey's own form: an answer to what is not asked does not count, whatever was sent. \
     Keys are questions (q1), rows of a matrix (q4.r1) and texts beside an option (q2.other). Numbers have a point. Send the seed of the first \
     answer with the next ones, so that what chance decides stays. What only the team sees is left out for others.";

type Fields = Vec<(&'static str, Value)>;

/// A survey in a list, besides its slug and address.
pub(super) fn item() -> Fields {
    vec![
        ("title", translated()),
        ("introduction", translated()),
        ("mode", one_of(&["open", "links", "members", "signed-in"])),
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
        ("set_apart", number()),
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

/// What is sent to be evaluated.
pub(super) fn sent() -> Value {
    let value = serde_json::json!({
        "anyOf": [
            { "type": "string" }, { "type": "number" }, { "type": "boolean" }, { "type": "null" },
            { "type": "array", "items": { "anyOf": [{ "type": "string" }, { "type": "number" }] } },
        ],
    });
    serde_json::json!({
        "type": "object",
        "properties": {
            "language": text(),
            "seed": text(),
            "answers": { "type": "object", "additionalProperties": value },
            "repeats": { "type": "object", "additionalProperties": number() },
        },
        "additionalProperties": false,
    })
}

/// What comes of it.
pub(super) fn evaluated() -> Value {
    let mistake = object(vec![("answer", text()), ("message", text())]);
    let question = object(vec![
        ("page", number()),
        ("relevant", flag()),
        ("shown", flag()),
        ("required", flag()),
        ("value", text()),
        ("options", array(text())),
        ("rows", array(text())),
        ("errors", array(mistake)),
    ]);
    object(vec![
        ("version", number()),
        ("language", text()),
        ("seed", text()),
        ("complete", flag()),
        ("pages", array(object(vec![("shown", flag())]))),
        ("questions", serde_json::json!({ "type": "object", "additionalProperties": question })),
        ("repeats", serde_json::json!({ "type": "object", "additionalProperties": number() })),
        ("quotas", array(text())),
        ("unknown", array(text())),
    ])
}

/// A draft whose rules cannot be used yet.
pub(super) fn unready() -> Value {
    let rule = object(vec![
        ("page", maybe(number())),
        ("question", maybe(text())),
        ("section", maybe(text())),
        ("quota", maybe(text())),
        (
            "rule",
            one_of(&["relevant", "constraint", "required_if", "formula", "filter", "count", "ends", "when"]),
        ),
        ("message", text()),
    ]);
    let schema = object(vec![("error", one_of(&["wrong-rules"])), ("rules", array(rule))]);
    serde_json::json!({
        "description": "The rules of the survey cannot be used yet",
        "content": { "application/json": { "schema": schema } },
    })
}
