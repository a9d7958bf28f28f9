//! What the index is told by the database: which database it is, and what changed in it, in the order of the commits.

use domain::access::Actor;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, Order, QueryFilter, QueryOrder, QuerySelect};

use crate::Store;
use crate::error::Result;
use crate::schema::{search_change, search_source};

/// The numbers of the changes that are kept: the least and the greatest; 0 when there are none.
pub(super) async fn span(store: &Store) -> Result<(i64, i64)> {
    let span: Option<(Option<i64>, Option<i64>)> = search_change::Entity::find()
        .select_only()
        .column_as(search_change::Column::Seq.min(), "least")
        .column_as(search_change::Column::Seq.max(), "greatest")
        .into_tuple()
        .one(store.reader())
        .await?;
    let (least, greatest) = span.unwrap_or_default();
    Ok((least.unwrap_or(0), greatest.unwrap_or(0)))
}

/// The changes after a number, in order.
pub(super) async fn changes(store: &Store, after: i64, limit: u64) -> Result<Vec<search_change::Model>> {
    Ok(search_change::Entity::find()
        .filter(search_change::Column::Seq.gt(after))
        .order_by(search_change::Column::Seq, Order::Asc)
        .limit(limit)
        .all(store.reader())
        .await?)
}

/// Forgets changes up to a number, but never the last one: it says how far the count has come.
pub(super) async fn forget(store: &Store, up_to: i64) -> Result<u64> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    let done = search_change::Entity::delete_many()
        .filter(search_change::Column::Seq.lt(up_to))
        .exec(write.db())
        .await?;
    write.commit_quietly().await?;
    Ok(done.rows_affected)
}

/// A word that only this database has, made when it is first asked for.
pub(super) async fn token(store: &Store) -> Result<String> {
    if let Some(row) = search_source::Entity::find_by_id(1).one(store.reader()).await? {
        return Ok(row.token);
    }
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    let row = search_source::Model { id: 1, token: uuid::Uuid::new_v4().to_string() };
    // Of two nodes that start at once, one inserts and both read.
    search_source::Entity::insert(row.into_active_model())
        .on_conflict(
            sea_orm::sea_query::OnConflict::column(search_source::Column::Id).do_nothing().to_owned(),
        )
        .exec_without_returning(write.db())
        .await?;
    write.commit_quietly().await?;
    let row = search_source::Entity::find_by_id(1).one(store.writer()).await?;
    Ok(row.map(|row| row.token).unwrap_or_default())
}
