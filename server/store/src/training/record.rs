//! Between the rows and the course and edition that the domain speaks of.

use domain::access::{Resource, Visibility};
use domain::id::{CourseId, EditionId};
use domain::lang::Lang;
use domain::seats::{Gate, Status};
use domain::sessions::PlaceKind;
use domain::slug::{Slug, fold};
use domain::time::Moment;
use domain::training::{Course, CourseDetails, Edition, EditionDate, EditionDetails};
use jiff::tz::TimeZone;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef, Select,
    SelectTwo,
};
use uuid::Uuid;

use super::schema::{course, edition};
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::seats::schema::seats;
use crate::seats::seats_of;
use crate::write::Write;

/// The course that a row means.
pub(super) fn of_row(row: course::Model) -> Result<Course> {
    let damaged = |what: &str| StoreError::Damaged(format!("course {}: {what}", row.id));
    Ok(Course {
        id: CourseId(row.id),
        slug: Slug::parse(&row.slug).map_err(|_| damaged("slug"))?,
        status: Status::from_code(&row.status).ok_or_else(|| damaged("status"))?,
        details: CourseDetails {
            title: row.title.0,
            summary: row.summary.0,
            audience: row.audience.0,
            outcomes: row.outcomes.0,
            modules: row.modules.0,
            source: row.source,
        },
        version: row.version,
    })
}

/// The row of a course that starts with these details.
pub(super) fn course_row(id: Uuid, slug: &Slug, details: &CourseDetails, now: Moment) -> course::Model {
    let sort_title: String =
        details.title.pick(Lang::Pt).text.chars().flat_map(char::to_lowercase).map(fold).collect();
    course::Model {
        id,
        slug: slug.to_string(),
        status: Status::Draft.code().to_owned(),
        title: Json(details.title.clone()),
        summary: Json(details.summary.clone()),
        audience: Json(details.audience.clone()),
        outcomes: Json(details.outcomes.clone()),
        modules: Json(details.modules.clone()),
        source: details.source.clone(),
        sort_title,
        version: 1,
        created_at: now.0,
        updated_at: now.0,
    }
}

/// Editions with their seats.
pub(super) fn joined(query: Select<edition::Entity>) -> SelectTwo<edition::Entity, seats::Entity> {
    let relation: RelationDef =
        edition::Entity::belongs_to(seats::Entity).from(edition::Column::Id).to(seats::Column::Id).into();
    query.join(JoinType::InnerJoin, relation).select_also(seats::Entity)
}

/// The edition that two rows mean.
pub(super) fn of_edition_row(row: edition::Model, seats: Option<&seats::Model>) -> Result<Edition> {
    let damaged = |what: &str| StoreError::Damaged(format!("edition {}: {what}", row.id));
    let seats = seats_of(seats.ok_or_else(|| damaged("no seats"))?);
    Ok(Edition {
        id: EditionId(row.id),
        status: Status::from_code(&row.status).ok_or_else(|| damaged("status"))?,
        details: EditionDetails {
            starts: EditionDate::parse(&row.starts).ok_or_else(|| damaged("starts"))?,
            ends: EditionDate::parse(&row.ends),
            mode: PlaceKind::from_code(&row.mode).ok_or_else(|| damaged("mode"))?,
            capacity: seats.capacity,
            enrolment: Gate::from_code(&row.enrolment).unwrap_or(Gate::Closed),
            place: row.place,
            notes: row.notes.0,
        },
        starts_at: Moment(row.starts_at),
        ends_at: Moment(row.ends_at),
        seats,
        version: row.version,
    })
}

/// The row of an edition that starts with these details.
pub(super) fn edition_row(
    id: Uuid,
    course: CourseId,
    details: &EditionDetails,
    zone: &TimeZone,
    now: Moment,
) -> edition::Model {
    edition::Model {
        id,
        course_id: course.0,
        status: Status::Draft.code().to_owned(),
        starts: details.starts.code(),
        ends: details.ends.map(EditionDate::code).unwrap_or_default(),
        starts_at: details.starts_at(zone).0,
        ends_at: details.ends_at(zone).0,
        mode: details.mode.code().to_owned(),
        place: details.place.clone(),
        notes: Json(details.notes.clone()),
        enrolment: details.enrolment.code().to_owned(),
        version: 1,
        created_at: now.0,
        updated_at: now.0,
    }
}

/// The course at this address.
pub(super) async fn course_at<C: ConnectionTrait>(connection: &C, slug: &str) -> Result<Course> {
    let row = course::Entity::find()
        .filter(course::Column::Slug.eq(slug))
        .one(connection)
        .await?
        .ok_or(StoreError::NotFound)?;
    of_row(row)
}

/// The edition with this id, with its course.
pub(crate) async fn edition_by_id<C: ConnectionTrait>(
    connection: &C,
    id: Uuid,
) -> Result<Option<(Course, Edition)>> {
    let Some((row, seats)) = joined(edition::Entity::find_by_id(id)).one(connection).await? else {
        return Ok(None);
    };
    let course =
        course::Entity::find_by_id(row.course_id).one(connection).await?.ok_or(StoreError::NotFound)?;
    Ok(Some((of_row(course)?, of_edition_row(row, seats.as_ref())?)))
}

/// The course and its edition, with the edition's seats locked until the transaction ends.
pub(super) async fn locked(
    write: &Write<'_>,
    slug: &str,
    id: EditionId,
) -> Result<(Course, Edition, seats::Model)> {
    let seats = crate::seats::lock(write, id.0).await?;
    let (course, edition) = edition_by_id(write.db(), id.0).await?.ok_or(StoreError::NotFound)?;
    if course.slug.as_str() != slug {
        return Err(StoreError::NotFound);
    }
    Ok((course, edition, seats))
}

fn visibility(status: Status) -> Visibility {
    match status {
        Status::Draft => Visibility::Draft,
        Status::Published | Status::Cancelled => Visibility::Public,
    }
}

/// What the policy needs to know of a course.
pub(super) fn resource(course: &Course) -> Resource<'static> {
    Resource::Work { visibility: visibility(course.status), entities: &[] }
}

/// What the policy needs to know of an edition: it shows only when its course does.
pub(super) fn edition_resource(course: &Course, edition: &Edition) -> Resource<'static> {
    let visible = course.status != Status::Draft && edition.status != Status::Draft;
    let visibility = if visible { Visibility::Public } else { Visibility::Draft };
    Resource::Work { visibility, entities: &[] }
}
