//! A person's own keys.

use domain::access::{Action, Actor, Resource, decide};
use domain::accounts::{Key, MAX_KEYS};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::shown;
use crate::Store;
use crate::accounts::own;
use crate::error::Result;
use crate::schema::account_key::{Column, Entity};

/// The person's keys, the newest first, those that have expired among them; never more than an account may have. One statement.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn list_keys(store: &Store, actor: &Actor) -> Result<Vec<Key>> {
    let me = own(actor)?;
    decide(actor, Action::Read, &Resource::Own { owner: me }).check()?;
    let rows = Entity::find()
        .filter(Column::AccountId.eq(me.0))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(MAX_KEYS as u64)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(shown).collect())
}
