//! Forgetting who registered, 90 days after a session.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::record::joined;
use super::schema::session;
use crate::Store;
use crate::error::Result;
use crate::seats::schema::seats;

/// For so many days after a session the lab keeps who registered.
pub const KEEP_DAYS: i64 = 90;

/// Deletes the personal data of those who registered for sessions that ended 90 days ago; the counts stay. How many
/// sessions there were; at most 100 at a time.
///
/// # Errors
/// When the database fails.
pub async fn expire(store: &Store) -> Result<usize> {
    let before = store.now().plus_seconds(-KEEP_DAYS * 24 * 3600).0;
    let due = session::Entity::find()
        .filter(session::Column::EndsAt.lt(before))
        .filter(seats::Column::ExpiredAt.is_null())
        .order_by_asc(session::Column::EndsAt)
        .limit(100);
    let due = joined(due).all(store.reader()).await?;
    for (session, _) in &due {
        crate::seats::expire(store, session.id, "session.expire").await?;
    }
    Ok(due.len())
}
