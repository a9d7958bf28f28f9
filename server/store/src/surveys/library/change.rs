//! Naming a question of the library otherwise, and taking it out.

use domain::access::{Action, Actor};
use domain::id::LibraryQuestionId;
use domain::surveys::Status;
use domain::text::Translated;
use sea_orm::{ActiveModelTrait, EntityTrait, QuerySelect, Set};

use super::super::read::work;
use super::super::schema::library_question::{ActiveModel, Entity, Model};
use super::words;
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::{Store, Write};

async fn locked(write: &Write<'_>, id: LibraryQuestionId) -> Result<Model> {
    write.may(Action::Edit, &work(Status::Draft))?;
    Entity::find_by_id(id.0).lock_exclusive().one(write.db()).await?.ok_or(StoreError::NotFound)
}

/// Gives a question another name and topic. Surveys that it was put into stay as they are.
///
/// # Errors
/// [`StoreError::Conflict`] when it is no longer at this version; when there is none, the actor may not, or the database fails.
pub async fn rename_question(
    store: &Store,
    actor: &Actor,
    id: LibraryQuestionId,
    version: i32,
    (name, topic): (Translated, Translated),
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let row = locked(&write, id).await?;
    if row.version != version {
        return Err(StoreError::Conflict);
    }
    let change = ActiveModel {
        id: Set(id.0),
        words: Set(words(&name, &topic, &row.definition.0)),
        name: Set(Json(name)),
        topic: Set(Json(topic)),
        version: Set(row.version + 1),
        ..Default::default()
    };
    change.update(write.db()).await?;
    write.audit("library-question.edit", id, "").await?;
    write.commit().await
}

/// Takes a question out of the library. Surveys that it was put into keep their copies.
///
/// # Errors
/// When there is none, the actor may not, or the database fails.
pub async fn delete_question(store: &Store, actor: &Actor, id: LibraryQuestionId) -> Result<()> {
    let mut write = store.begin(actor).await?;
    locked(&write, id).await?;
    Entity::delete_by_id(id.0).exec(write.db()).await?;
    write.audit("library-question.delete", id, "").await?;
    write.commit().await
}
