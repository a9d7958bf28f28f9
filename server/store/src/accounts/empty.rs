//! Whether anybody has an account yet.

use sea_orm::EntityTrait;

use crate::Store;
use crate::error::Result;
use crate::schema::account;

/// Whether there is no account at all.
///
/// # Errors
/// When the database fails.
pub async fn is_empty(store: &Store) -> Result<bool> {
    Ok(account::Entity::find().one(store.reader()).await?.is_none())
}
