//! What sessions add up to, for the lab's figures.

use domain::seats::Status;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef};

use super::schema::session;
use crate::Store;
use crate::error::Result;
use crate::seats::schema::seats;

/// Sessions that took place, and the people in them. Kept counts included: they outlive the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Published sessions that are over.
    pub sessions: i64,
    /// Seats taken in them, people in several counted several times.
    pub registered: i64,
    /// Of those, how many a designer noted as present.
    pub attended: i64,
}

/// What past sessions add up to. One statement.
///
/// # Errors
/// When the database fails.
pub async fn participants_total(store: &Store) -> Result<Totals> {
    let relation: RelationDef =
        session::Entity::belongs_to(seats::Entity).from(session::Column::Id).to(seats::Column::Id).into();
    let row: Option<(i64, Option<i64>, Option<i64>)> = session::Entity::find()
        .select_only()
        .column_as(session::Column::Id.count(), "sessions")
        .column_as(seats::Column::Taken.sum(), "registered")
        .column_as(seats::Column::Done.sum(), "attended")
        .join(JoinType::InnerJoin, relation)
        .filter(session::Column::Status.eq(Status::Published.code()))
        .filter(session::Column::EndsAt.lte(store.now().0))
        .into_tuple()
        .one(store.reader())
        .await?;
    Ok(row.map_or_else(Totals::default, |(sessions, registered, attended)| Totals {
        sessions,
        registered: registered.unwrap_or(0),
        attended: attended.unwrap_or(0),
    }))
}
