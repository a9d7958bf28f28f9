//! Announcing a course or an edition, and calling an edition off.

use axum::extract::Path;

use super::edition_id;
use crate::error::Result;
use crate::seats::Post;
use crate::visit::Visit;

pub(super) async fn course(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    store::training::publish(&visit.app.store, &visit.actor(), &slug).await?;
    Ok(visit.go_with(&format!("/training/{slug}"), "flash-course-published"))
}

pub(super) async fn edition(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let id = edition_id(&id)?;
    store::training::publish_edition(&visit.app.store, &visit.actor(), &slug, id).await?;
    Ok(visit.go_with(&format!("/training/{slug}"), "flash-edition-published"))
}

pub(super) async fn call_off(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let id = edition_id(&id)?;
    let post = Post(&visit.app);
    store::training::call_off_edition(&visit.app.store, &visit.actor(), &slug, id, &post).await?;
    Ok(visit.go_with(&format!("/training/{slug}"), "flash-edition-called-off"))
}
