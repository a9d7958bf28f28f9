//! Surveys that came from a file, and the file.

use domain::access::Actor;
use domain::id::SurveyId;
use domain::slug::Slug;
use domain::surveys::NewSurvey;
use domain::surveys::xlsform::Origin;
use sea_orm::{EntityTrait, IntoActiveModel};

use super::create::insert;
use super::read::for_designers;
use super::schema::origin;
use crate::columns::Json;
use crate::error::Result;
use crate::{Store, Write};

/// Makes a draft of a file, and keeps the file beside it. As for [`super::create()`], the same `form_id` makes one survey.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn import(
    store: &Store,
    actor: &Actor,
    new: NewSurvey,
    from: Origin,
    form_id: &str,
) -> Result<(SurveyId, Slug)> {
    insert(store, actor, new, Some(from), form_id).await
}

/// The file that a survey was made from, for those who may change the survey; nothing when it was made here.
///
/// # Errors
/// When there is no such survey, the actor may not change it, or the database fails.
pub async fn origin(store: &Store, actor: &Actor, slug: &str) -> Result<Option<Origin>> {
    let survey = for_designers(store, actor, slug).await?;
    let row = origin::Entity::find_by_id(survey.id.0).one(store.reader()).await?;
    Ok(row.map(|row| row.origin.0))
}

pub(super) async fn keep(write: &Write<'_>, id: SurveyId, from: Origin) -> Result<()> {
    let row = origin::Model { survey_id: id.0, origin: Json(from) };
    origin::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    Ok(())
}
