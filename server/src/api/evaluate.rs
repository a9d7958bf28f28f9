//! Asking the engine of a survey: answers in; what is asked, the values and the mistakes out. Nothing is stored.

use std::collections::BTreeMap;

use app::i18n::{argument, message_with};
use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::form::{FieldError, Typed};
use domain::lang::Lang;
use domain::surveys::files::Attached;
use domain::surveys::interview::{Instrument, Overview};
use domain::surveys::{Definition, Kind, KindCode, QuestionId};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::surveys::{by_slug, for_answering};

use super::asking::Asking;
use crate::error::{Error, Result};
use crate::surveys::asking::Came;

/// What is sent. Nothing of it has to be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    /// The language that texts and messages are read in.
    #[serde(default)]
    language: String,
    /// What gives the orders of chance, as an earlier answer told it.
    #[serde(default)]
    seed: String,
    /// By question (`q1`), row of a matrix (`q4.r1`) or text beside an option: a text, a number, yes or no, or a list of codes.
    #[serde(default)]
    answers: BTreeMap<String, Value>,
    /// How often each repeat is answered (`g1`, and inside another `g2@1`); up to its last answer where it does not say.
    #[serde(default)]
    repeats: BTreeMap<String, u32>,
}

#[derive(Serialize)]
struct Evaluated {
    version: i32,
    language: String,
    seed: String,
    /// Whether everything that is asked is answered well: the survey would be taken.
    complete: bool,
    pages: Vec<PageState>,
    questions: BTreeMap<String, QuestionState>,
    /// How often each repeat is asked.
    repeats: BTreeMap<String, u32>,
    /// The quotas that count this person.
    quotas: Vec<String>,
    /// Answers to nothing that there is.
    unknown: Vec<String>,
}

#[derive(Serialize)]
struct PageState {
    shown: bool,
}

#[derive(Serialize)]
struct QuestionState {
    /// Counted from 1.
    page: usize,
    relevant: bool,
    shown: bool,
    required: bool,
    /// As expressions see it, and of a file `true`; blank when there is none, or it does not count.
    value: String,
    /// The codes that are offered now.
    options: Vec<String>,
    rows: Vec<String>,
    errors: Vec<Mistake>,
}

#[derive(Serialize)]
struct Mistake {
    /// The question or the part of it.
    answer: String,
    message: String,
}

/// Rules that cannot be used yet.
#[derive(Serialize)]
struct Unready {
    error: &'static str,
    rules: Vec<WrongRule>,
}

#[derive(Serialize)]
struct WrongRule {
    page: Option<usize>,
    question: Option<String>,
    section: Option<String>,
    quota: Option<String>,
    rule: &'static str,
    message: String,
}

pub(super) async fn show(asking: Asking, Path(slug): Path<String>, body: Bytes) -> Result {
    let actor = asking.actor();
    // Whoever designs tries a survey out that only others may answer.
    let survey = match actor.designs() {
        true => by_slug(asking.store(), &actor, &slug).await?,
        false => for_answering(asking.store(), &actor, &slug).await?,
    };
    let sent =
        read(&body).ok_or(Error::BadRequest("a JSON object with language, seed and answers is wanted"))?;
    let (typed, unknown) = typed(&survey.definition, &sent)?;
    let came = Came::new(&survey, typed, asking.visit().lang);
    let instrument = match Instrument::new(survey.definition.clone()) {
        Ok(instrument) => instrument,
        Err(troubles) => {
            let lang = came.reading.nearest();
            let rules = troubles.iter().map(|trouble| WrongRule {
                page: trouble.page.map(|page| page + 1),
                question: trouble.question.as_ref().map(ToString::to_string),
                section: trouble.section.as_ref().map(ToString::to_string),
                quota: trouble.quota.as_ref().map(ToString::to_string),
                rule: trouble.field(),
                message: app::surveys::explain(trouble, lang),
            });
            let unready = Unready { error: "wrong-rules", rules: rules.collect() };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(unready)).into_response());
        }
    };
    let heard = came.hear(asking.visit(), &survey, &instrument);
    let designs = asking.actor().designs();
    let seen = |of: &Overview| designs || of.asked.kind.code().is_visible();
    let states = heard.overview().into_iter().filter(seen);
    let questions = states.map(|of| (of.id.to_string(), state(of, &came))).collect();
    let complete = heard.read_all().is_ok();
    let evaluated = Evaluated {
        version: survey.version,
        language: came.reading.to_string(),
        seed: came.seed.to_string(),
        complete,
        pages: (0..heard.pages()).map(|page| PageState { shown: heard.shows_page(page) }).collect(),
        questions,
        repeats: heard.counts().into_iter().map(|(field, count)| (repeat_of(&field), count)).collect(),
        quotas: heard.quotas().filter(|_| designs).map(|quota| quota.code.to_string()).collect(),
        unknown,
    };
    Ok(Json(evaluated).into_response())
}

