//! Files in responses: their rows, and handing one to a designer.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use domain::access::Actor;
use domain::surveys::files::{FileFormat, file_name};
use domain::surveys::{QuestionId, Survey};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::responses::{enough, may_see};
use super::schema::{answer, file, response};
use crate::Store;
use crate::error::{Result, StoreError};

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

/// A file as designers get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseFile {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub format: FileFormat,
    /// The content.
    pub content: Vec<u8>,
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

/// A file in a response; designers only, and none while an anonymous survey has fewer than five responses. Four statements at most.
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
    may_see(actor)?;
    if !enough(store, survey).await? {
        return Err(StoreError::NotFound);
    }
    let (id, instance) = (question.in_all().to_string(), question.instance_code().to_owned());
    let found = response::Entity::find_by_id(response).one(store.reader()).await?;
    if found.is_none_or(|row| row.survey_id != survey.id.0) {
        return Err(StoreError::NotFound);
    }
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
