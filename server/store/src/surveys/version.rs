//! The versions of a survey that people could answer. A response names the survey's version when it was given; the questions
//! it was given to are those of the greatest kept version that is not later.

use domain::access::Actor;
use domain::surveys::{Definition, Status, Survey, Used};
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::responses::may_see;
use super::schema::version;
use crate::columns::Json;
use crate::error::Result;
use crate::{Store, Write};

/// A kept version.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its number.
    pub number: i32,
    /// The day from which on people could answer it, in UTC: `2026-11-23`.
    pub day: String,
    /// What it asked.
    pub definition: Definition,
}

/// Keeps the questions as they are from this version, and this moment, on.
pub(super) async fn keep(
    write: &Write<'_>,
    survey: Uuid,
    number: i32,
    definition: &Definition,
    from: Moment,
) -> Result<()> {
    let row = version::Model {
        survey_id: survey,
        version: number,
        day: from.in_zone(&jiff::tz::TimeZone::UTC).date().to_string(),
        definition: Json(definition.clone()),
    };
    version::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    Ok(())
}

/// Keeps, before it changes, what a survey asked that was published before versions were kept.
pub(super) async fn keep_first(write: &Write<'_>, survey: &Survey) -> Result<()> {
    if survey.status == Status::Draft || any(write.db(), survey.id.0).await? {
        return Ok(());
    }
    keep(write, survey.id.0, 1, &survey.definition, survey.listed_at).await
}

async fn any<C: ConnectionTrait>(connection: &C, survey: Uuid) -> Result<bool> {
    let kept = version::Entity::find().filter(version::Column::SurveyId.eq(survey)).limit(1);
    Ok(kept.one(connection).await?.is_some())
}

/// Every name that somebody may have answered under: of the survey as it is, and of each kept version.
pub(super) async fn used(write: &Write<'_>, survey: &Survey) -> Result<Used> {
    let rows =
        version::Entity::find().filter(version::Column::SurveyId.eq(survey.id.0)).all(write.db()).await?;
    Ok(Used::of(rows.iter().map(|row| &row.definition.0).chain([&survey.definition])))
}

/// The greatest kept version that is not later than this one.
async fn kept(store: &Store, survey: &Survey, number: i32) -> Result<Option<version::Model>> {
    let query = version::Entity::find()
        .filter(version::Column::SurveyId.eq(survey.id.0))
        .filter(version::Column::Version.lte(number))
        .order_by_desc(version::Column::Version);
    Ok(query.one(store.reader()).await?)
}

/// The first page, counted from 0, that is not as it was for whoever read this version; nothing when nothing was changed. At most
/// two statements, none for the version that there is now.
///
/// # Errors
/// When the database fails.
pub async fn changed_since(store: &Store, survey: &Survey, number: i32) -> Result<Option<usize>> {
    if number == survey.version {
        return Ok(None);
    }
    if !(1..survey.version).contains(&number) {
        return Ok(Some(0));
    }
    match kept(store, survey, number).await? {
        Some(row) => Ok(survey.definition.first_difference(&row.definition.0)),
        // Where no version is kept, nothing was changed since people could answer; before the first kept one nobody could.
        None => Ok(any(store.reader(), survey.id.0).await?.then_some(0)),
    }
}

/// The questions that a response of this version was given to; those of today where none were kept. For designers.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn definition_at(store: &Store, actor: &Actor, survey: &Survey, number: i32) -> Result<Definition> {
    may_see(actor)?;
    let row = kept(store, survey, number).await?;
    Ok(row.map_or_else(|| survey.definition.clone(), |row| row.definition.0))
}

/// The kept versions, the newest first; 50 at most. For designers.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn versions(store: &Store, actor: &Actor, survey: &Survey) -> Result<Vec<Version>> {
    may_see(actor)?;
    let rows = version::Entity::find()
        .filter(version::Column::SurveyId.eq(survey.id.0))
        .order_by_desc(version::Column::Version)
        .limit(50)
        .all(store.reader())
        .await?;
    let version =
        |row: version::Model| Version { number: row.version, day: row.day, definition: row.definition.0 };
    Ok(rows.into_iter().map(version).collect())
}
