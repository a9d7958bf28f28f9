//! Making, changing, announcing and calling off an edition.

use domain::access::{Action, Actor, decide};
use domain::id::EditionId;
use domain::seats::{SeatState, Status};
use domain::training::{Course, Edition, EditionDetails};
use jiff::tz::TimeZone;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use uuid::Uuid;

use super::record::{course_at, edition_by_id, edition_resource, edition_row, locked, resource};
use super::schema::edition;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::seats::schema::registration;
use crate::seats::{self, Letters, News, Occasion, send};
use crate::submission::Submission;

/// Makes a draft of an edition. The same form sent twice makes one.
///
/// # Errors
/// When the actor may not, there is no such course, or the database fails.
pub async fn create_edition(
    store: &Store,
    actor: &Actor,
    slug: &str,
    form_id: &str,
    details: &EditionDetails,
    zone: &TimeZone,
) -> Result<EditionId> {
    let mut write = store.begin(actor).await?;
    let course = course_at(write.db(), slug).await?;
    write.may(Action::Edit, &resource(&course))?;
    if let Submission::Again(id) = write.submission(form_id).await?
        && let Ok(id) = id.parse::<Uuid>()
    {
        return Ok(EditionId(id));
    }
    let id = EditionId::new();
    seats::create(&write, id.0, details.capacity).await?;
    let row = edition_row(id.0, course.id, details, zone, write.now());
    edition::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    write.remember_submission(form_id, &id.to_string()).await?;
    write.audit("edition.create", id, "").await?;
    write.commit().await?;
    Ok(id)
}

/// The edition and its course, for those who may see both.
///
/// # Errors
/// When there is none that the actor may know of, or the database fails.
pub async fn read_edition(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
) -> Result<(Course, Edition)> {
    let (course, edition) = edition_by_id(store.reader(), id.0).await?.ok_or(StoreError::NotFound)?;
    decide(actor, Action::Read, &edition_resource(&course, &edition)).check()?;
    if course.slug.as_str() == slug { Ok((course, edition)) } else { Err(StoreError::NotFound) }
}

/// Changes an edition that is still as the person saw it. More seats let people move up; a new date or place is told to
/// those who hold one.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else changed it; [`StoreError::Refused`] when more seats are taken than there
/// would be; when the actor may not, or the database fails.
#[expect(clippy::too_many_arguments, reason = "each is a different thing, and one command has one caller")]
pub async fn edit_edition(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
    version: i32,
    details: &EditionDetails,
    zone: &TimeZone,
    letters: &dyn Letters,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let (course, before, row) = locked(&write, slug, id).await?;
    write.may(Action::Edit, &edition_resource(&course, &before))?;
    if before.version != version {
        return Err(StoreError::Conflict);
    }
    let moved = seats::resize(&write, &row, details.capacity).await?;
    let mut change = edition_row(id.0, course.id, details, zone, write.now()).into_active_model().reset_all();
    change.status = ActiveValue::NotSet;
    change.created_at = ActiveValue::NotSet;
    change.version = Set(version + 1);
    change.update(write.db()).await?;
    write.audit("edition.edit", id, "").await?;
    let after = Edition {
        details: details.clone(),
        starts_at: details.starts_at(zone),
        ends_at: details.ends_at(zone),
        version: version + 1,
        ..before.clone()
    };
    if after.status == Status::Published && after.starts_at > write.now() {
        let occasion = Occasion::Edition(&course, &after);
        send(&mut write, letters, occasion, News::MovedUp, &moved).await?;
        let was = &before.details;
        if (was.starts, was.ends, was.mode, &was.place)
            != (details.starts, details.ends, details.mode, &details.place)
        {
            let told = registration::Entity::find()
                .filter(registration::Column::SeatsId.eq(id.0))
                .filter(registration::Column::State.eq(SeatState::Confirmed.code()))
                .filter(registration::Column::Id.is_not_in(moved.iter().map(|row| row.id)))
                .all(write.db())
                .await?;
            send(&mut write, letters, occasion, News::Changed, &told).await?;
        }
    }
    write.commit().await
}

/// Announces a draft.
///
/// # Errors
/// [`StoreError::Conflict`] when it is no draft; when the actor may not, or the database fails.
pub async fn publish_edition(store: &Store, actor: &Actor, slug: &str, id: EditionId) -> Result<()> {
    become_status(store, actor, slug, id, Status::Published, &seats::NoLetters).await
}

/// Calls an announced edition off and tells everybody who enrolled or waits.
///
/// # Errors
/// [`StoreError::Conflict`] when it is not announced; when the actor may not, or the database fails.
pub async fn call_off_edition(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
    letters: &dyn Letters,
) -> Result<()> {
    become_status(store, actor, slug, id, Status::Cancelled, letters).await
}

async fn become_status(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
    status: Status,
    letters: &dyn Letters,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let (course, edition, _) = locked(&write, slug, id).await?;
    write.may(Action::Edit, &edition_resource(&course, &edition))?;
    // A button pressed twice: it is so already.
    if edition.status == status {
        return Ok(());
    }
    if !edition.status.may_become(status) {
        return Err(StoreError::Conflict);
    }
    let change = edition::ActiveModel {
        id: Set(id.0),
        status: Set(status.code().to_owned()),
        version: Set(edition.version + 1),
        updated_at: Set(write.now().0),
        ..Default::default()
    };
    change.update(write.db()).await?;
    let called_off = status == Status::Cancelled;
    write.audit(if called_off { "edition.call-off" } else { "edition.publish" }, id, "").await?;
    if called_off {
        let told = registration::Entity::find()
            .filter(registration::Column::SeatsId.eq(id.0))
            .filter(registration::Column::State.ne(SeatState::Cancelled.code()))
            .all(write.db())
            .await?;
        let edition = Edition { status, version: edition.version + 1, ..edition };
        send(&mut write, letters, Occasion::Edition(&course, &edition), News::CalledOff, &told).await?;
    }
    write.commit().await
}
