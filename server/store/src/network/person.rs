//! One person's profile.

use domain::access::Actor;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::schema::innovator::{Column, Entity};
use super::visible::{PersonView, findable, show};
use crate::Store;
use crate::error::{Result, StoreError};

/// The profile at this address as the viewer sees it. Four statements.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none that the viewer can find; when the database fails.
pub async fn person(store: &Store, viewer: &Actor, slug: &str) -> Result<PersonView> {
    let row = Entity::find()
        .filter(Column::Slug.eq(slug))
        .filter(findable(viewer))
        .one(store.reader())
        .await?
        .ok_or(StoreError::NotFound)?;
    show(store.reader(), viewer, vec![row]).await?.pop().ok_or(StoreError::NotFound)
}
