//! Those who enrolled in an edition, for designers.

use app::training::EditionParticipants;
use axum::extract::{Path, Query};
use domain::seats::SeatState;
use serde::Deserialize;
use store::{PageRequest, StoreError};

use super::edition_id;
use crate::error::Result;
use crate::http::form::FormData;
use crate::seats::{after, participants_csv, typed_ids};
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    state: String,
    after: Option<String>,
}

pub(super) async fn show(
    visit: Visit,
    Path((_, slug, id)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Result {
    let state = SeatState::from_code(&asked.state).unwrap_or(SeatState::Confirmed);
    let request = PageRequest { after: asked.after, limit: 0 };
    let (store, actor, edition) = (&visit.app.store, visit.actor(), edition_id(&id)?);
    let (course, edition, page) =
        store::training::participants(store, &actor, &slug, edition, state, &request).await?;
    let path = format!("/training/{slug}/editions/{id}/participants");
    let next = after(&visit, &path, &[("state", state.code())], page.next);
    let people = page.items;
    Ok(visit.private_html(|| {
        app::training::participants(EditionParticipants { course, edition, state, people, next })
    }))
}

pub(super) async fn csv(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let id = edition_id(&id)?;
    let people = store::training::everybody(&visit.app.store, &visit.actor(), &slug, id).await?;
    participants_csv(&people, visit.lang, &visit.app.config.zone, &slug)
}

pub(super) async fn completed(
    visit: Visit,
    Path((_, slug, id)): Path<(String, String, String)>,
    FormData(typed): FormData,
) -> Result {
    let (listed, done) = (typed_ids(&typed, "listed"), typed_ids(&typed, "done"));
    let path = format!("/training/{slug}/editions/{id}/participants");
    let (store, actor, edition) = (&visit.app.store, visit.actor(), edition_id(&id)?);
    match store::training::mark(store, &actor, &slug, edition, &listed, &done).await {
        Ok(()) => Ok(visit.go_with(&path, "flash-completed-saved")),
        Err(StoreError::Refused(_)) => Ok(visit.go_with_warning(&path, "flash-attendance-too-early")),
        Err(error) => Err(error.into()),
    }
}
