//! Forgets what has run out: sessions, links, keys, throttles, submissions, dead jobs, accounts that nobody confirmed.
//!
//! Safe to run at any moment and on several nodes at once: it only deletes what no query would still find.

use domain::access::Actor;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Store;
use crate::error::Result;
use crate::schema::{account, account_key, account_token, job, sign_in, submission, throttle};
use crate::surveys::schema::{saved_form, upload};

/// Throttles count within windows that are shorter than this, in seconds.
const THROTTLE_SECONDS: i64 = 24 * 3600;
/// A job that gave up holds addresses, so it is not kept for ever, in seconds.
const DEAD_JOB_SECONDS: i64 = 30 * 24 * 3600;
/// A key that has expired stays in its owner's list for so long, so that they see why a program stopped, in seconds.
const EXPIRED_KEY_SECONDS: i64 = 30 * 24 * 3600;
/// An address that somebody typed and nobody confirmed is kept so long after the last link ran out, in seconds.
const UNCONFIRMED_SECONDS: i64 = 7 * 24 * 3600;
/// So many unconfirmed accounts go in one sweep; the next one takes the rest.
const AT_ONCE: u64 = 200;

/// Deletes what has run out.
///
/// # Errors
/// When the database fails; then nothing of it happened.
pub async fn sweep(store: &Store) -> Result<()> {
    let actor = Actor::system();
    let mut write = store.begin(&actor).await?;
    let now = write.now();
    sign_in::Entity::delete_many().filter(sign_in::Column::ExpiresAt.lte(now.0)).exec(write.db()).await?;
    account_token::Entity::delete_many()
        .filter(account_token::Column::ExpiresAt.lte(now.0))
        .exec(write.db())
        .await?;
    account_key::Entity::delete_many()
        .filter(account_key::Column::ExpiresAt.lte(now.plus_seconds(-EXPIRED_KEY_SECONDS).0))
        .exec(write.db())
        .await?;
    submission::Entity::delete_many()
        .filter(submission::Column::ExpiresAt.lte(now.0))
        .exec(write.db())
        .await?;
    saved_form::Entity::delete_many()
        .filter(saved_form::Column::ExpiresAt.lte(now.0))
        .exec(write.db())
        .await?;
    upload::Entity::delete_many().filter(upload::Column::ExpiresAt.lte(now.0)).exec(write.db()).await?;
    throttle::Entity::delete_many()
        .filter(throttle::Column::Since.lte(now.plus_seconds(-THROTTLE_SECONDS).0))
        .exec(write.db())
        .await?;
    job::Entity::delete_many()
        .filter(job::Column::State.eq("dead"))
        .filter(job::Column::RunAt.lte(now.plus_seconds(-DEAD_JOB_SECONDS).0))
        .exec(write.db())
        .await?;
    let open_links =
        Query::select().column(account_token::Column::AccountId).from(account_token::Entity).to_owned();
    let abandoned = account::Entity::find()
        .filter(account::Column::ConfirmedAt.is_null())
        .filter(account::Column::CreatedAt.lte(now.plus_seconds(-UNCONFIRMED_SECONDS).0))
        .filter(account::Column::Id.not_in_subquery(open_links))
        .order_by_asc(account::Column::Id)
        .limit(AT_ONCE)
        .lock_exclusive()
        .all(write.db())
        .await?;
    for row in &abandoned {
        write.audit("account.expire", row.id, "").await?;
        account::Entity::delete_by_id(row.id).exec(write.db()).await?;
    }
    if abandoned.is_empty() {
        write.commit_quietly().await?
    } else {
        write.commit().await?
    }
    store.scrub().await
}
