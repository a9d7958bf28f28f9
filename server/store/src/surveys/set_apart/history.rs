//! What was set apart and brought back so far.

use domain::access::Actor;
use domain::surveys::{Move, Survey};
use domain::time::Moment;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::super::responses::may_see;
use super::super::schema::set_apart::{Column, Entity};
use crate::Store;
use crate::accounts::pseudonym;
use crate::error::Result;

/// So many of the latest are shown; the audit log has them all.
const MOST: u64 = 50;

/// One move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Where to.
    pub to: Move,
    /// The day of the responses.
    pub day: String,
    /// The response, when it was one alone.
    pub one: Option<Uuid>,
    /// How many.
    pub moved: u64,
    /// Why.
    pub reason: String,
    /// Who did it, while they have an account.
    pub who: Option<String>,
    /// When.
    pub at: Moment,
}

/// The latest moves of a survey's responses, the last first; designers only. Three statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn history(store: &Store, actor: &Actor, survey: &Survey) -> Result<Vec<Moved>> {
    may_see(actor)?;
    let rows = Entity::find()
        .filter(Column::SurveyId.eq(survey.id.0))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(MOST)
        .all(store.reader())
        .await?;
    let links = pseudonym::holders(store.reader(), rows.iter().map(|row| row.who.as_str())).await?;
    let names = pseudonym::names(store.reader(), links.values().copied()).await?;
    let moved = |row: super::super::schema::set_apart::Model| Moved {
        to: if row.apart { Move::Apart } else { Move::Back },
        who: links.get(&row.who).and_then(|account| names.get(account).cloned()),
        day: row.day,
        one: row.response_id,
        moved: u64::try_from(row.moved).unwrap_or(0),
        reason: row.reason,
        at: Moment(row.at),
    };
    Ok(rows.into_iter().map(moved).collect())
}
