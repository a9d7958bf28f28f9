//! Posting an update, and taking one back.

use domain::access::Actor;
use domain::id::ProjectId;
use domain::projects::UpdateContent;
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use uuid::Uuid;

use super::find;
use super::schema::project_update;
use crate::Store;
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::submission::Submission;

/// Adds a post to a project. `at` is now when absent; only the platform itself may say another moment. `form_id` is the form's
/// own random id, blank when there is no form.
///
/// # Errors
/// When the actor may not edit the project; when the database fails.
pub async fn add_update(
    store: &Store,
    actor: &Actor,
    id: ProjectId,
    content: &UpdateContent,
    at: Option<Moment>,
    form_id: &str,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let row = find::to_edit(&write, id).await?;
    if let Submission::Again(_) = write.submission(form_id).await? {
        return Ok(());
    }
    match write.remember_submission(form_id, "").await {
        // The project's row is locked, so that the same form for the same project is caught above; this is for another one.
        Err(StoreError::Conflict) => return Ok(()),
        other => other?,
    }
    let at = at.filter(|_| actor.is_system()).unwrap_or(write.now());
    let post = project_update::Model {
        id: Uuid::now_v7(),
        project_id: id.0,
        at: at.0,
        title: Json(content.title.clone()),
        body: Json(content.body.clone()),
    };
    project_update::Entity::insert(post.into_active_model()).exec_without_returning(write.db()).await?;
    let mut change = row.into_active_model();
    change.active_at = Set(at.0);
    change.update(write.db()).await?;
    write.audit("project.update", id, "").await?;
    write.reindex("project", id.0).await?;
    write.commit().await
}

/// Takes a post back. Done twice, it is done once.
///
/// # Errors
/// When the actor may not edit the project; when the database fails.
pub async fn remove_update(store: &Store, actor: &Actor, id: ProjectId, post: Uuid) -> Result<()> {
    let mut write = store.begin(actor).await?;
    find::to_edit(&write, id).await?;
    let removed = project_update::Entity::delete_many()
        .filter(project_update::Column::Id.eq(post))
        .filter(project_update::Column::ProjectId.eq(id.0))
        .exec(write.db())
        .await?;
    if removed.rows_affected == 0 {
        return Ok(());
    }
    write.audit("project.remove-update", id, "").await?;
    write.reindex("project", id.0).await?;
    write.commit().await
}
