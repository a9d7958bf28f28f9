//! Announcing a session, and calling it off.

use axum::extract::Path;

use crate::error::Result;
use crate::seats::Post;
use crate::visit::Visit;

pub(super) async fn publish(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    store::sessions::publish(&visit.app.store, &visit.actor(), &slug).await?;
    Ok(visit.go_with(&format!("/sessions/{slug}"), "flash-session-published"))
}

pub(super) async fn call_off(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    store::sessions::call_off(&visit.app.store, &visit.actor(), &slug, &Post(&visit.app)).await?;
    Ok(visit.go_with(&format!("/sessions/{slug}"), "flash-session-called-off"))
}
