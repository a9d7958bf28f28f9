//! Publishing, closing, reopening.

use domain::access::Actor;
use domain::surveys::{Status, Step};
use sea_orm::{ActiveModelTrait, Set};

use super::edit::locked;
use super::schema::survey;
use super::sealing::release_waiting;
use super::version;
use crate::Store;
use crate::error::{Result, StoreError};

/// Moves a survey on. When it closes, what waits sealed is released, however little it is.
///
/// # Errors
/// [`StoreError::Refused`] when the step does not start where the survey stands, or it is not ready to be published; when the actor
/// may not, or the database fails.
pub async fn step(store: &Store, actor: &Actor, slug: &str, step: Step) -> Result<Status> {
    // Where this process has no keys, what waits is released by the one that has.
    let keys = if step == Step::Close { store.keys().await.ok() } else { None };
    let mut write = store.begin(actor).await?;
    let survey = locked(&write, slug).await?;
    let status = survey.status.after(step).ok_or(StoreError::Refused("flash-survey-other-status"))?;
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
