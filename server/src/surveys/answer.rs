//! Answering: page by page, everything carried along in the form, stored once at the end.

use app::surveys::AnswerForm;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::surveys::{Status, Survey, read_all, read_page};
use http::header::CACHE_CONTROL;
use http::{HeaderValue, StatusCode};
use store::surveys::{Outcome, Sent, for_answering, has_answered, respond};

use super::{AtSurvey, form_id};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::visit::Visit;

/// Where a form that was sent leads.
pub(super) enum Way {
    /// To a page of the form, counted from 0, with its mistakes.
    Page(usize, Errors),
    /// To the end: every answer is good.
    Send(domain::surveys::Answers),
}

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let actor = visit.actor();
    let survey = for_answering(&visit.app.store, &actor, &slug).await?;
    // Its own page says that it is a draft, closed, or answered already.
    if survey.status != Status::Published || has_answered(&visit.app.store, &actor, &survey).await? {
        return Ok(visit.go(&survey.path()));
    }
    let form = AnswerForm {
        page: 0,
        typed: Typed::default(),
        errors: Errors::none(),
        form_id: form_id(),
        preview: false,
    };
    Ok(kept_by_the_browser(visit.private_html(|| app::surveys::answer(&survey, form))))
}

pub(super) async fn submit(
    visit: Visit,
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
        let answers = match way(&visit, &survey, &typed) {
            Way::Page(page, errors) => return Ok(form_page(&visit, &survey, page, typed, errors, false)),
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
        // One form is one response, whatever was changed after going back.
        let sent = Sent { answers, form_id: typed.get("form_id").to_owned(), day };
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

/// Where the form leads: back without looking, on when the page is good, to the end when every page is. A form that names no page
/// holds all answers.
pub(super) fn way(visit: &Visit, survey: &Survey, typed: &Typed) -> Way {
    let pages = survey.definition.pages();
    let last = pages.len().saturating_sub(1);
    let at =
        typed.get("page").parse::<usize>().ok().and_then(|page| page.checked_sub(1)).map(|at| at.min(last));
    if let Some(at) = at {
        if typed.get("go") == "back" {
            return Way::Page(at.saturating_sub(1), Errors::none());
        }
        if at < last
            && let Some(page) = pages.get(at)
        {
            return match read_page(page, typed, visit.lang) {
                Ok(_) => Way::Page(at + 1, Errors::none()),
                Err(errors) => Way::Page(at, errors),
            };
        }
    }
    match read_all(&survey.definition, typed, visit.lang) {
        Ok(answers) if answers.is_empty() => Way::Page(0, nothing(survey)),
        Ok(answers) => Way::Send(answers),
        Err((page, errors)) => Way::Page(page, errors),
    }
}

/// A response without a single answer is no response.
fn nothing(survey: &Survey) -> Errors {
    match survey.definition.questions().next() {
        Some(question) => Errors::one(domain::surveys::field(question), "error-survey-nothing-answered"),
        None => Errors::none(),
    }
}

/// A page of the form with what was typed.
pub(super) fn form_page(
    visit: &Visit,
    survey: &Survey,
    page: usize,
    typed: Typed,
    errors: Errors,
    preview: bool,
) -> Response {
    let wrong = !errors.is_empty();
    let form_id = match typed.get("form_id") {
        "" => form_id(),
        id => id.chars().take(64).collect(),
    };
    let form = AnswerForm { page, typed, errors, form_id, preview };
    let mut response = visit.private_html(|| app::surveys::answer(survey, form));
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
