//! Putting questions, groups and pages in their place. The builder's island asks for the parts of the page that are otherwise
//! afterwards; a form without a script is led back to the builder.

use app::surveys::builder_parts;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::form::Typed;
use domain::surveys::{Change, QuestionId, Spot};
use http::StatusCode;
use store::StoreError;
use store::surveys::{edit_definition_once, for_designers, has_responses};

use super::Below;
use super::pages::index;
use super::questions::apply;
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

/// A question, or a group or repeat with all that is in it. Fields: `page`, `section`, `before`; `version`, `parts`.
pub(super) async fn question(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let id = QuestionId::parse(&id).ok_or(Error::NotFound)?;
    let name = |field: &str| match typed.get(field) {
        "" => Ok(None),
        name => QuestionId::parse(name).map(Some).ok_or(Error::BadRequest("no such name")),
    };
    let page = index(typed.get("page")).map_err(|_| Error::BadRequest("no such page"))?;
    let spot = Spot { page, section: name("section")?, before: name("before")? };
    let anchor = format!("#{id}");
    place(&visit, &slug, Change::Place(id, spot), &typed, &anchor).await
}

/// A page. Fields: `to`; `version`, `parts`, `form_id`.
pub(super) async fn page(visit: Visit, Path((_, slug, page)): Below, FormData(typed): FormData) -> Result {
    for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let to = index(typed.get("to")).map_err(|_| Error::BadRequest("no such page"))?;
    let change = Change::PlacePage { page: index(&page)?, to };
    place(&visit, &slug, change, &typed, &format!("#page-{}", to + 1)).await
}

async fn place(visit: &Visit, slug: &str, change: Change, typed: &Typed, anchor: &str) -> Result {
    if typed.get("parts").is_empty() {
        let moved = matches!(change, Change::PlacePage { .. }).then_some("flash-survey-page-moved");
        return apply(visit, slug, change, &submission(typed), anchor, moved).await;
    }
    // Whoever moves by hand moves what they see.
    let version = typed.get("version").parse().map_err(|_| Error::BadRequest("no version"))?;
    let (store, actor) = (&visit.app.store, visit.actor());
    let say = |message| app::i18n::message(visit.lang, message);
    match edit_definition_once(store, &actor, slug, Some(version), change, "").await {
        Ok(()) => parts(visit, slug, StatusCode::OK, None).await,
        Err(StoreError::Conflict) => {
            parts(visit, slug, StatusCode::CONFLICT, Some(say("arrange-conflict"))).await
        }
        Err(StoreError::Refused(message)) => {
            let why = app::i18n::argument(say(message));
            let why = app::i18n::message_with(visit.lang, "arrange-refused", vec![("why", why)]);
            parts(visit, slug, StatusCode::UNPROCESSABLE_ENTITY, Some(why)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The builder's parts as they are now.
async fn parts(visit: &Visit, slug: &str, status: StatusCode, why: Option<String>) -> Result<Response> {
    let survey = for_designers(&visit.app.store, &visit.actor(), slug).await?;
    let answered = has_responses(&visit.app.store, &survey).await?;
    let view = || (String::new(), builder_parts(&survey, answered, why));
    let (_, html) = crate::render::fragment(visit.context(), view);
    Ok((status, Html(html)).into_response())
}
