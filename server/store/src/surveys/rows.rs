//! Responses and their answers as rows.

use domain::surveys::{Answer, Answers, QuestionId};
use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, QueryTrait, sea_query::Query};
use uuid::Uuid;

use super::files::{FileAnswer, insert_files};
use super::schema::{answer, response};
use crate::error::Result;

/// So many rows in one statement: nine values at most stay below SQLite's limit of 32 766.
const ROWS: usize = 3500;

/// A response as it is written.
pub(super) struct Row {
    pub account: Option<Uuid>,
    pub invitation: Option<Uuid>,
    pub version: i32,
    pub seed: i64,
    pub day: Date,
    pub suspicious: bool,
    pub answers: Answers,
    pub files: Vec<FileAnswer>,
}

/// Writes responses with their answers: two statements, or as many as it takes when there are more values than one holds.
pub(super) async fn insert<C: ConnectionTrait>(connection: &C, survey: Uuid, rows: &[Row]) -> Result<()> {
    let with_ids: Vec<(Uuid, Uuid, &Row)> = rows.iter().map(|row| (new_id(), survey, row)).collect();
    for some in with_ids.chunks(ROWS) {
        let rows = some.iter().map(|(id, survey, row)| model(*id, *survey, row).into_active_model());
        response::Entity::insert_many(rows).exec_without_returning(connection).await?;
    }
    insert_answers(connection, with_ids.iter().map(|(id, survey, row)| (*id, *survey, &row.answers))).await?;
    insert_files(connection, with_ids.iter().map(|(id, survey, row)| (*id, *survey, row.files.as_slice())))
        .await
}

/// Writes responses, but none of an account or an invitation that the survey has one of already; says which were written.
pub(super) async fn insert_first<C: ConnectionTrait>(
    connection: &C,
    rows: &[(Uuid, Uuid, Row)],
) -> Result<Vec<Uuid>> {
    let mut written = Vec::new();
    for some in rows.chunks(ROWS) {
        let rows = some.iter().map(|(id, survey, row)| model(*id, *survey, row).into_active_model());
        let mut insert = response::Entity::insert_many(rows)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .into_query();
        insert.returning(Query::returning().column(response::Column::Id));
        for row in connection.query_all(&insert).await? {
            written.push(row.try_get_by_index(0)?);
        }
    }
    Ok(written)
}

/// Writes answers of responses that are there: the response, its survey, its answers.
pub(super) async fn insert_answers<'a, C: ConnectionTrait>(
    connection: &C,
    of: impl Iterator<Item = (Uuid, Uuid, &'a Answers)>,
) -> Result<()> {
    let mut answers = Vec::new();
    for (response, survey, given) in of {
        for (question, value) in &given.0 {
            answers.extend(values(response, survey, question, value));
        }
    }
    for some in answers.chunks(ROWS) {
        let rows = some.iter().cloned().map(IntoActiveModel::into_active_model);
        answer::Entity::insert_many::<answer::ActiveModel, _>(rows)
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}

/// Version 4: the ids of version 7 begin with the moment.
pub(super) fn new_id() -> Uuid {
    Uuid::new_v4()
}

fn model(id: Uuid, survey: Uuid, row: &Row) -> response::Model {
    response::Model {
        id,
        survey_id: survey,
        account_id: row.account,
        invitation_id: row.invitation,
        day: row.day.to_string(),
        version: row.version,
        seed: row.seed,
        suspicious: row.suspicious,
        set_apart: false,
    }
}

fn values(response: Uuid, survey: Uuid, question: &QuestionId, value: &Answer) -> Vec<answer::Model> {
    let row = |choice: String, number, text| answer::Model {
        response_id: response,
        question_id: question.in_all().to_string(),
        instance: question.instance_code().to_owned(),
        choice,
        survey_id: survey,
        number,
        text,
    };
    match value {
        Answer::Single(code) => vec![row(code.clone(), None, None)],
        Answer::Several(codes) => codes.iter().map(|code| row(code.clone(), None, None)).collect(),
        Answer::Scale(point) => vec![row(point.to_string(), None, None)],
        Answer::Number(number) => vec![row(String::new(), Some(*number), None)],
        Answer::Text(text) => vec![row(String::new(), None, Some(text.clone()))],
    }
}
