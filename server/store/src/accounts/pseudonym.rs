//! What the audit log calls a person: a random id, linked to the account in one row that erasure deletes.

use domain::id::AccountId;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use crate::error::Result;
use crate::schema::account_pseudonym::{Entity, Model};

/// The account's pseudonym; made when there is none yet.
///
/// # Errors
/// When the database fails.
pub async fn of<C: ConnectionTrait>(connection: &C, account: AccountId) -> Result<Uuid> {
    if let Some(row) = Entity::find_by_id(account.0).one(connection).await? {
        return Ok(row.pseudonym);
    }
    let pseudonym = Uuid::new_v4();
    let row = Model { account_id: account.0, pseudonym };
    Entity::insert(row.into_active_model()).exec_without_returning(connection).await?;
    Ok(pseudonym)
}
