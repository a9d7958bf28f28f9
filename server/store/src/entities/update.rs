//! Changing what an entity's page says.

use domain::access::{Action, Actor, Resource};
use domain::entities::EntityContent;
use domain::id::EntityId;
use sea_orm::sea_query::Query;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};

use super::fill;
use crate::error::{Result, StoreError};
use crate::network::schema::{innovator, lab};
use crate::projects::schema::project_entity;
use crate::schema::entity;
use crate::{Store, Write};

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
    let renamed = row.name.0 != content.name;
    let mut change = row.into_active_model();
    fill(&mut change, content);
    change.version = Set(version + 1);
    change.updated_at = Set(now);
    change.update(write.db()).await?;
    write.audit("entity.edit", id, "").await?;
    write.reindex("entity", id.0).await?;
    if renamed {
        reindex_those_that_name(&mut write, id).await?;
    }
    write.commit().await
}

/// Projects, people and labs are found by the names of their entities.
async fn reindex_those_that_name(write: &mut Write<'_>, id: EntityId) -> Result<()> {
    let projects = Query::select()
        .column(project_entity::Column::ProjectId)
        .from(project_entity::Entity)
        .and_where(project_entity::Column::EntityId.eq(id.0))
        .to_owned();
    write.reindex_all("project", projects).await?;
    let people = Query::select()
        .column(innovator::Column::AccountId)
        .from(innovator::Entity)
        .and_where(innovator::Column::EntityId.eq(id.0))
        .to_owned();
    write.reindex_all("person", people).await?;
    let labs = Query::select()
        .column(lab::Column::Id)
        .from(lab::Entity)
        .and_where(lab::Column::EntityId.eq(id.0))
        .to_owned();
    write.reindex_all("lab", labs).await
}
