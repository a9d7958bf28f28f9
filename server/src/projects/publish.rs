//! Showing a project to everybody, and taking it back.

use axum::extract::Path;
use store::StoreError;
use store::projects::{self, show_for_edit};

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn publish(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let actor = visit.actor();
    let project = show_for_edit(&visit.app.store, &actor, &slug).await?;
    let page = format!("/projects/{slug}");
    match projects::publish(&visit.app.store, &actor, project.id).await {
        Ok(()) => Ok(visit.go_with(&page, "flash-project-published")),
        Err(StoreError::Refused(_)) => Ok(visit.go_with_warning(&page, "flash-project-incomplete")),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn unpublish(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let actor = visit.actor();
    let project = show_for_edit(&visit.app.store, &actor, &slug).await?;
    projects::unpublish(&visit.app.store, &actor, project.id).await?;
    Ok(visit.go_with(&format!("/projects/{slug}"), "flash-project-unpublished"))
}
