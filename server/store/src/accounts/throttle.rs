//! Counting failures per key, in the database so that every node counts alike.

use domain::access::Actor;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{EntityTrait, ExprTrait, IntoActiveModel};

use crate::Store;
use crate::error::Result;
use crate::schema::throttle::{Column, Entity, Model};

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
    let since = write.now().plus_seconds(-window).0;
    let stale = Entity::find_by_id(key).one(write.db()).await?.is_some_and(|row| row.since <= since);
    if stale {
        Entity::delete_by_id(key).exec(write.db()).await?;
    }
    let row = Model { key: key.to_owned(), failures: 1, since: write.now().0 };
    Entity::insert(row.into_active_model())
        .on_conflict(
            OnConflict::column(Column::Key)
                .value(Column::Failures, Expr::col((Entity, Column::Failures)).add(1))
                .to_owned(),
        )
        .exec_without_returning(write.db())
        .await?;
    write.commit_quietly().await
}

/// Forgets a key, after a success.
///
/// # Errors
/// When the database fails.
pub async fn clear_failures(store: &Store, key: &str) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    Entity::delete_by_id(key).exec(write.db()).await?;
    write.commit_quietly().await
}
