//! Counting in the database: five statements, whatever the number of questions and responses. What is set apart is counted apart.

use std::collections::BTreeMap;

use domain::surveys::{NumberSummary, QuestionId, Status, Survey, Tally};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, Statement,
};

use super::schema::{response, survey};
use crate::Store;
use crate::error::Result;

/// What was counted of a survey. Whether the actor may see it, [`super::results_allowed`] says.
///
/// # Errors
/// When the database fails.
pub async fn tally(store: &Store, survey: &Survey) -> Result<Tally> {
    let mut tally = Tally::default();
    for row in all::<Whole>(store, survey, WHOLE).await? {
        tally.set_apart = u64::try_from(row.apart).unwrap_or(0);
        tally.responses = u64::try_from(row.n).unwrap_or(0).saturating_sub(tally.set_apart);
    }
    for row in all::<Base>(store, survey, BASES).await? {
        if let Some(id) = QuestionId::parse_part(&row.question_id) {
            tally.bases.insert(id, u64::try_from(row.n).unwrap_or(0));
        }
    }
    for row in all::<Count>(store, survey, COUNTS).await? {
        if let Some(id) = QuestionId::parse_part(&row.question_id) {
            tally.counts.entry(id).or_default().insert(row.choice, u64::try_from(row.n).unwrap_or(0));
        }
    }
    let medians: BTreeMap<String, f64> =
        all::<Median>(store, survey, MEDIANS).await?.into_iter().map(|r| (r.question_id, r.median)).collect();
    for row in all::<Numbers>(store, survey, NUMBERS).await? {
        let median = medians.get(&row.question_id).copied().unwrap_or(row.mean);
        let summary = NumberSummary {
            mean: row.mean,
            median,
            least: (row.least, u64::try_from(row.gave_least).unwrap_or(0)),
            most: (row.most, u64::try_from(row.gave_most).unwrap_or(0)),
        };
        if let Some(id) = QuestionId::parse_part(&row.question_id) {
            tally.numbers.insert(id, summary);
        }
    }
    Ok(tally)
}

/// How many responses all published surveys have together.
///
/// # Errors
/// When the database fails.
pub async fn responses_total(store: &Store) -> Result<i64> {
    let published = survey::Entity::find().filter(survey::Column::Status.ne(Status::Draft.code()));
    let ids = sea_orm::QuerySelect::column(sea_orm::QuerySelect::select_only(published), survey::Column::Id);
    let query = response::Entity::find()
        .filter(response::Column::SurveyId.in_subquery(sea_orm::QueryTrait::into_query(ids)))
        .filter(response::Column::SetApart.eq(false));
    Ok(i64::try_from(query.count(store.reader()).await?).unwrap_or(i64::MAX))
}

async fn all<R: FromQueryResult>(store: &Store, survey: &Survey, sql: &str) -> Result<Vec<R>> {
    let statement = Statement::from_sql_and_values(store.backend(), sql, [survey.id.0.into()]);
    let rows = store.reader().query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| R::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// Of responses that are not set apart: asked as what is left out, which is seldom anything.
macro_rules! counted {
    ($column:literal) => {
        concat!($column, " NOT IN (SELECT id FROM survey_response WHERE survey_id = $1 AND set_apart)")
    };
}

// Each by an index of its own.
const WHOLE: &str = "SELECT (SELECT COUNT(*) FROM survey_response WHERE survey_id = $1) AS n, \
     (SELECT COUNT(*) FROM survey_response WHERE survey_id = $1 AND set_apart) AS apart";

#[derive(FromQueryResult)]
struct Whole {
    n: i64,
    apart: i64,
}

// Of a question in a repeat, each time that it was answered.
const BASES: &str = concat!(
    "SELECT question_id, COUNT(*) AS n FROM \
     (SELECT DISTINCT question_id, response_id, instance FROM survey_answer WHERE survey_id = $1 AND ",
    counted!("response_id"),
    ") given GROUP BY question_id"
);

#[derive(FromQueryResult)]
struct Base {
    question_id: String,
    n: i64,
}

const COUNTS: &str = concat!(
    "SELECT question_id, choice, COUNT(*) AS n FROM survey_answer WHERE survey_id = $1 AND choice <> '' AND ",
    counted!("response_id"),
    " GROUP BY question_id, choice"
);

#[derive(FromQueryResult)]
struct Count {
    question_id: String,
    choice: String,
    n: i64,
}

// The extremes with how many people gave them, because an extreme that one person gave is that person.
const NUMBERS: &str = concat!(
    "SELECT a.question_id, s.mean, s.least, s.most, \
     COUNT(CASE WHEN a.number = s.least THEN 1 END) AS gave_least, COUNT(CASE WHEN a.number = s.most THEN 1 END) AS gave_most \
     FROM survey_answer a JOIN (SELECT question_id, AVG(number) AS mean, MIN(number) AS least, MAX(number) AS most \
     FROM survey_answer WHERE survey_id = $1 AND choice = '' AND number IS NOT NULL AND ",
    counted!("response_id"),
    " GROUP BY question_id) s \
     ON s.question_id = a.question_id WHERE a.survey_id = $1 AND a.choice = '' AND a.number IS NOT NULL AND ",
    counted!("a.response_id"),
    " GROUP BY a.question_id, s.mean, s.least, s.most"
);

#[derive(FromQueryResult)]
struct Numbers {
    question_id: String,
    mean: f64,
    least: f64,
    most: f64,
    gave_least: i64,
    gave_most: i64,
}

// The middle value, or the mean of the two in the middle.
const MEDIANS: &str = concat!(
    "SELECT question_id, AVG(number) AS median FROM (SELECT question_id, number, \
     ROW_NUMBER() OVER (PARTITION BY question_id ORDER BY number) AS place, \
     COUNT(*) OVER (PARTITION BY question_id) AS n FROM survey_answer \
     WHERE survey_id = $1 AND choice = '' AND number IS NOT NULL AND ",
    counted!("response_id"),
    ") ranked WHERE place IN ((n + 1) / 2, (n + 2) / 2) GROUP BY question_id"
);

#[derive(FromQueryResult)]
struct Median {
    question_id: String,
    median: f64,
}
