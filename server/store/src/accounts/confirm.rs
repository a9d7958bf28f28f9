//! Confirming an address: by its link, which proves the mailbox, and with the password of the sign-up, which proves that it is the
//! same person's. Otherwise whoever types somebody else's address would get it confirmed by its owner, with a password of their own.

use domain::access::Actor;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};

use super::token::{Purpose, peek, redeem};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::account;

/// A sign-up that waits for its confirmation.
#[derive(Debug, Clone)]
pub struct Unconfirmed {
    /// The address the link was sent to.
    pub email: String,
    /// The hash of the password chosen at the newest sign-up with it.
    pub password_hash: String,
}

/// The sign-up that a link confirms, without using the link up.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is used up, expired or was never good; when the database fails.
pub async fn unconfirmed(store: &Store, secret: &str) -> Result<Unconfirmed> {
    let (id, _) = peek(store, secret, Purpose::Confirm).await?;
    let row = account::Entity::find_by_id(id.0).one(store.reader()).await?.ok_or(StoreError::NotFound)?;
    Ok(Unconfirmed { email: row.email, password_hash: row.password_hash })
}

/// Confirms the address that the link was sent to; the caller has compared the password with that of [`unconfirmed`]. A newer
/// sign-up, which has a password of its own, has made the link worthless.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is used up, expired or was never good; when the database fails.
pub async fn confirm(store: &Store, secret: &str) -> Result<()> {
    let actor = Actor::anonymous();
    let mut write = store.begin(&actor).await?;
    let (id, _) = redeem(&write, secret, Purpose::Confirm).await?;
    let row = account::Entity::find_by_id(id.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let mut change = row.into_active_model();
    change.confirmed_at = Set(Some(write.now().0));
    change.update(write.db()).await?;
    write.audit("account.confirm", id, "").await?;
    write.commit().await
}
