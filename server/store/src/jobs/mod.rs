//! Work after a commit: kept in the same transaction as its cause, run at least once.
//!
//! A worker claims a job by locking it for a while; when the worker dies, the lock runs out and another takes it. A
//! job that fails is tried again later and later, and after [`MAX_ATTEMPTS`] it is dead: kept, shown to
//! administrators, and tried again only when they say so.

mod claim;
mod dead;
mod kind;

pub use claim::{Claimed, claim, fail, finish};
pub use dead::{DeadJob, list_dead, retry};
pub use kind::{Job, Mail};

use domain::time::Moment;
use sea_orm::{DatabaseTransaction, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use crate::error::Result;
use crate::schema::job;

/// After so many tries a job is dead.
pub const MAX_ATTEMPTS: i32 = 8;

/// Adds a job in the caller's transaction.
pub(crate) async fn enqueue(tx: &DatabaseTransaction, new: &Job, run_at: Moment, now: Moment) -> Result<()> {
    job::Entity::insert(row(new, run_at, now).into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

fn row(new: &Job, run_at: Moment, now: Moment) -> job::Model {
    job::Model {
        id: Uuid::now_v7(),
        kind: new.kind().to_owned(),
        payload: serde_json::to_string(new).unwrap_or_default(),
        state: "ready".to_owned(),
        run_at: run_at.0,
        attempts: 0,
        locked_until: 0,
        last_error: String::new(),
        created_at: now.0,
    }
}

/// So many jobs in one statement.
const AT_ONCE: usize = 500;

/// Adds several jobs in the caller's transaction.
pub(crate) async fn enqueue_all(tx: &DatabaseTransaction, new: &[Job], now: Moment) -> Result<()> {
    for jobs in new.chunks(AT_ONCE) {
        let rows = jobs.iter().map(|job| row(job, now, now).into_active_model());
        job::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// How long to wait after this many failed attempts, in seconds: 10 s, 40 s, 2.5 min, … at most six hours.
pub fn back_off(attempts: i32) -> i64 {
    let exponent = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(10);
    (10 * 4_i64.pow(exponent)).min(6 * 3600)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_and_stays_below_six_hours() {
        assert_eq!(back_off(1), 10);
        assert_eq!(back_off(2), 40);
        assert_eq!(back_off(30), 6 * 3600);
    }
}
