//! Counting in the database: four statements at most, whatever the number of questions and responses. What is set apart is counted
//! apart.
//!
//! A survey may have a million answers, so each statement goes through them once and in the order in which they lie: through the index
//! where it holds all that is asked, and otherwise response by response.

use std::collections::BTreeMap;

use domain::surveys::{Content, Question, QuestionId, Status, Survey, Tally};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, Statement, Value,
};

use super::numbers::Numbers;
use super::schema::{response, survey};
use crate::Store;
use crate::error::Result;

/// Of responses that are not set apart: asked as what is left out, which is seldom anything.
macro_rules! counted {
    () => {
        "response_id NOT IN (SELECT id FROM survey_response WHERE survey_id = $1 AND set_apart)"
    };
}

/// What was counted of a survey. Whether the actor may see it, [`super::results_allowed`] says.
///
/// # Errors
/// When the database fails.
pub async fn tally(store: &Store, survey: &Survey) -> Result<Tally> {
    let mut tally = Tally::default();
    for row in all::<Whole>(store, survey, WHOLE, &[]).await? {
        tally.set_apart = u64::try_from(row.apart).unwrap_or(0);
        tally.responses = u64::try_from(row.n).unwrap_or(0).saturating_sub(tally.set_apart);
    }
    for row in all::<Count>(store, survey, COUNTS, &[]).await? {
        let Some(id) = QuestionId::parse_part(&row.question_id) else { continue };
        let n = u64::try_from(row.n).unwrap_or(0);
        *tally.bases.entry(id.clone()).or_default() += n;
        if !row.choice.is_empty() {
            tally.counts.entry(id).or_default().insert(row.choice, n);
        }
    }
    let columns = || survey.definition.questions().flat_map(Question::columns);
    let many: Vec<String> = columns()
        .filter(|column| matches!(column.content, Content::Many(_)))
        .map(|column| column.id.to_string())
        .collect();
    for row in bases(store, survey, &many).await? {
        if let Some(id) = QuestionId::parse_part(&row.question_id) {
            tally.bases.insert(id, u64::try_from(row.n).unwrap_or(0));
        }
    }
    if columns().any(|column| matches!(column.content, Content::Number)) {
        let mut numbers: BTreeMap<String, Numbers> = BTreeMap::new();
        for Given { question_id, number, n } in all::<Given>(store, survey, NUMBERS, &[]).await? {
            numbers.entry(question_id).or_default().add(number, u64::try_from(n).unwrap_or(0));
        }
        tally.numbers = numbers
            .into_iter()
            .filter_map(|(id, numbers)| Some((QuestionId::parse_part(&id)?, numbers.summary()?)))
            .collect();
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

async fn all<R: FromQueryResult>(
    store: &Store,
    survey: &Survey,
    sql: &str,
    ids: &[String],
) -> Result<Vec<R>> {
    let values = [Value::from(survey.id.0)].into_iter().chain(ids.iter().cloned().map(Value::from));
    let statement = Statement::from_sql_and_values(store.backend(), sql, values);
    let rows = store.reader().query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| R::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// How often each of these columns was answered, whose answers are several rows each; in a repeat, each time that it was.
async fn bases(store: &Store, survey: &Survey, many: &[String]) -> Result<Vec<Base>> {
    if many.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<String> = (0..many.len()).map(|place| format!("${}", place + 2)).collect();
    let sql = format!(
        concat!(
            "SELECT question_id, COUNT(*) AS n FROM (SELECT DISTINCT question_id, response_id, instance FROM survey_answer \
             WHERE survey_id = $1 AND question_id IN ({}) AND ",
            counted!(),
            ") given GROUP BY question_id"
        ),
        names.join(", ")
    );
    all(store, survey, &sql, many).await
}

// Each by an index of its own.
const WHOLE: &str = "SELECT (SELECT COUNT(*) FROM survey_response WHERE survey_id = $1) AS n, \
     (SELECT COUNT(*) FROM survey_response WHERE survey_id = $1 AND set_apart) AS apart";

#[derive(FromQueryResult)]
struct Whole {
    n: i64,
    apart: i64,
}

#[derive(FromQueryResult)]
struct Base {
    question_id: String,
    n: i64,
}

// What was chosen, and, without a choice, how many numbers and texts there are.
const COUNTS: &str = concat!(
    "SELECT question_id, choice, COUNT(*) AS n FROM survey_answer WHERE survey_id = $1 AND ",
    counted!(),
    " GROUP BY question_id, choice"
);

#[derive(FromQueryResult)]
struct Count {
    question_id: String,
    choice: String,
    n: i64,
}

// No index holds the numbers. SQLite takes the tables of a cross join in the order in which they are written: one response after the
// other, as they lie in the file, and not one question after the other, which would be all over it.
const NUMBERS: &str = "SELECT a.question_id, a.number, COUNT(*) AS n FROM survey_response r CROSS JOIN survey_answer a \
     WHERE r.survey_id = $1 AND NOT r.set_apart AND a.response_id = r.id AND a.choice = '' AND a.number IS NOT NULL \
     GROUP BY a.question_id, a.number";

#[derive(FromQueryResult)]
struct Given {
    question_id: String,
    number: f64,
    n: i64,
}
