//! Saying where else a survey is answered.

use domain::access::Actor;
use domain::surveys::{Mode, Sharing};
use sea_orm::{ActiveModelTrait, Set};

use super::edit::locked;
use super::schema::survey;
use crate::Store;
use crate::columns::Json;
use crate::error::{Result, StoreError};

/// Replaces the sites that may embed a survey, and how it behaves as a kiosk.
///
/// # Errors
/// [`StoreError::Conflict`] when it is no longer at this version; [`StoreError::Refused`] when not anybody may answer; when the actor
/// may not, or the database fails.
pub async fn share(store: &Store, actor: &Actor, slug: &str, version: i32, sharing: Sharing) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let survey = locked(&write, slug).await?;
    if survey.version != version {
        return Err(StoreError::Conflict);
    }
    if survey.settings.mode != Mode::Open {
        return Err(StoreError::Refused("error-survey-share-open"));
    }
    let change = survey::ActiveModel {
        id: Set(survey.id.0),
        embedded_in: Set(Json(sharing.sites)),
        kiosk: Set(Json(sharing.kiosk)),
        version: Set(survey.version + 1),
        ..Default::default()
    };
    change.update(write.db()).await?;
    write.audit("survey.edit", survey.id, "sharing").await?;
    write.commit().await
}
