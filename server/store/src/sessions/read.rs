//! One session.

use domain::access::{Action, Actor, decide};
use domain::id::SessionId;
use domain::seats::Standing;
use domain::sessions::Session;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::record::{guides, joined, of_row, resource};
use super::schema::session;
use crate::Store;
use crate::error::{Result, StoreError};

/// The session at this address. Two statements.
///
/// # Errors
/// When there is none that the actor may know of, or the database fails.
pub async fn read(store: &Store, actor: &Actor, slug: &str) -> Result<Session> {
    let (row, seats) = joined(session::Entity::find().filter(session::Column::Slug.eq(slug)))
        .one(store.reader())
        .await?
        .ok_or(StoreError::NotFound)?;
    let mut session = of_row(row, seats.as_ref())?;
    decide(actor, Action::Read, &resource(&session)).check()?;
    session.details.guides = guides(store.reader(), session.id.0).await?;
    Ok(session)
}

/// Where the actor's own registration stands; nothing when signed out or not registered. At most three statements.
///
/// # Errors
/// When the database fails.
pub async fn own(store: &Store, actor: &Actor, id: SessionId) -> Result<Option<Standing>> {
    let own = crate::seats::own_among(store, actor, &[id.0]).await?;
    Ok(own.into_iter().next().map(|(_, standing)| standing))
}
