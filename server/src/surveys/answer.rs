//! Answering: page by page, everything carried along in the form, stored once at the end.

use app::surveys::{AnswerForm, Venue};
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::surveys::interview::Heard;
use domain::surveys::{Kind, Status, Survey, clean_line, field};
use http::header::CACHE_CONTROL;
use http::{HeaderValue, StatusCode};
use store::surveys::{Outcome, Sent, changed_since, has_answered, respond};

use super::asking::{Came, instrument, reading};
use super::saved::put_aside;
use super::saving::{code, place, receipt};
use super::turns::{self, Turn};
use super::venue::{Door, answer, not_open, survey_at, thanks};
use super::way::{Way, page_of, way};
use super::{AtSurvey, form_id};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(
    visit: Visit,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    open(visit, &slug, Typed::new(query), Door::Site).await
}

/// The first page of the form, by whichever address somebody came.
pub(super) async fn open(mut visit: Visit, slug: &str, query: Typed, door: Door) -> Result {
    let actor = visit.actor();
    let mut survey = survey_at(&visit, slug, door).await?;
    let venue = door.venue(&survey, &query, visit.lang)?;
    // Its own page says that it is a draft, closed, or answered already.
    if survey.status != Status::Published || has_answered(&visit.app.store, &actor, &survey).await? {
        let reading = reading(&survey, &query, visit.lang);
        return Ok(not_open(&mut visit, &survey, &venue, reading));
    }
    let came = Came::new(&survey, opening(&survey, &query), visit.lang);
    survey.settings = survey.settings.read_in(came.reading, &survey.definition);
    let instrument = instrument(&survey)?;
    let heard = came.hear(&visit, &survey, &instrument);
    let first = heard.page_from(0).unwrap_or(0);
    Ok(form_page(&mut visit, &survey, (&came, &heard), first, Says::Nothing, venue))
}

/// What an address may bring: the values of hidden questions by name, and the language.
pub(super) fn opening(survey: &Survey, query: &Typed) -> Typed {
    let hidden = survey.definition.questions().filter(|question| question.kind == Kind::Hidden);
    let typed = hidden.fold(Typed::default(), |typed, question| {
        let value = clean_line(query.get(question.id.as_str()), question.kind.text_limit());
        if value.is_empty() { typed } else { typed.with(field(question), value) }
    });
    match query.get("language") {
        "" => typed,
        tag => typed.with("language", tag),
    }
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    FormData(typed): FormData,
) -> Result {
    take(visit, address, &slug, typed, Door::Site).await
}

