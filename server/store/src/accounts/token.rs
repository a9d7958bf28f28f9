//! Secrets sent by mail. The database keeps a hash, so that its copy opens nothing.

use domain::id::AccountId;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::account_token::{Column, Entity, Model};
use crate::write::Write;

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To confirm the address of a new account.
    Confirm,
    /// To choose a new password.
    Reset,
    /// To confirm a new address.
    ChangeEmail,
}

impl Purpose {
    fn code(self) -> &'static str {
        match self {
            Purpose::Confirm => "confirm",
            Purpose::Reset => "reset",
            Purpose::ChangeEmail => "change-email",
        }
    }

    fn lifetime_seconds(self) -> i64 {
        match self {
            Purpose::Confirm => 3 * 24 * 3600,
            Purpose::Reset => 2 * 3600,
            Purpose::ChangeEmail => 24 * 3600,
        }
    }
}

fn hash(secret: &str) -> String {
    domain::hex::hex(&Sha256::digest(secret.as_bytes()))
}

/// Makes a secret; earlier ones of the same purpose stop working.
pub(crate) async fn issue(
    write: &Write<'_>,
    account: AccountId,
    purpose: Purpose,
    detail: &str,
) -> Result<String> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.0))
        .filter(Column::Purpose.eq(purpose.code()))
        .exec(write.db())
        .await?;
    // 244 random bits.
    let secret = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
    let row = Model {
        hash: hash(&secret),
        account_id: account.0,
        purpose: purpose.code().to_owned(),
        detail: detail.to_owned(),
        expires_at: write.now().plus_seconds(purpose.lifetime_seconds()).0,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    Ok(secret)
}

/// Whose a secret is and its detail, without using it up.
///
/// # Errors
/// [`StoreError::NotFound`] when it was never good, was used, or has expired; when the database fails.
pub(crate) async fn peek(store: &Store, secret: &str, purpose: Purpose) -> Result<(AccountId, String)> {
    let row = Entity::find_by_id(hash(secret))
        .filter(Column::Purpose.eq(purpose.code()))
        .filter(Column::ExpiresAt.gt(store.now().0))
        .one(store.reader())
        .await?
        .ok_or(StoreError::NotFound)?;
    Ok((AccountId(row.account_id), row.detail))
}

/// Makes every secret of an account worthless.
pub(crate) async fn withdraw_all(write: &Write<'_>, account: AccountId) -> Result<()> {
    Entity::delete_many().filter(Column::AccountId.eq(account.0)).exec(write.db()).await?;
    Ok(())
}

/// Uses a secret up: whose it is and its detail.
///
/// # Errors
/// [`StoreError::NotFound`] when it was never good, was used, or has expired; when the database fails.
pub async fn redeem(write: &Write<'_>, secret: &str, purpose: Purpose) -> Result<(AccountId, String)> {
    let row = Entity::find_by_id(hash(secret))
        .filter(Column::Purpose.eq(purpose.code()))
        .filter(Column::ExpiresAt.gt(write.now().0))
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    let deleted = Entity::delete_by_id(row.hash).exec(write.db()).await?;
    // Two requests with the same link at once: the row goes only to one of them.
    if deleted.rows_affected == 0 {
        return Err(StoreError::NotFound);
    }
    Ok((AccountId(row.account_id), row.detail))
}
