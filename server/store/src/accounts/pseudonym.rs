//! What the audit log calls a person: a random id, linked to the account in one row that erasure deletes.

use std::collections::HashMap;

use domain::id::AccountId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::error::Result;
use crate::schema::account;
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

/// The accounts of those that the log calls so, by what it calls them; those who were erased are missing.
///
/// # Errors
/// When the database fails.
pub(crate) async fn holders<'a, C: ConnectionTrait>(
    connection: &C,
    called: impl Iterator<Item = &'a str>,
) -> Result<HashMap<String, Uuid>> {
    let pseudonyms = called.filter_map(|called| called.parse::<Uuid>().ok());
    let links = Entity::find().filter(Column::Pseudonym.is_in(pseudonyms)).all(connection).await?;
    Ok(links.into_iter().map(|link| (link.pseudonym.to_string(), link.account_id)).collect())
}

/// The names of accounts.
///
/// # Errors
/// When the database fails.
pub(crate) async fn names<C: ConnectionTrait>(
    connection: &C,
    accounts: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>> {
    let rows = account::Entity::find().filter(account::Column::Id.is_in(accounts)).all(connection).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
