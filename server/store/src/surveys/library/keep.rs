//! Keeping a question of a survey in the library.

use domain::access::{Action, Actor};
use domain::id::LibraryQuestionId;
use domain::surveys::{QuestionId, Status, copies};
use domain::text::Translated;
use sea_orm::{EntityTrait, IntoActiveModel};

use super::super::by_slug;
use super::super::pictures::{Owner, bring};
use super::super::read::work;
use super::super::schema::library_question;
use super::words;
use crate::Store;
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::submission::Submission;

/// Keeps a question under a name and a topic, as it can stand by itself. The same form twice keeps one.
///
/// # Errors
/// When there is no such question, the actor may not, or the database fails.
pub async fn keep_question(
    store: &Store,
    actor: &Actor,
    slug: &str,
    question: &QuestionId,
    (name, topic): (Translated, Translated),
    form_id: &str,
) -> Result<()> {
    // What is kept is what the survey asks now; that it may change a moment later is no matter.
    let survey = by_slug(store, actor, slug).await?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Create, &work(Status::Draft))?;
    if let Submission::Again(_) = write.submission(form_id).await? {
        return Ok(());
    }
    let copy = copies(&survey.definition, std::slice::from_ref(question)).questions.pop();
    let question = copy.ok_or(StoreError::NotFound)?;
    let id = LibraryQuestionId::new();
    let picture = question.picture.clone();
    let row = library_question::Model {
        id: id.0,
        words: words(&name, &topic, &question),
        name: Json(name),
        topic: Json(topic),
        definition: Json(question),
        taken: 0,
        version: 1,
        created_at: write.now().0,
    };
    library_question::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    bring(&write, Owner::Library(id.0), picture.iter()).await?;
    write.remember_submission(form_id, &id.to_string()).await?;
    write.audit("library-question.keep", id, "").await?;
    write.commit().await
}
