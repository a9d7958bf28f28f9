//! Keys that must not work any more.

use domain::access::{Action, Actor, Resource};
use domain::id::AccountId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::accounts::own;
use crate::error::{Result, StoreError};
use crate::schema::account_key::{Column, Entity};
use crate::{Store, Write};

/// Revokes one of the person's own keys: it is deleted, and the audit log remembers it.
///
/// # Errors
/// [`StoreError::NotFound`] when the person has no such key, whoever else has; when the database fails.
pub async fn revoke_key(store: &Store, actor: &Actor, id: &str) -> Result<()> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    let id: Uuid = id.parse().map_err(|_| StoreError::NotFound)?;
    let gone = Entity::delete_by_id(id).filter(Column::AccountId.eq(me.0)).exec(write.db()).await?;
    if gone.rows_affected == 0 {
        return Err(StoreError::NotFound);
    }
    write.audit("account.revoke-key", me, &id.to_string()).await?;
    write.commit().await
}

/// Revokes every key of an account, when its password changes: whoever had got in must not stay.
pub(in crate::accounts) async fn revoke_all(write: &mut Write<'_>, account: AccountId) -> Result<()> {
    let gone = Entity::delete_many().filter(Column::AccountId.eq(account.0)).exec(write.db()).await?;
    if gone.rows_affected > 0 {
        write.audit("account.revoke-keys", account, &gone.rows_affected.to_string()).await?;
    }
    Ok(())
}
