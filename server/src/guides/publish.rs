//! Publishing a guide, and making it a draft again.

use axum::extract::Path;
use store::guides::set_published;

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn publish(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    set_published(&visit.app.store, &visit.actor(), &slug, true).await?;
    Ok(visit.go_with(&format!("/guides/{slug}"), "flash-guide-published"))
}

pub(super) async fn unpublish(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    set_published(&visit.app.store, &visit.actor(), &slug, false).await?;
    Ok(visit.go_with(&format!("/guides/{slug}"), "flash-guide-unpublished"))
}
