//! What sign-in compares a password with.

use domain::accounts::Email;
use domain::id::AccountId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::Store;
use crate::error::Result;
use crate::schema::account;

/// An account's password hash and whether its address is confirmed.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The account.
    pub account: AccountId,
    /// Argon2id, in PHC format.
    pub password_hash: String,
    /// Whether the address is confirmed.
    pub confirmed: bool,
}

/// The credentials of the account with this address, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn credentials(store: &Store, email: &Email) -> Result<Option<Credentials>> {
    let row =
        account::Entity::find().filter(account::Column::Email.eq(email.as_str())).one(store.reader()).await?;
    Ok(row.map(|row| Credentials {
        account: AccountId(row.id),
        password_hash: row.password_hash,
        confirmed: row.confirmed_at.is_some(),
    }))
}
