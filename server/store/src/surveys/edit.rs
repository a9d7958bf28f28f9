//! Changing a survey: its settings, its questions.

use domain::access::{Action, Actor};
use domain::surveys::{Change, Group, Settings, Status, Survey, Used};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use uuid::Uuid;

use super::create::{insert_questions, minutes, page_rules, titles};
use super::groups;
use super::pictures;
use super::read::{whole, work};
use super::schema::{question, response, sealed, survey};
use super::version;
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::submission::Submission;
use crate::{Store, Write};

/// The survey at this address, locked for the rest of the transaction, when the actor may change it.
pub(super) async fn locked(write: &Write<'_>, slug: &str) -> Result<Survey> {
    let row = survey::Entity::find()
        .filter(survey::Column::Slug.eq(slug))
        .lock_exclusive()
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    let survey = whole(write.db(), row).await?;
    write.may(Action::Read, &work(survey.status))?;
    write.may(Action::Edit, &work(survey.status))?;
    Ok(survey)
}

/// Whether a survey has responses.
///
/// # Errors
/// When the database fails.
pub async fn has_responses(store: &Store, survey: &Survey) -> Result<bool> {
    answered(store.reader(), survey.id.0).await
}

pub(super) async fn answered<C: ConnectionTrait>(connection: &C, survey: Uuid) -> Result<bool> {
    let stored = response::Entity::find().filter(response::Column::SurveyId.eq(survey)).limit(1);
    if stored.one(connection).await?.is_some() {
        return Ok(true);
    }
    // What waits was answered to these questions too.
    let waiting = sealed::Entity::find().filter(sealed::Column::SurveyId.eq(survey)).limit(1);
    Ok(waiting.select_only().column(sealed::Column::Id).into_tuple::<Uuid>().one(connection).await?.is_some())
}

/// Replaces the settings. Who may answer is fixed once the survey was published: people answered under that promise.
///
/// # Errors
/// [`StoreError::Conflict`] when it is no longer at this version; [`StoreError::Refused`] when the promise would change, or the
/// group is not there; when the actor may not, or the database fails.
pub async fn edit_settings(
    store: &Store,
    actor: &Actor,
    slug: &str,
    version: i32,
    settings: Settings,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let survey = locked(&write, slug).await?;
    if survey.version != version {
        return Err(StoreError::Conflict);
    }
    let promise = |settings: &Settings| (settings.mode, settings.group, settings.privacy);
    if promise(&settings) != promise(&survey.settings) {
        if survey.status != Status::Draft {
            return Err(StoreError::Refused("error-survey-mode-fixed"));
        }
        groups::require(write.db(), settings.group).await?;
    }
    let change = survey::ActiveModel {
        id: Set(survey.id.0),
        mode: Set(settings.mode.code().to_owned()),
        audience: Set(settings.group.map(Group::code).unwrap_or_default()),
        privacy: Set(settings.privacy.code().to_owned()),
        results: Set(settings.results.code().to_owned()),
        title: Set(Json(settings.title)),
        introduction: Set(Json(settings.introduction)),
        languages: Set(Json(settings.languages)),
        asked_by: Set(Json(settings.asked_by)),
        thanks: Set(Json(settings.thanks)),
        source: Set(Json(settings.source)),
        overall: Set(Json(settings.overall)),
        version: Set(survey.version + 1),
        ..Default::default()
    };
    change.update(write.db()).await?;
    write.audit("survey.edit", survey.id, "settings").await?;
    write.reindex("survey", survey.id.0).await?;
    write.commit().await
}

/// Applies one change to the questions. Without a version, as for a button in a list, the change applies to whatever is there.
///
/// # Errors
/// [`StoreError::Conflict`] when it is no longer at this version; [`StoreError::Refused`] when the change is refused, because
/// people have answered; when the actor may not, or the database fails.
pub async fn edit_definition(
    store: &Store,
    actor: &Actor,
    slug: &str,
    version: Option<i32>,
    change: Change,
) -> Result<()> {
    edit_definition_once(store, actor, slug, version, change, "").await
}

/// The same from a form with an id of its own: sent twice, it is applied once, and the second time is no conflict with the first.
///
/// # Errors
/// As for [`edit_definition`].
pub async fn edit_definition_once(
    store: &Store,
    actor: &Actor,
    slug: &str,
    version: Option<i32>,
    change: Change,
    form_id: &str,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    if let Submission::Again(_) = write.submission(form_id).await? {
        return Ok(());
    }
    self::change(&mut write, slug, version, change).await?;
    write.remember_submission(form_id, "").await?;
    write.commit().await
}

/// Applies a change to the questions within a command.
pub(super) async fn change(
    write: &mut Write<'_>,
    slug: &str,
    version: Option<i32>,
    change: Change,
) -> Result<()> {
    let mut survey = locked(write, slug).await?;
    if version.is_some_and(|version| version != survey.version) {
        return Err(StoreError::Conflict);
    }
    let answered = answered(write.db(), survey.id.0).await?;
    version::keep_first(write, &survey).await?;
    // Once people answered nothing new can come in; a draft nobody has answered.
    let used = match survey.status {
        Status::Published | Status::Closing | Status::Closed if !answered => {
            version::used(write, &survey).await?
        }
        _ => Used::default(),
    };
    survey
        .definition
        .apply_beyond(change, answered, &used)
        .map_err(|refusal| StoreError::Refused(refusal.message()))?;
    // What is open must stay answerable: a correction may not leave a question without its words.
    if survey.status != Status::Draft && !survey.is_ready() {
        return Err(StoreError::Refused("flash-survey-would-break"));
    }
    let id = survey.id.0;
    question::Entity::delete_many().filter(question::Column::SurveyId.eq(id)).exec(write.db()).await?;
    insert_questions(write, id, &survey.definition).await?;
    pictures::settle(write, id, &survey.definition).await?;
    let change = survey::ActiveModel {
        id: Set(id),
        pages: Set(Json(titles(&survey.definition))),
        page_rules: Set(Json(page_rules(&survey.definition))),
        quotas: Set(Json(survey.definition.quotas().to_vec())),
        minutes: Set(minutes(&survey.definition)),
        version: Set(survey.version + 1),
        ..Default::default()
    };
    change.update(write.db()).await?;
    if survey.status != Status::Draft {
        version::keep(write, id, survey.version + 1, &survey.definition, write.now()).await?;
    }
    write.audit("survey.edit", id, "questions").await?;
    write.reindex("survey", id).await
}
