//! Changing what an entity's page says.

use domain::access::{Action, Actor, Resource};
use domain::entities::EntityContent;
use domain::id::EntityId;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};

use super::fill;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::entity;

/// Replaces the content of an entity whose version is still `version`. Its address stays: links lead to it.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else changed it; when the actor may not edit it; when the database fails.
pub async fn update(
    store: &Store,
    actor: &Actor,
    id: EntityId,
    version: i32,
    content: &EntityContent,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Entity { id })?;
    let row = entity::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    if row.version != version {
        return Err(StoreError::Conflict);
    }
    let now = write.now().0;
    let mut change = row.into_active_model();
    fill(&mut change, content);
    change.version = Set(version + 1);
    change.updated_at = Set(now);
    change.update(write.db()).await?;
    write.audit("entity.edit", id, "").await?;
    write.reindex("entity", id.0).await?;
    write.commit().await
}
