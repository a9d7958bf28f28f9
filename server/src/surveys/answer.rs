//! Answering: page by page, everything carried along in the form, stored once at the end.

use app::surveys::AnswerForm;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::surveys::interview::Heard;
use domain::surveys::{Kind, Status, Survey, field};
use http::header::CACHE_CONTROL;
use http::{HeaderValue, StatusCode};
use store::surveys::{Outcome, Sent, for_answering, has_answered, respond};

use super::asking::{instrument, reading, seed, setting};
use super::way::{Way, way};
use super::{AtSurvey, form_id};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(
    mut visit: Visit,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let query = Typed::new(query);
    let actor = visit.actor();
    let survey = for_answering(&visit.app.store, &actor, &slug).await?;
    // Its own page says that it is a draft, closed, or answered already.
    if survey.status != Status::Published || has_answered(&visit.app.store, &actor, &survey).await? {
        return Ok(visit.go(&survey.path()));
    }
    let typed = opening(&survey, &query);
    let instrument = instrument(&survey)?;
    let heard = instrument
        .hear(&typed, &setting(&visit, &survey, reading(&survey, &typed, visit.lang), seed(&typed)));
    let first = heard.page_from(0).unwrap_or(0);
    Ok(form_page(&mut visit, &survey, &heard, first, (Errors::none(), false), false))
}

/// What an address may bring: the values of hidden questions by name, and the language.
pub(super) fn opening(survey: &Survey, query: &Typed) -> Typed {
    let hidden = survey.definition.questions().filter(|question| question.kind == Kind::Hidden);
    let typed = hidden.fold(Typed::default(), |typed, question| match query.get(question.id.as_str()) {
        "" => typed,
        value => typed.with(field(question), value),
    });
    let typed = typed.with("seed", seed(&Typed::default()).to_string());
    match query.get("language") {
        "" => typed,
        tag => typed.with("language", tag),
    }
}

pub(super) async fn submit(
    mut visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    FormData(typed): FormData,
) -> Result {
    let actor = visit.actor();
    // Once more when the survey was changed between reading it and storing: what is stored was read by what it is now.
    for _ in 0..3 {
        let survey = for_answering(&visit.app.store, &actor, &slug).await?;
        if survey.status == Status::Closed {
            return Ok(closed(&visit, &survey, &typed));
        }
        if survey.status == Status::Draft {
            return Ok(visit.go(&survey.path()));
        }
        let (instrument, seed) = (instrument(&survey)?, seed(&typed));
        let heard =
            instrument.hear(&typed, &setting(&visit, &survey, reading(&survey, &typed, visit.lang), seed));
        let answers = match way(&survey, &heard) {
            Way::Page(page, errors) => {
                return Ok(form_page(&mut visit, &survey, &heard, page, (errors, false), false));
            }
            Way::More(page) => {
                return Ok(form_page(&mut visit, &survey, &heard, page, (Errors::none(), true), false));
            }
            Way::Send(answers) => answers,
        };
        let thanks = format!("{}/thanks", survey.path());
        // Only programs fill in the field that nobody sees; they are thanked, and nothing is stored.
        if typed.has("website") {
            return Ok(visit.go(&thanks));
        }
        if !visit.app.limits.allows_submission(address) {
            return Err(Error::TooMany);
        }
        let day = visit.app.store.now().in_zone(&visit.app.config.zone).date();
        let sent = Sent { answers, form_id: typed.get("form_id").to_owned(), day, seed: seed.into() };
        match respond(&visit.app.store, &actor, &survey, &sent).await? {
            Outcome::Stored => return Ok(visit.go(&thanks)),
            Outcome::Already => {
                return Ok(visit.go_with_warning(&survey.path(), "flash-survey-already-answered"));
            }
            Outcome::Closed => return Ok(closed(&visit, &survey, &typed)),
            Outcome::Changed => {}
        }
    }
    Err(Error::Store(store::StoreError::Busy("a survey that changes at every try".to_owned())))
}

/// A page of the form with what was typed.
pub(super) fn form_page(
    visit: &mut Visit,
    survey: &Survey,
    heard: &Heard<'_>,
    page: usize,
    (errors, more): (Errors, bool),
    preview: bool,
) -> Response {
    let typed = heard.typed();
    let wrong = !errors.is_empty();
    let form_id = match typed.get("form_id") {
        "" => form_id(),
        id => id.chars().take(64).collect(),
    };
    let reading = reading(survey, typed, visit.lang);
    let form = AnswerForm { page, errors, form_id, preview, reading, more, seed: seed(typed).to_string() };
    // The words around the questions are in the language of the site that is nearest.
    visit.lang = reading.nearest();
    let mut response = visit.private_html(|| app::surveys::answer(survey, heard, form));
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    kept_by_the_browser(response)
}

fn closed(visit: &Visit, survey: &Survey, typed: &Typed) -> Response {
    kept_by_the_browser(visit.conflict(|| app::surveys::closed_meanwhile(survey, typed)))
}

/// Lets the browser, and nobody between, keep the page, so that its back button shows what was typed.
fn kept_by_the_browser(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}
