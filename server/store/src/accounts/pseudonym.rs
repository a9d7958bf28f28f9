//! What the audit log calls a person: a random id, linked to the account in one row that erasure deletes.

use domain::id::AccountId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use crate::error::Result;
use crate::schema::account_pseudonym::{Column, Entity, Model};

/// The account's pseudonym; made when there is none yet.
///
/// # Errors
/// When the database fails.
pub async fn of<C: ConnectionTrait>(connection: &C, account: AccountId) -> Result<Uuid> {
    if let Some(row) = Entity::find_by_id(account.0).one(connection).await? {
        return Ok(row.pseudonym);
    }
    let row = Model { account_id: account.0, pseudonym: Uuid::new_v4() };
    // A person's first two commands may come at once: the second one takes the first one's pseudonym.
    let keep_the_first = OnConflict::column(Column::AccountId).update_column(Column::AccountId).to_owned();
    let row = Entity::insert(row.into_active_model())
        .on_conflict(keep_the_first)
        .exec_with_returning(connection)
        .await?;
    Ok(row.pseudonym)
}
