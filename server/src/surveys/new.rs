//! A new survey: from nothing, from a template, as a copy.

use app::components::FormState;
use axum::extract::Query;
use axum::response::Response;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Reader, Typed};
use domain::surveys::{NewSurvey, read_settings, typed_settings};
use serde::Deserialize;
use store::StoreError;

use super::form_id;
use super::group::groups;
use super::start::Start;
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    from: String,
}

pub(super) async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result {
    may_create(&visit)?;
    let start = Start::of(&visit, &wanted.from).await?;
    let form = FormState::filled(typed_settings(&start.settings()));
    let begin = start.shown(&visit).await?;
    let groups = groups(&visit).await?;
    Ok(visit.private_html(|| app::surveys::new(&begin, form, form_id(), &groups)))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    may_create(&visit)?;
    let start = Start::of(&visit, typed.get("from")).await?;
    let settings = match read_settings(&typed, &start.settings()) {
        Ok(settings) => settings,
        Err(errors) => return again(&visit, &start, typed, errors).await,
    };
    let mut reader = Reader::new(&typed);
    let slug = reader.slug("slug", settings.title_in(visit.lang));
    if let Err(errors) = reader.finish(()) {
        return again(&visit, &start, typed, errors).await;
    }
    let new = NewSurvey { slug, settings, definition: start.definition(), project: start.project() };
    let store = &visit.app.store;
    match store::surveys::create(store, &visit.actor(), new, &submission(&typed)).await {
        Ok((_, slug)) => Ok(visit.go_with(&format!("/surveys/{slug}/questions"), "flash-survey-created")),
        Err(StoreError::Refused(message)) => {
            again(&visit, &start, typed, Errors::one("group", message)).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn again(visit: &Visit, start: &Start, typed: Typed, errors: Errors) -> Result<Response> {
    let id = typed.get("form_id").to_owned();
    let begin = start.shown(visit).await?;
    let groups = groups(visit).await?;
    Ok(visit.invalid(|| app::surveys::new(&begin, FormState::new(typed, errors), id, &groups)))
}

pub(super) fn may_create(visit: &Visit) -> Result<()> {
    let draft = Resource::Work { visibility: Visibility::Draft, entities: &[] };
    decide(&visit.actor(), Action::Create, &draft)
        .check()
        .map_err(|reason| Error::Store(store::StoreError::Denied(reason)))
}
