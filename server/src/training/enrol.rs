//! Enrolling in an edition and cancelling, signed in.

use axum::extract::Path;
use domain::seats::SeatState;
use store::StoreError;

use super::edition_id;
use crate::error::Result;
use crate::seats::Post;
use crate::visit::Visit;

pub(super) async fn enrol(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let id = edition_id(&id)?;
    let (store, actor, post) = (&visit.app.store, visit.actor(), Post(&visit.app));
    let page = format!("/training/{slug}");
    match store::training::enrol(store, &actor, &slug, id, visit.lang, &post).await {
        Ok(standing) if standing.state == SeatState::Waiting => {
            Ok(visit.go_with(&page, "flash-enrolled-waiting"))
        }
        Ok(_) => Ok(visit.go_with(&page, "flash-enrolled")),
        Err(StoreError::Refused(_)) => Ok(visit.go_with_warning(&page, "flash-enrolment-closed")),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn cancel(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let id = edition_id(&id)?;
    let page = format!("/training/{slug}");
    match store::training::cancel(&visit.app.store, &visit.actor(), &slug, id, &Post(&visit.app)).await {
        Ok(()) => Ok(visit.go_with(&page, "flash-enrolment-cancelled")),
        Err(StoreError::Refused(_)) => Ok(visit.go_with_warning(&page, "flash-enrolment-closed")),
        Err(error) => Err(error.into()),
    }
}
