//! Taking a job, and what becomes of it.

use sea_orm::sea_query::LockBehavior;
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbBackend, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use uuid::Uuid;

use super::{Job, MAX_ATTEMPTS, back_off};
use crate::error::{Result, StoreError};
use crate::schema::job::{Column, Entity};
use crate::{Store, schema};
use domain::access::Actor;

/// How long a worker may hold a job, in seconds.
const LOCK_SECONDS: i64 = 300;

/// A job that this worker now holds.
#[derive(Debug)]
pub struct Claimed {
    /// Its id; the same at each attempt.
    pub id: Uuid,
    /// What to do.
    pub job: Job,
}

/// Takes the next due job, if there is one.
///
/// # Errors
/// When the database fails. A job whose data cannot be read is buried, and the error says so.
pub async fn claim(store: &Store) -> Result<Option<Claimed>> {
    let due = || {
        Entity::find()
            .filter(Column::State.eq("ready"))
            .filter(Column::RunAt.lte(store.now().0))
            .filter(Column::LockedUntil.lt(store.now().0))
            .order_by_asc(Column::RunAt)
            .order_by_asc(Column::Id)
            .limit(1)
    };
    // A look without a lock first: an idle server must not take the write lock again and again.
    if due().one(store.reader()).await?.is_none() {
        return Ok(None);
    }
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    let mut query = due();
    if store.backend() == DbBackend::Postgres {
        query = query.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let Some(row) = query.one(write.db()).await? else { return Ok(None) };
    let id = row.id;
    let attempts = row.attempts + 1;
    let parsed = serde_json::from_str::<Job>(&row.payload);
    let mut change = row.into_active_model();
    change.attempts = Set(attempts);
    change.locked_until = Set(write.now().plus_seconds(LOCK_SECONDS).0);
    if let Err(error) = &parsed {
        change.state = Set("dead".to_owned());
        change.last_error = Set(error.to_string());
    }
    change.update(write.db()).await?;
    write.commit_quietly().await?;
    match parsed {
        Ok(job) => Ok(Some(Claimed { id, job })),
        Err(error) => Err(StoreError::Damaged(format!("job {id}: {error}"))),
    }
}

/// Says that a job is done.
///
/// # Errors
/// When the database fails; the job then runs again.
pub async fn finish(store: &Store, id: Uuid) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    Entity::delete_by_id(id).exec(write.db()).await?;
    write.commit_quietly().await
}

/// Says that a job failed: it waits and is tried again, or is dead.
///
/// # Errors
/// When the database fails.
pub async fn fail(store: &Store, id: Uuid, reason: &str) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    if let Some(row) = Entity::find_by_id(id).one(write.db()).await? {
        let attempts = row.attempts;
        let mut change: schema::job::ActiveModel = row.into_active_model();
        change.last_error = Set(reason.chars().take(500).collect());
        change.locked_until = Set(0);
        if attempts >= MAX_ATTEMPTS {
            change.state = Set("dead".to_owned());
        } else {
            change.run_at = Set(write.now().plus_seconds(back_off(attempts)).0);
        }
        change.update(write.db()).await?;
    }
    write.commit_quietly().await
}
