//! Files that somebody sent, looks over and has not said yes to. They wait in the database, so that any node can take them in, for whoever
//! sent them, and an hour.

use domain::access::{Action, Actor, decide};
use domain::surveys::Status;
use domain::surveys::xlsform::Origin;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::read::work;
use super::schema::upload;
use crate::Store;
use crate::columns::Json;
use crate::error::{Result, StoreError};

/// So long a file waits, in seconds.
const PATIENCE: i64 = 3_600;
/// So many of one person wait at once; then the oldest goes.
const MOST: u64 = 5;

/// Keeps a file; says the id by which it is found.
///
/// # Errors
/// When the actor may not create surveys, or the database fails.
pub async fn keep_upload(store: &Store, actor: &Actor, origin: Origin) -> Result<Uuid> {
    let write = store.begin(actor).await?;
    write.may(Action::Create, &work(Status::Draft))?;
    let account = actor.account().ok_or(StoreError::NotFound)?;
    let now = write.now();
    upload::Entity::delete_many().filter(upload::Column::ExpiresAt.lte(now.0)).exec(write.db()).await?;
    let id = Uuid::new_v4();
    let expires_at = now.plus_seconds(PATIENCE).0;
    let row = upload::Model { id, account_id: account.0, origin: Json(origin), expires_at };
    upload::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    let older: Vec<Uuid> = upload::Entity::find()
        .select_only()
        .column(upload::Column::Id)
        .filter(upload::Column::AccountId.eq(account.0))
        .filter(upload::Column::Id.ne(id))
        .order_by_desc(upload::Column::ExpiresAt)
        .order_by_desc(upload::Column::Id)
        .offset(MOST - 1)
        .limit(1_000)
        .into_tuple()
        .all(write.db())
        .await?;
    upload::Entity::delete_many().filter(upload::Column::Id.is_in(older)).exec(write.db()).await?;
    write.commit_quietly().await?;
    Ok(id)
}

/// The file of this id, for whoever sent it; nothing when there is none, or no more.
///
/// # Errors
/// When the actor may not create surveys, or the database fails.
pub async fn upload(store: &Store, actor: &Actor, id: Uuid) -> Result<Option<Origin>> {
    decide(actor, Action::Create, &work(Status::Draft)).check()?;
    let Some(account) = actor.account() else { return Ok(None) };
    let row = upload::Entity::find_by_id(id)
        .filter(upload::Column::AccountId.eq(account.0))
        .filter(upload::Column::ExpiresAt.gt(store.now().0))
        .one(store.reader())
        .await?;
    Ok(row.map(|row| row.origin.0))
}
