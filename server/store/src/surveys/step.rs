//! Publishing, closing, reopening; and closing what is closing, when its time is over.

use domain::access::Actor;
use domain::surveys::{GRACE, Status, Step, Survey};
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::edit::locked;
use super::schema::survey;
use super::sealing::release_waiting;
use super::version;
use crate::Store;
use crate::error::{Result, StoreError};

/// The most that are closed at once.
const AT_ONCE: u64 = 50;

/// Moves a survey on. When it closes, what waits sealed is released, however little it is.
///
/// # Errors
/// [`StoreError::Refused`] when the step does not start where the survey stands, or it is not ready to be published; when the actor
/// may not, or the database fails.
pub async fn step(store: &Store, actor: &Actor, slug: &str, step: Step) -> Result<Status> {
    step_if(store, actor, slug, step, |_, _| true).await
}

/// A step of a survey that meets a condition, at the moment at which it is held.
async fn step_if(
    store: &Store,
    actor: &Actor,
    slug: &str,
    step: Step,
    meets: impl Fn(&Survey, Moment) -> bool,
) -> Result<Status> {
    // Where this process has no keys, what waits is released by the one that has.
    let keys = if step == Step::Close { store.keys().await.ok() } else { None };
    let mut write = store.begin(actor).await?;
    let survey = locked(&write, slug).await?;
    let status = survey.status.after(step).filter(|_| meets(&survey, write.now()));
    let status = status.ok_or(StoreError::Refused("flash-survey-other-status"))?;
    if status == Status::Published && !survey.is_ready() {
        return Err(StoreError::Refused("flash-survey-not-ready"));
    }
    let change = survey::ActiveModel {
        id: Set(survey.id.0),
        status: Set(status.code().to_owned()),
        listed_at: Set(write.now().0),
        version: Set(survey.version + 1),
        ..Default::default()
    };
    change.update(write.db()).await?;
    if status == Status::Published {
        version::keep_first(&write, &survey).await?;
        version::keep(&write, survey.id.0, survey.version + 1, &survey.definition, write.now()).await?;
    }
    let mut released = Vec::new();
    if let (Some(keys), Status::Closed) = (&keys, status) {
        released = release_waiting(&write, keys, survey.id.0).await?;
    }
    write.audit(step.audit(), survey.id, "").await?;
    write.reindex("survey", survey.id.0).await?;
    write.commit().await?;
    if let Some(keys) = keys {
        keys.destroy(released);
    }
    Ok(status)
}

/// Closes the surveys whose last call was so long ago that nobody may still be writing, at most a few at once.
///
/// # Errors
/// When the database fails.
pub async fn close_due(store: &Store) -> Result<()> {
    let before = store.now().plus_seconds(-GRACE);
    let due: Vec<String> = survey::Entity::find()
        .filter(survey::Column::Status.eq(Status::Closing.code()))
        .filter(survey::Column::ListedAt.lte(before.0))
        .order_by_asc(survey::Column::ListedAt)
        .limit(AT_ONCE)
        .select_only()
        .column(survey::Column::Slug)
        .into_tuple()
        .all(store.reader())
        .await?;
    for slug in due {
        let is_due = |survey: &Survey, now| survey.status_at(now) != survey.status;
        match step_if(store, &Actor::system(), &slug, Step::Close, is_due).await {
            // Another node closed it, or somebody opened it again.
            Ok(_) | Err(StoreError::Refused(_) | StoreError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
