//! One entity.

use domain::access::{Action, Actor, Resource, decide};
use domain::entities::{Entity, EntityContent};
use domain::id::EntityId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{kind, slug};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::entity;

/// The entity at this address. One statement.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none; when the database fails.
pub async fn show(store: &Store, actor: &Actor, address: &str) -> Result<Entity> {
    let row = entity::Entity::find().filter(entity::Column::Slug.eq(address)).one(store.reader()).await?;
    let entity = whole(row.ok_or(StoreError::NotFound)?)?;
    decide(actor, Action::Read, &Resource::Entity { id: entity.id }).check()?;
    Ok(entity)
}

/// The same for somebody who is going to change it.
///
/// # Errors
/// As [`show`], and when the actor may not edit it.
pub async fn show_for_edit(store: &Store, actor: &Actor, address: &str) -> Result<Entity> {
    let entity = show(store, actor, address).await?;
    decide(actor, Action::Edit, &Resource::Entity { id: entity.id }).check()?;
    Ok(entity)
}

pub(super) fn whole(row: entity::Model) -> Result<Entity> {
    Ok(Entity {
        id: EntityId(row.id),
        version: row.version,
        content: EntityContent {
            slug: slug(&row.slug)?,
            kind: kind(&row.kind)?,
            name: row.name.0,
            description: row.description.0,
            region: row.region,
            website: row.website,
            source: row.source,
        },
    })
}
