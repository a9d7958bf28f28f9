//! The versions of a survey that people could answer. A response names the survey's version when it was given; the questions
//! it was given to are those of the greatest kept version that is not later.

use domain::access::Actor;
use domain::surveys::{Definition, Survey};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
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

/// Keeps the questions as they are from this version on.
pub(super) async fn keep(
    write: &Write<'_>,
    survey: Uuid,
    number: i32,
    definition: &Definition,
) -> Result<()> {
    let row = version::Model {
        survey_id: survey,
        version: number,
        day: write.now().in_zone(&jiff::tz::TimeZone::UTC).date().to_string(),
        definition: Json(definition.clone()),
    };
    version::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    Ok(())
}

/// The questions that a response of this version was given to; those of today where none were kept. For designers.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn definition_at(store: &Store, actor: &Actor, survey: &Survey, number: i32) -> Result<Definition> {
    may_see(actor)?;
    let row = version::Entity::find()
        .filter(version::Column::SurveyId.eq(survey.id.0))
        .filter(version::Column::Version.lte(number))
        .order_by_desc(version::Column::Version)
        .one(store.reader())
        .await?;
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
