//! What every feature's answers to the index share: ids, a page at a time.

use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use uuid::Uuid;

use crate::Store;
use crate::error::Result;

/// Ids that are read at once.
const PAGE: u64 = 500;

/// The ids of a selection that follow one, in order; none when that was the last. One statement.
pub(crate) async fn ids_after<E: EntityTrait>(
    store: &Store,
    select: Select<E>,
    id: E::Column,
    after: Option<Uuid>,
) -> Result<Vec<Uuid>> {
    let select = match after {
        Some(after) => select.filter(id.gt(after)),
        None => select,
    };
    let select = select.select_only().column(id).order_by_asc(id).limit(PAGE);
    Ok(select.into_tuple().all(store.reader()).await?)
}

/// Asks for those of these ids that a selection has; in no order, so that several can be asked in one statement.
pub(crate) fn ids_among<E: EntityTrait>(select: Select<E>, id: E::Column, ids: &[Uuid]) -> SelectStatement {
    let select = select.filter(id.is_in(ids.iter().copied())).select_only().column(id);
    select.into_query().clear_order_by().take()
}
