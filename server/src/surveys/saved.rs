//! Putting a form aside and going on with it, with a code or a link and without an account.

use app::surveys::{Says, Venue};
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::surveys::{LinkState, ResumeCode, Status, Survey};
use store::surveys::{Invitation, changed_since, for_answering, has_answered, save_form, saved_form};

use super::answer::{closed, form_page};
use super::asking::{Came, instrument};
use super::files::{self, Laid};
use super::guard;
use super::key::{Entry, entry, unusable};
use super::saving::{code, open, place, seal};
use super::way::{Way, page_of};
use super::{AtSurvey, Below};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::http::upload::Brought;
use crate::visit::Visit;

/// What is not kept of a form: its buttons, and the token, which holds a moment.
const LEFT: [&str; 4] = ["go", "switch", "website", guard::TOKEN];

/// Puts a form aside and leads to the page that tells the code.
pub(super) async fn put_aside(visit: &Visit, survey: &Survey, came: &Came, page: usize) -> Result {
    let typed = came.typed.replacing("page", (page + 1).to_string());
    let typed = typed.replacing("seed", came.seed.to_string());
    // Numbers stand as the language of the next page types them.
    let typed = typed.replacing("written_in", came.reading.nearest().code());
    let typed = typed.replacing("language", came.reading.to_string());
    let kept = typed.pairs().iter().filter(|(name, _)| !LEFT.contains(&name.as_str())).cloned();
    let typed = Typed::new(kept.collect());
    let code = code(typed.get("form_id")).ok_or(Error::BadRequest("a form without an id of ours"))?;
    let sealed = seal(&code, survey.id, &typed)
        .ok_or_else(|| Error::Internal("a form could not be sealed".to_owned()))?;
    files::keep(visit, survey, &typed).await?;
    save_form(&visit.app.store, &visit.actor(), survey, &place(&code), sealed).await?;
    Ok(visit.go(&format!("{}/saved/{code}", survey.path())))
}

/// The page that tells the code.
pub(super) async fn saved(visit: Visit, Path((_, slug, text)): Below) -> Result {
    let actor = visit.actor();
    let survey = for_answering(&visit.app.store, &actor, &slug).await?;
    let Some(code) = ResumeCode::parse(&text) else { return Err(Error::NotFound) };
    match saved_form(&visit.app.store, &actor, &survey, &place(&code)).await? {
        Some((_, until)) => Ok(visit.private_html(|| app::surveys::saved(&survey, &code, until))),
        None => Ok(nothing_kept(&visit, &survey, &text)),
    }
}

/// Asks for the code.
pub(super) async fn ask(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_answering(&visit.app.store, &visit.actor(), &slug).await?;
    if survey.status == Status::Draft {
        return Ok(visit.go(&survey.path()));
    }
    Ok(visit.private_html(|| app::surveys::resume(&survey, Typed::default(), Errors::none())))
}

/// Leads to the form with the code that was typed.
pub(super) async fn find(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    FormData(typed): FormData,
) -> Result {
    let actor = visit.actor();
    let survey = for_answering(&visit.app.store, &actor, &slug).await?;
    if !visit.app.limits.allows_submission(address) {
        return Err(Error::TooMany);
    }
    let wrong = match (typed.has("code"), ResumeCode::parse(typed.get("code"))) {
        (false, _) => "error-required",
        (true, None) => "error-survey-code",
        (true, Some(code)) => match saved_form(&visit.app.store, &actor, &survey, &place(&code)).await? {
            Some(_) => return Ok(visit.go(&format!("{}/resume/{code}", survey.path()))),
            None => "error-survey-code-unknown",
        },
    };
    Ok(visit.invalid(|| app::surveys::resume(&survey, typed, Errors::one("code", wrong))))
}

/// The form, where it was put aside.
pub(super) async fn go_on(
    mut visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug, text)): Below,
) -> Result {
    let actor = visit.actor();
    let mut survey = for_answering(&visit.app.store, &actor, &slug).await?;
    if survey.status == Status::Draft || has_answered(&visit.app.store, &actor, &survey).await? {
        return Ok(visit.go(&survey.path()));
    }
    let found = match ResumeCode::parse(&text) {
        None => None,
        Some(code) => saved_form(&visit.app.store, &actor, &survey, &place(&code))
            .await?
            .and_then(|(sealed, _)| open(&code, survey.id, &sealed)),
    };
    let Some(typed) = found else { return Ok(nothing_kept(&visit, &survey, &text)) };
    let typed = guard::resumed(&visit, &survey, typed).await?;
    let brought = Brought { typed, files: Vec::new() };
    let Laid { typed, errors, .. } = files::lay(&visit, address, &survey, brought).await?;
    let came = Came::new(&survey, typed, visit.lang);
    survey.settings = survey.settings.read_in(came.reading, &survey.definition);
    if survey.status_at(visit.app.store.now()) == Status::Closed {
        return Ok(closed(&mut visit, &survey, &came, &Venue::Site));
    }
    match entry(&visit, &survey, &came.typed, address).await? {
        Entry::Free | Entry::Invited(Invitation { state: LinkState::Ready, .. }) => {}
        Entry::Invited(found) => return Ok(unusable(&visit, &survey, Some(found.state), &came.typed)),
        Entry::NoCode | Entry::Unknown => return Ok(unusable(&visit, &survey, None, &came.typed)),
    }
    let instrument = instrument(&survey)?;
    let heard = came.hear(&visit, &survey, &instrument);
    let version = came.typed.get("version").parse().unwrap_or(survey.version);
    let changed = changed_since(&visit.app.store, &survey, version).await?;
    let page = page_of(&heard).unwrap_or(0).min(changed.unwrap_or(usize::MAX));
    let (page, says) = match files::stopped(Way::More(page), &survey, &heard, &errors) {
        _ if changed.is_some() => (heard.nearest_page(page), Says::Moved),
        Way::Page(page, errors) => (page, Says::Wrong(errors)),
        Way::More(_) | Way::Send(_) => (heard.nearest_page(page), Says::Nothing),
    };
    let mut response = form_page(&mut visit, &survey, (&came, &heard), page, says, Venue::Site);
    // Nobody sent anything that could be in conflict.
    *response.status_mut() = http::StatusCode::OK;
    Ok(response)
}

/// There is nothing under this code: it was sent, forgotten, or never there.
fn nothing_kept(visit: &Visit, survey: &Survey, text: &str) -> Response {
    let typed = Typed::default().with("code", text.chars().take(64).collect::<String>());
    let errors = Errors::one("code", "error-survey-code-unknown");
    let mut response = visit.invalid(|| app::surveys::resume(survey, typed, errors));
    *response.status_mut() = http::StatusCode::NOT_FOUND;
    response
}
