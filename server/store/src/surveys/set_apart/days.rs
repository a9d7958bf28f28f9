//! The days on which responses were released, or came where they do not wait: how many, and how many look suspicious.

use domain::access::Actor;
use domain::surveys::{DayOfResponses, Survey};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use uuid::Uuid;

use super::super::responses::{enough, may_see};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};

/// So many stand on one page.
const LIMIT: u64 = 30;

/// A day and its responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day: `2026-11-23`.
    pub day: String,
    /// Its responses.
    pub responses: DayOfResponses,
}

#[derive(FromQueryResult)]
struct Row {
    day: String,
    came: i64,
    flagged: i64,
    apart: i64,
    flagged_apart: i64,
}

macro_rules! counted {
    ($which:literal) => {
        concat!(
            "SELECT day, COUNT(*) AS came, COUNT(CASE WHEN suspicious THEN 1 END) AS flagged, \
             COUNT(CASE WHEN set_apart THEN 1 END) AS apart, COUNT(CASE WHEN suspicious AND set_apart THEN 1 END) AS flagged_apart \
             FROM survey_response WHERE survey_id = $1 AND ",
            $which
        )
    };
}

/// The days of a survey's responses, the latest first; designers only, and none while an anonymous survey has fewer than five. Two
/// statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn days(store: &Store, actor: &Actor, survey: &Survey, request: &PageRequest) -> Result<Page<Day>> {
    may_see(actor)?;
    if !enough(store, survey).await? {
        return Ok(Page { items: Vec::new(), next: None });
    }
    let limit = request.limit_or(LIMIT);
    // Behind every day there can be.
    let before = request.key::<1>().map_or_else(|| "~".to_owned(), |[day]| day);
    let sql = counted!("day < $2 GROUP BY day ORDER BY day DESC LIMIT $3");
    let most = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let values = [survey.id.0.into(), before.into(), most.into()];
    let statement = Statement::from_sql_and_values(store.backend(), sql, values);
    let rows = store.reader().query_all_raw(statement).await?;
    let days = rows.iter().map(|row| Ok(Row::from_query_result(row, "")?.into()));
    let days = days.collect::<Result<Vec<Day>>>()?;
    Ok(Page::cut(days, limit, |day| cursor(&[&day.day])))
}

/// One day; designers only. Two statements.
///
/// # Errors
/// When no response is of this day, the actor may not, or the database fails.
pub async fn day_of(store: &Store, actor: &Actor, survey: &Survey, day: &str) -> Result<DayOfResponses> {
    may_see(actor)?;
    if !enough(store, survey).await? {
        return Err(StoreError::NotFound);
    }
    count(store.reader(), survey.id.0, day).await?.ok_or(StoreError::NotFound)
}

/// The responses of a day; nothing when there are none.
pub(super) async fn count<C: ConnectionTrait>(
    connection: &C,
    survey: Uuid,
    day: &str,
) -> Result<Option<DayOfResponses>> {
    let sql = counted!("day = $2 GROUP BY day");
    let backend = connection.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [survey.into(), day.into()]);
    match connection.query_one_raw(statement).await? {
        Some(row) => Ok(Some(Day::from(Row::from_query_result(&row, "")?).responses)),
        None => Ok(None),
    }
}

impl From<Row> for Day {
    fn from(row: Row) -> Self {
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        let responses = DayOfResponses {
            came: count(row.came),
            flagged: count(row.flagged),
            apart: count(row.apart),
            flagged_apart: count(row.flagged_apart),
        };
        Self { day: row.day, responses }
    }
}