/// Takes a form that was sent, by whichever address it came.
pub(super) async fn take(
    mut visit: Visit,
    address: ClientAddress,
    slug: &str,
    typed: Typed,
    door: Door,
) -> Result {
    let actor = visit.actor();
    // Once more when the survey was changed between reading it and storing: what is stored was read by what it is now.
    for _ in 0..3 {
        let mut survey = survey_at(&visit, slug, door).await?;
        let venue = door.venue(&survey, &typed, visit.lang)?;
        if survey.status == Status::Draft {
            return Ok(visit.go(&survey.path()));
        }
        let came = Came::new(&survey, typed.clone(), visit.lang);
        survey.settings = survey.settings.read_in(came.reading, &survey.definition);
        if survey.status == Status::Closed {
            return Ok(closed(&mut visit, &survey, &came, &venue));
        }
        let instrument = instrument(&survey)?;
        let heard = came.hear(&visit, &survey, &instrument);
        let version = typed.get("version").parse().unwrap_or(survey.version);
        // The words and the options that were read may by now say something else: the person looks again before it counts.
        if let Some(changed) = changed_since(&visit.app.store, &survey, version).await? {
            let page = page_of(&heard).map_or(changed, |page| page.min(changed));
            let page = heard.nearest_page(page);
            return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::Moved, venue));
        }
        let (go, switches) = (typed.get("go"), typed.has("switch"));
        // Nothing is put aside where everybody writes on the same device.
        if door == Door::Kiosk && !switches && matches!(go, "save" | "longer") {
            let page = page_of(&heard).unwrap_or(0);
            return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::Nothing, venue));
        }
        if go == "save" && !switches {
            if !visit.app.limits.allows_submission(address) {
                let page = page_of(&heard).unwrap_or(0);
                return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::TooMany, venue));
            }
            return put_aside(&visit, &survey, &came, page_of(&heard).unwrap_or(0)).await;
        }
        let answers = match way(&survey, &heard) {
            Way::Page(page, errors) => {
                return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::Wrong(errors), venue));
            }
            Way::More(page) => {
                return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::More, venue));
            }
            Way::Send(answers) => answers,
        };
        let thanks = thanks(&visit, &survey, &venue, came.reading);
        // Only programs fill in the field that nobody sees; they are thanked, and nothing is stored.
        if typed.has("website") {
            return Ok(visit.go(&thanks));
        }
        if !visit.app.limits.allows_submission(address) {
            let page = page_of(&heard).unwrap_or(0);
            return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::TooMany, venue));
        }
        let day = visit.app.store.now().in_zone(&visit.app.config.zone).date();
        // One form is one response, whatever was changed after going back.
        let form_id = typed.get("form_id");
        let saved = code(form_id).map_or_else(String::new, |code| place(&code));
        let (form_id, seed) = (receipt(form_id), came.seed);
        let sent = Sent { answers, form_id, saved, day, version, seed, invitation: None };
        match respond(&visit.app.store, &actor, &survey, &sent).await? {
            Outcome::Stored => {
                if door == Door::Kiosk {
                    turns::end(typed.get("form_id"), Turn::Sent);
                }
                return Ok(visit.go(&thanks));
            }
            Outcome::Already => {
                return Ok(visit.go_with_warning(&survey.path(), "flash-survey-already-answered"));
            }
            Outcome::Closed => return Ok(closed(&mut visit, &survey, &came, &venue)),
            Outcome::Changed => {}
        }
    }
    Err(Error::Store(store::StoreError::Busy("a survey that changes at every try".to_owned())))
}

/// What a page of the form says beside its questions.
pub(super) enum Says {
    /// Nothing.
    Nothing,
    /// What is wrong; perhaps nothing.
    Wrong(Errors),
    /// That more has appeared on the page.
    More,
    /// That the survey was changed meanwhile.
    Moved,
    /// That more came from the same address than is taken in a minute.
    TooMany,
}

/// A page of the form with what was typed.
pub(super) fn form_page(
    visit: &mut Visit,
    survey: &Survey,
    (came, heard): (&Came, &Heard<'_>),
    page: usize,
    says: Says,
    venue: Venue,
) -> Response {
    let form_id = match came.typed.get("form_id") {
        "" => form_id(),
        id => id.chars().take(64).collect(),
    };
    let (more, moved) = (matches!(says, Says::More), matches!(says, Says::Moved));
    let too_many = matches!(says, Says::TooMany);
    let errors = match says {
        Says::Wrong(errors) => errors,
        Says::Nothing | Says::More | Says::Moved | Says::TooMany => Errors::none(),
    };
    let status = match (moved, errors.is_empty()) {
        _ if too_many => StatusCode::TOO_MANY_REQUESTS,
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let (reading, seed) = (came.reading, came.seed.to_string());
    let form =
        AnswerForm { page, errors, form_id, venue: venue.clone(), reading, more, moved, too_many, seed };
    // The words around the questions are in the language of the site that is nearest.
    visit.lang = reading.nearest();
    let mut response = answer(visit, survey, &venue, || app::surveys::answer(survey, heard, form));
    *response.status_mut() = status;
    kept_by_the_browser(response)
}

pub(super) fn closed(visit: &mut Visit, survey: &Survey, came: &Came, venue: &Venue) -> Response {
    visit.lang = came.reading.nearest();
    let survey = Survey { definition: survey.definition.without_answers(), ..survey.clone() };
    let page = || app::surveys::closed_meanwhile(&survey, &came.typed, came.reading, venue);
    let mut response = answer(visit, &survey, venue, page);
    *response.status_mut() = StatusCode::CONFLICT;
    kept_by_the_browser(response)
}

/// Lets the browser, and nobody between, keep the page, so that its back button shows what was typed.
fn kept_by_the_browser(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}
