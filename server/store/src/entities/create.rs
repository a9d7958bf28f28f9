//! A new entity.

use domain::access::{Action, Actor, Resource};
use domain::entities::EntityContent;
use domain::id::EntityId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::fill;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::entity;
use crate::submission::Submission;

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// Its id.
    pub id: EntityId,
    /// Its address.
    pub slug: String,
}

/// Makes an entity. `form_id` is the form's own random id, blank when there is no form; a form that comes twice gets the same
/// answer.
///
/// # Errors
/// [`StoreError::Taken`] when another entity has the slug; when the actor may not create entities; when the database fails.
pub async fn create(store: &Store, actor: &Actor, content: &EntityContent, form_id: &str) -> Result<Created> {
    match attempt(store, actor, content, form_id).await {
        // The same form is being stored by another request: by now it is, and its answer is there.
        Err(StoreError::Conflict) => attempt(store, actor, content, form_id).await,
        other => other,
    }
}

async fn attempt(store: &Store, actor: &Actor, content: &EntityContent, form_id: &str) -> Result<Created> {
    let mut write = store.begin(actor).await?;
    let id = EntityId::new();
    write.may(Action::Create, &Resource::Entity { id })?;
    if let Submission::Again(slug) = write.submission(form_id).await? {
        let row = entity::Entity::find().filter(entity::Column::Slug.eq(&slug)).one(write.db()).await?;
        return Ok(Created { id: EntityId(row.ok_or(StoreError::NotFound)?.id), slug });
    }
    write.remember_submission(form_id, content.slug.as_str()).await?;
    let now = write.now().0;
    let mut row = entity::ActiveModel {
        id: Set(id.0),
        slug: Set(content.slug.to_string()),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    fill(&mut row, content);
    entity::Entity::insert(row).exec_without_returning(write.db()).await?;
    write.audit("entity.create", id, "").await?;
    write.reindex("entity", id.0).await?;
    write.commit().await?;
    Ok(Created { id, slug: content.slug.to_string() })
}
