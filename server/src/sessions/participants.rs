//! Those who registered, for designers.

use app::sessions::SessionParticipants;
use axum::extract::{Path, Query};
use domain::seats::SeatState;
use serde::Deserialize;
use store::PageRequest;
use store::StoreError;

use crate::error::Result;
use crate::http::form::FormData;
use crate::seats::{after, participants_csv, typed_ids};
use crate::visit::Visit;

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    pub(crate) state: String,
    pub(crate) after: Option<String>,
}

pub(super) async fn show(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result {
    let state = SeatState::from_code(&asked.state).unwrap_or(SeatState::Confirmed);
    let request = PageRequest { after: asked.after, limit: 0 };
    let (session, page) =
        store::sessions::participants(&visit.app.store, &visit.actor(), &slug, state, &request).await?;
    let path = format!("/sessions/{slug}/participants");
    let next = after(&visit, &path, &[("state", state.code())], page.next);
    Ok(visit.private_html(|| {
        app::sessions::participants(SessionParticipants { session, state, people: page.items, next })
    }))
}

pub(super) async fn csv(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let people = store::sessions::everybody(&visit.app.store, &visit.actor(), &slug).await?;
    participants_csv(&people, visit.lang, &visit.app.config.zone, &slug)
}

pub(super) async fn attendance(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let (listed, came) = (typed_ids(&typed, "listed"), typed_ids(&typed, "done"));
    let path = format!("/sessions/{slug}/participants");
    match store::sessions::mark(&visit.app.store, &visit.actor(), &slug, &listed, &came).await {
        Ok(()) => Ok(visit.go_with(&path, "flash-attendance-saved")),
        Err(StoreError::Refused(_)) => Ok(visit.go_with_warning(&path, "flash-attendance-too-early")),
        Err(error) => Err(error.into()),
    }
}
