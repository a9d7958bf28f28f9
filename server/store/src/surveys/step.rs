//! Publishing, closing, reopening.

use domain::access::Actor;
use domain::surveys::{Status, Step};
use sea_orm::{ActiveModelTrait, Set};

use super::edit::locked;
use super::schema::survey;
use super::version;
use crate::Store;
use crate::error::{Result, StoreError};

/// Moves a survey on.
///
/// # Errors
/// [`StoreError::Refused`] when the step does not start where the survey stands, or it is not ready to be published; when the actor
/// may not, or the database fails.
pub async fn step(store: &Store, actor: &Actor, slug: &str, step: Step) -> Result<Status> {
    let mut write = store.begin(actor).await?;
    let survey = locked(&write, slug).await?;
    let status = survey.status.after(step).ok_or(StoreError::Refused("flash-survey-other-status"))?;
    if status == Status::Published && !survey.definition.is_ready() {
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
    write.audit(step.audit(), survey.id, "").await?;
    write.reindex("survey", survey.id.0).await?;
    write.commit().await?;
    Ok(status)
}
