//! Showing a project to everybody, and taking it back.

use domain::access::Actor;
use domain::id::ProjectId;
use domain::projects::Status;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, Set,
};

use super::find;
use super::parts::LEAD;
use super::schema::project_entity;
use crate::Store;
use crate::error::{Result, StoreError};

/// Publishes a project. Done twice, it is done once.
///
/// # Errors
/// [`StoreError::Refused`] when it lacks a challenge or a lead entity; when the actor may not edit it; when the database fails.
pub async fn publish(store: &Store, actor: &Actor, id: ProjectId) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let row = find::to_edit(&write, id).await?;
    if find::status(&row)? == Status::Published {
        return Ok(());
    }
    let leads = project_entity::Entity::find()
        .filter(project_entity::Column::ProjectId.eq(id.0))
        .filter(project_entity::Column::Role.eq(LEAD))
        .count(write.db())
        .await?;
    if row.challenge.0.is_empty() || leads == 0 {
        return Err(StoreError::Refused("error-project-incomplete"));
    }
    let now = write.now().0;
    let first_published = row.published_at.unwrap_or(now);
    let mut change = row.into_active_model();
    change.status = Set(Status::Published.code().to_owned());
    change.published_at = Set(Some(first_published));
    change.active_at = Set(now);
    change.update(write.db()).await?;
    write.audit("project.publish", id, "").await?;
    write.reindex("project", id.0).await?;
    write.commit().await
}

/// Makes a project a draft again. Done twice, it is done once.
///
/// # Errors
/// When the actor may not edit it; when the database fails.
pub async fn unpublish(store: &Store, actor: &Actor, id: ProjectId) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let row = find::to_edit(&write, id).await?;
    if find::status(&row)? == Status::Draft {
        return Ok(());
    }
    let mut change = row.into_active_model();
    change.status = Set(Status::Draft.code().to_owned());
    change.update(write.db()).await?;
    write.audit("project.unpublish", id, "").await?;
    write.reindex("project", id.0).await?;
    write.commit().await
}
