//! Making, changing and announcing a course.

use domain::access::{Action, Actor, Resource, Visibility};
use domain::id::CourseId;
use domain::lang::Lang;
use domain::seats::Status;
use domain::slug::Slug;
use domain::training::CourseDetails;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};

use super::record::{course_at, course_row, resource};
use super::schema::course;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::seats::{free_slug, stem};
use crate::submission::Submission;
use crate::write::Write;

/// Makes a draft; its address comes from its title. The same form sent twice makes one course.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn create(store: &Store, actor: &Actor, form_id: &str, details: &CourseDetails) -> Result<Slug> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Create, &Resource::Work { visibility: Visibility::Draft, entities: &[] })?;
    if let Submission::Again(slug) = write.submission(form_id).await?
        && let Ok(slug) = Slug::parse(&slug)
    {
        return Ok(slug);
    }
    let slug = insert(&mut write, &Slug::suggest(details.title.pick(Lang::Pt).text), details).await?;
    write.remember_submission(form_id, slug.as_str()).await?;
    write.commit().await?;
    Ok(slug)
}

/// A new draft near the wanted address.
pub(super) async fn insert(write: &mut Write<'_>, wanted: &Slug, details: &CourseDetails) -> Result<Slug> {
    let id = CourseId::new();
    let mut taken: Vec<String> = course::Entity::find()
        .select_only()
        .column(course::Column::Slug)
        .filter(course::Column::Slug.starts_with(stem(wanted)))
        .into_tuple()
        .all(write.db())
        .await?;
    // The list of one's own enrolments.
    taken.push("mine".to_owned());
    let slug = free_slug(wanted, &taken);
    let row = course_row(id.0, &slug, details, write.now());
    course::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    write.audit("course.create", id, "").await?;
    write.reindex("course", id.0).await?;
    Ok(slug)
}

/// Changes a course that is still as the person saw it (`version`).
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else changed it; when the actor may not, or the database fails.
pub async fn edit(
    store: &Store,
    actor: &Actor,
    slug: &str,
    version: i32,
    details: &CourseDetails,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let before = course_at(write.db(), slug).await?;
    write.may(Action::Edit, &resource(&before))?;
    let mut change =
        course_row(before.id.0, &before.slug, details, write.now()).into_active_model().reset_all();
    change.status = sea_orm::ActiveValue::NotSet;
    change.created_at = sea_orm::ActiveValue::NotSet;
    change.id = sea_orm::ActiveValue::NotSet;
    change.version = Set(version + 1);
    // Compared where it is written: on PostgreSQL another editor may be between our reading and our writing.
    let changed = course::Entity::update_many()
        .set(change)
        .filter(course::Column::Id.eq(before.id.0))
        .filter(course::Column::Version.eq(version))
        .exec(write.db())
        .await?;
    if changed.rows_affected == 0 {
        return Err(StoreError::Conflict);
    }
    write.audit("course.edit", before.id, "").await?;
    write.reindex("course", before.id.0).await?;
    write.commit().await
}

/// Announces a draft.
///
/// # Errors
/// [`StoreError::Conflict`] when it is no draft; when the actor may not, or the database fails.
pub async fn publish(store: &Store, actor: &Actor, slug: &str) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let course = course_at(write.db(), slug).await?;
    write.may(Action::Edit, &resource(&course))?;
    // A button pressed twice: it is so already.
    if course.status == Status::Published {
        return Ok(());
    }
    if !course.status.may_become(Status::Published) {
        return Err(StoreError::Conflict);
    }
    let change = course::ActiveModel {
        id: Set(course.id.0),
        status: Set(Status::Published.code().to_owned()),
        version: Set(course.version + 1),
        updated_at: Set(write.now().0),
        ..Default::default()
    };
    change.update(write.db()).await?;
    write.audit("course.publish", course.id, "").await?;
    write.reindex("course", course.id.0).await?;
    write.commit().await
}
