//! Files in responses: their rows, and handing one to a designer, or to who sent it under their name.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use domain::access::{Action, Actor, Reason, Resource, decide};
use domain::id::AccountId;
use domain::slug::Slug;
use domain::surveys::files::{FileFormat, file_name};
use domain::surveys::{QuestionId, Survey, read_instance};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::responses::{enough, may_see};
use super::schema::{answer, file, response, survey};
use crate::Store;
use crate::error::{Result, StoreError};

/// So many files of one's own are listed.
const OWN_FILES: u64 = 200;
/// So many files in one statement: each may have megabytes.
const FILES: usize = 4;

/// A file that answers a question.
#[derive(Clone, PartialEq, Eq)]
pub struct FileAnswer {
    /// The question, in its instance.
    pub question: QuestionId,
    /// What it is.
    pub format: FileFormat,
    /// The content, without what tells who made it.
    pub content: Arc<[u8]>,
}

/// Its content is nobody's who reads logs.
impl std::fmt::Debug for FileAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FileAnswer({}, {:?}, {} bytes)", self.question, self.format, self.content.len())
    }
}

/// A file as it is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseFile {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub format: FileFormat,
    /// The content.
    pub content: Vec<u8>,
}

/// A file that somebody sent under their own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// The survey's address.
    pub survey: Slug,
    /// The response.
    pub response: Uuid,
    /// The question, in its instance.
    pub question: QuestionId,
    /// What it is called.
    pub name: String,
}

/// The files that whoever asks sent under their own name, at most two hundred, in the order of the responses' ids. One statement.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn own_files(store: &Store, actor: &Actor) -> Result<Vec<OwnFile>> {
    let owner = actor.account().ok_or(StoreError::Denied(Reason::SignIn))?;
    decide(actor, Action::Read, &Resource::Own { owner }).check()?;
    let mut query = Query::select();
    query
        .column((survey::Entity, survey::Column::Slug))
        .columns([
            (file::Entity, file::Column::ResponseId),
            (file::Entity, file::Column::QuestionId),
            (file::Entity, file::Column::Instance),
            (file::Entity, file::Column::Format),
        ])
        .column((answer::Entity, answer::Column::Text))
        .from(file::Entity)
        .inner_join(
            response::Entity,
            Expr::col((response::Entity, response::Column::Id))
                .equals((file::Entity, file::Column::ResponseId)),
        )
        .inner_join(
            survey::Entity,
            Expr::col((survey::Entity, survey::Column::Id)).equals((file::Entity, file::Column::SurveyId)),
        )
        .left_join(
            answer::Entity,
            Expr::col((answer::Entity, answer::Column::ResponseId))
                .equals((file::Entity, file::Column::ResponseId))
                .and(
                    Expr::col((answer::Entity, answer::Column::QuestionId))
                        .equals((file::Entity, file::Column::QuestionId)),
                )
                .and(
                    Expr::col((answer::Entity, answer::Column::Instance))
                        .equals((file::Entity, file::Column::Instance)),
                ),
        )
        .and_where(Expr::col((response::Entity, response::Column::AccountId)).eq(owner.0))
        .order_by((file::Entity, file::Column::ResponseId), Order::Asc)
        .order_by((file::Entity, file::Column::QuestionId), Order::Asc)
        .order_by((file::Entity, file::Column::Instance), Order::Asc)
        .limit(OWN_FILES);
    let rows = store.reader().query_all(&query).await?;
    let mut files = Vec::new();
    for row in rows {
        let (question, instance): (String, String) =
            (row.try_get("", "question_id")?, row.try_get("", "instance")?);
        let (slug, format): (String, String) = (row.try_get("", "slug")?, row.try_get("", "format")?);
        let known = (QuestionId::parse(&question), Slug::parse(&slug).ok(), FileFormat::from_code(&format));
        let (Some(question), Some(survey), Some(format)) = known else { continue };
        let question = question.at(&read_instance(&instance));
        let name: Option<String> = row.try_get("", "text")?;
        let name = file_name(name.as_deref(), &question, format);
        files.push(OwnFile { survey, response: row.try_get("", "response_id")?, question, name });
    }
    Ok(files)
}

/// Writes the files of responses that are there: the response, its survey, its files.
pub(super) async fn insert_files<'a, C: ConnectionTrait>(
    connection: &C,
    of: impl Iterator<Item = (Uuid, Uuid, &'a [FileAnswer])>,
) -> Result<()> {
    let all: Vec<(Uuid, Uuid, &FileAnswer)> = of
        .flat_map(|(response, survey, files)| files.iter().map(move |one| (response, survey, one)))
        .collect();
    for some in all.chunks(FILES) {
        let rows = some.iter().map(|(response_id, survey_id, one)| file::Model {
            response_id: *response_id,
            question_id: one.question.in_all().to_string(),
            instance: one.question.instance_code().to_owned(),
            survey_id: *survey_id,
            format: one.format.code().to_owned(),
            content: STANDARD_NO_PAD.encode(&one.content),
        });
        let rows = rows.map(IntoActiveModel::into_active_model);
        file::Entity::insert_many::<file::ActiveModel, _>(rows).exec_without_returning(connection).await?;
    }
    Ok(())
}

/// A file in a response: to who sent it, where the response carries an account; else to designers only, and none while an anonymous
/// survey has fewer than five responses. Four statements at most.
///
/// # Errors
/// When there is none, the actor may not, or the database fails.
pub async fn response_file(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    response: Uuid,
    question: &QuestionId,
) -> Result<ResponseFile> {
    let found = response::Entity::find_by_id(response).one(store.reader()).await?;
    let found = found.filter(|row| row.survey_id == survey.id.0);
    let owner = found.as_ref().and_then(|row| row.account_id).map(AccountId);
    let is_own =
        owner.is_some_and(|owner| decide(actor, Action::Read, &Resource::Own { owner }).check().is_ok());
    if !is_own {
        may_see(actor)?;
        if found.is_none() || !enough(store, survey).await? {
            return Err(StoreError::NotFound);
        }
    }
    let (id, instance) = (question.in_all().to_string(), question.instance_code().to_owned());
    let key = (response, id.clone(), instance.clone());
    let row = file::Entity::find_by_id(key).one(store.reader()).await?.ok_or(StoreError::NotFound)?;
    let answer =
        answer::Entity::find_by_id((response, id, instance, String::new())).one(store.reader()).await?;
    let damaged = || StoreError::Damaged(format!("a file of response {response} cannot be read"));
    let format = FileFormat::from_code(&row.format).ok_or_else(damaged)?;
    let name = answer.and_then(|row| row.text);
    Ok(ResponseFile {
        name: file_name(name.as_deref(), question, format),
        format,
        content: STANDARD_NO_PAD.decode(&row.content).map_err(|_| damaged())?,
    })
}
