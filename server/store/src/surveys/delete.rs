//! Deleting a draft, or one response.

use domain::access::{Action, Actor, Resource};
use domain::surveys::Status;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::edit::locked;
use super::schema::{response, survey};
use crate::Store;
use crate::error::{Result, StoreError};

/// Deletes a survey that was never published.
///
/// # Errors
/// [`StoreError::Refused`] when it was; when the actor may not, or the database fails.
pub async fn delete_draft(store: &Store, actor: &Actor, slug: &str) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let found = locked(&write, slug).await?;
    if found.status != Status::Draft {
        return Err(StoreError::Refused("flash-survey-other-status"));
    }
    survey::Entity::delete_by_id(found.id.0).exec(write.db()).await?;
    write.audit("survey.delete", found.id, "").await?;
    write.reindex("survey", found.id.0).await?;
    write.commit().await
}

/// Deletes one response with its answers; the results follow. The audit log says that one was deleted, not which.
///
/// # Errors
/// When there is none, the actor may not, or the database fails.
pub async fn delete_response(store: &Store, actor: &Actor, slug: &str, id: Uuid) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let survey = locked(&write, slug).await?;
    write.may(Action::Edit, &Resource::Results { public: false })?;
    let deleted = response::Entity::delete_many()
        .filter(response::Column::Id.eq(id))
        .filter(response::Column::SurveyId.eq(survey.id.0))
        .exec(write.db())
        .await?;
    if deleted.rows_affected == 0 {
        return Err(StoreError::NotFound);
    }
    write.audit("survey.delete-response", survey.id, "").await?;
    write.commit().await
}
