//! A new survey, as a draft.

use domain::access::{Action, Actor};
use domain::id::SurveyId;
use domain::slug::Slug;
use domain::surveys::xlsform::Origin;
use domain::surveys::{Definition, Group, NewSurvey, Page, Status};
use domain::text::Translated;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::groups;
use super::origin::keep;
use super::pictures::{self, Owner};
use super::read::work;
use super::schema::survey::PageRule;
use super::schema::{question, survey};
use crate::columns::Json;
use crate::error::Result;
use crate::submission::Submission;
use crate::{Store, Write};

/// Makes a draft and says its id and its address. `form_id` is the form's own id, blank when there is no form: the same form twice makes
/// one survey.
///
/// # Errors
/// [`StoreError::Refused`](crate::StoreError::Refused) when its group is not there; when the actor may not, or the database fails.
pub async fn create(store: &Store, actor: &Actor, new: NewSurvey, form_id: &str) -> Result<(SurveyId, Slug)> {
    insert(store, actor, new, None, form_id).await
}

/// The same, with the file that it came from.
pub(super) async fn insert(
    store: &Store,
    actor: &Actor,
    new: NewSurvey,
    from: Option<Origin>,
    form_id: &str,
) -> Result<(SurveyId, Slug)> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Create, &work(Status::Draft))?;
    if let Submission::Again(result) = write.submission(form_id).await?
        && let Some((id, slug)) = made_before(&write, &result).await?
    {
        return Ok((id, slug));
    }
    groups::require(write.db(), new.settings.group).await?;
    let id = SurveyId::new();
    let slug = free_slug(&write, &new.slug).await?;
    let now = write.now().0;
    let settings = new.settings;
    let row = survey::Model {
        id: id.0,
        slug: slug.to_string(),
        status: Status::Draft.code().to_owned(),
        mode: settings.mode.code().to_owned(),
        audience: settings.group.map(Group::code).unwrap_or_default(),
        privacy: settings.privacy.code().to_owned(),
        results: settings.results.code().to_owned(),
        title: Json(settings.title),
        introduction: Json(settings.introduction),
        asked_by: Json(settings.asked_by),
        thanks: Json(settings.thanks),
        source: Json(settings.source),
        constructed: settings.constructed,
        overall: Json(settings.overall),
        languages: Json(settings.languages),
        pages: Json(titles(&new.definition)),
        page_rules: Json(page_rules(&new.definition)),
        quotas: Json(new.definition.quotas().to_vec()),
        minutes: minutes(&new.definition),
        project_id: new.project.map(|project| project.0),
        embedded_in: Json(settings.sharing.sites),
        kiosk: Json(settings.sharing.kiosk),
        version: 1,
        listed_at: now,
        created_at: now,
    };
    survey::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    insert_questions(&write, id.0, &new.definition).await?;
    pictures::bring(&write, Owner::Survey(id.0), new.definition.pictures()).await?;
    let action = if from.is_some() { "survey.import" } else { "survey.create" };
    if let Some(from) = from {
        keep(&write, id, from).await?;
    }
    write.remember_submission(form_id, &id.to_string()).await?;
    write.audit(action, id, "").await?;
    write.reindex("survey", id.0).await?;
    write.commit().await?;
    Ok((id, slug))
}

async fn made_before(write: &Write<'_>, result: &str) -> Result<Option<(SurveyId, Slug)>> {
    let Ok(id) = result.parse::<Uuid>() else { return Ok(None) };
    let row = survey::Entity::find_by_id(id).one(write.db()).await?;
    Ok(row.and_then(|row| Some((SurveyId(row.id), Slug::parse(&row.slug).ok()?))))
}

async fn free_slug(write: &Write<'_>, wanted: &Slug) -> Result<Slug> {
    let mut slug = wanted.clone();
    let mut n = 1;
    while survey::Entity::find().filter(survey::Column::Slug.eq(slug.as_str())).count(write.db()).await? > 0 {
        n += 1;
        slug = wanted.numbered(n);
    }
    Ok(slug)
}

pub(super) fn titles(definition: &Definition) -> Vec<Translated> {
    definition.pages().iter().map(|page| page.title.clone()).collect()
}

pub(super) fn page_rules(definition: &Definition) -> Vec<PageRule> {
    let rule = |page: &Page| PageRule {
        relevant: page.relevant.clone(),
        shuffled: page.shuffled,
        ends: page.ends.clone(),
        sections: page.sections.clone(),
    };
    definition.pages().iter().map(rule).collect()
}

pub(super) fn minutes(definition: &Definition) -> i32 {
    i32::try_from(definition.minutes()).unwrap_or(i32::MAX)
}

pub(super) async fn insert_questions(write: &Write<'_>, survey: Uuid, definition: &Definition) -> Result<()> {
    let mut rows = Vec::new();
    for (page, content) in definition.pages().iter().enumerate() {
        for (position, question) in content.questions.iter().enumerate() {
            let row = question::Model {
                survey_id: survey,
                id: question.id.to_string(),
                page: i32::try_from(page).unwrap_or(i32::MAX),
                position: i32::try_from(position).unwrap_or(i32::MAX),
                definition: Json(question.clone()),
            };
            rows.push(row.into_active_model());
        }
    }
    // A statement has room for so many values; a survey that was taken in may have more questions than the editor makes.
    for some in rows.chunks(1_000) {
        question::Entity::insert_many(some.to_vec()).exec_without_returning(write.db()).await?;
    }
    Ok(())
}
