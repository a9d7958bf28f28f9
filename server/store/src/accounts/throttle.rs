//! Counting per key, in the database so that every node counts alike: failed sign-ins, and mails to one address.

use domain::access::Actor;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::schema::throttle::{Column, Entity, Model};
use crate::{Store, Write};

/// So many mails within [`MAIL_WINDOW`] to one address that somebody else may have typed, and no more.
pub const MAIL_LIMIT: i32 = 5;
/// The window for mails, in seconds.
pub const MAIL_WINDOW: i64 = 3600;

/// The failures within the last `window` seconds.
///
/// # Errors
/// When the database fails.
pub async fn failures(store: &Store, key: &str, window: i64) -> Result<i32> {
    let row = Entity::find_by_id(key).one(store.reader()).await?;
    let since = store.now().plus_seconds(-window).0;
    Ok(row.filter(|row| row.since > since).map_or(0, |row| row.failures))
}

/// Counts one more; a window that has passed begins anew.
///
/// # Errors
/// When the database fails.
pub async fn count_failure(store: &Store, key: &str, window: i64) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    count(&write, key, window).await?;
    write.commit_quietly().await
}

/// Forgets a key, after a success.
///
/// # Errors
/// When the database fails.
pub async fn clear_failures(store: &Store, key: &str) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    forget(&write, key).await?;
    write.commit_quietly().await
}

/// The key under which failed sign-ins with an address are counted. The address itself is not kept.
pub fn sign_in_key(email: &str) -> String {
    hashed("sign-in", email)
}

/// Counts a mail to an address and says whether it may be sent, so that nobody floods another person's mailbox.
pub(crate) async fn allow_mail(write: &Write<'_>, email: &str) -> Result<bool> {
    Ok(count(write, &hashed("mail", email), MAIL_WINDOW).await? <= MAIL_LIMIT)
}

/// Forgets a key within a command.
pub(crate) async fn forget(write: &Write<'_>, key: &str) -> Result<()> {
    Entity::delete_by_id(key).exec(write.db()).await?;
    Ok(())
}

/// Counts one more and says how many that makes. The row stays locked until the commit, so that two at once both count.
async fn count(write: &Write<'_>, key: &str, window: i64) -> Result<i32> {
    Entity::delete_many()
        .filter(Column::Key.eq(key))
        .filter(Column::Since.lte(write.now().plus_seconds(-window).0))
        .exec(write.db())
        .await?;
    let row = Model { key: key.to_owned(), failures: 1, since: write.now().0 };
    Entity::insert(row.into_active_model())
        .on_conflict(
            OnConflict::column(Column::Key)
                .value(Column::Failures, Expr::col((Entity, Column::Failures)).add(1))
                .to_owned(),
        )
        .exec_without_returning(write.db())
        .await?;
    let row = Entity::find_by_id(key).one(write.db()).await?;
    Ok(row.map_or(1, |row| row.failures))
}

fn hashed(purpose: &str, email: &str) -> String {
    let digest = Sha256::digest(email.trim().to_lowercase().as_bytes());
    format!("{purpose}:{}", domain::hex::hex(&digest))
}