/// The repeat whose count stands in this field.
fn repeat_of(field: &str) -> String {
    field.strip_prefix("n-").unwrap_or(field).to_owned()
}

/// Only an object: a list would be taken for its fields in their order.
fn read(body: &[u8]) -> Option<Sent> {
    let value: Value = serde_json::from_slice(body).ok()?;
    value.is_object().then(|| serde_json::from_value(value).ok())?
}

fn state(of: Overview, came: &Came) -> QuestionState {
    let mistakes = of.errors.iter();
    let errors =
        mistakes.map(|(part, error)| Mistake { answer: part.to_string(), message: words(error, came) });
    QuestionState {
        page: of.page + 1,
        relevant: of.relevant,
        shown: of.shown,
        required: of.required,
        value: match of.asked.kind.code() {
            KindCode::File if !of.value.is_empty() => true.to_string(),
            _ => of.value,
        },
        options: of.asked.kind.options().iter().map(|option| option.code.clone()).collect(),
        rows: of.asked.kind.rows().iter().map(|row| row.code.clone()).collect(),
        errors: errors.collect(),
    }
}

/// What a mistake says: the lab's own words where it has some.
fn words(error: &FieldError, came: &Came) -> String {
    if !error.words.is_empty() {
        return error.words.pick(came.reading).text.to_owned();
    }
    let limit = error.limit.map(|limit| ("limit", argument(limit)));
    message_with(came.reading.nearest(), error.message, limit.into_iter().collect())
}

/// A file that the question would take.
fn example(kind: &Kind) -> Option<Attached> {
    let Kind::File { accepts, .. } = kind else { return None };
    let format = accepts.first()?.formats().next()?;
    Some(Attached::example(format))
}

/// The answers as a form would bring them, and the names that are none of this survey's.
fn typed(definition: &Definition, sent: &Sent) -> Result<(Typed, Vec<String>)> {
    let known: Vec<String> = definition
        .questions()
        .flat_map(|question| {
            let parts = question.columns().into_iter().map(|column| column.id.to_string());
            parts.chain([question.id.to_string()]).collect::<Vec<_>>()
        })
        .collect();
    // Numbers of JSON are written as in English, whatever language is read.
    let mut typed = Typed::default()
        .with("language", sent.language.as_str())
        .with("seed", sent.seed.as_str())
        .with("written_in", Lang::En.code());
    for (repeat, count) in &sent.repeats {
        typed = typed.with(format!("n-{repeat}"), count.to_string());
    }
    let mut unknown = Vec::new();
    for (name, value) in &sent.answers {
        let everywhere = QuestionId::parse_part(name).map(|id| id.in_all().to_string());
        if !everywhere.is_some_and(|name| known.contains(&name)) {
            unknown.push(name.clone());
            continue;
        }
        let values = match value {
            Value::Array(values) => values.as_slice(),
            one => std::slice::from_ref(one),
        };
        let file = QuestionId::parse_part(name)
            .and_then(|id| definition.find(&id.question()))
            .and_then(|question| example(&question.kind));
        for value in values {
            let text = match value {
                // Whether there is a file is all that is asked.
                Value::Bool(false) if file.is_some() => continue,
                Value::Bool(true) | Value::String(_) | Value::Number(_) if file.is_some() => {
                    file.as_ref().filter(|_| value != "").map(ToString::to_string).unwrap_or_default()
                }
                Value::Null => continue,
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Bool(true) => "yes".to_owned(),
                Value::Bool(false) => "no".to_owned(),
                Value::Array(_) | Value::Object(_) => {
                    return Err(Error::BadRequest(
                        "an answer is a text, a number, true, false or a list of codes",
                    ));
                }
            };
            typed = typed.with(format!("a-{name}"), text);
        }
    }
    Ok((typed, unknown))
}
