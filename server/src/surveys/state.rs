//! Publishing, closing, reopening, and deleting a draft.

use axum::extract::Path;
use domain::surveys::{Status, Step};
use store::StoreError;
use store::surveys::for_designers;

use super::AtSurvey;
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn step(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let step = Step::from_code(typed.get("step")).ok_or(Error::BadRequest("no such step"))?;
    let builder = format!("{}/questions", survey.path());
    match store::surveys::step(&visit.app.store, &actor, &slug, step).await {
        Ok(Status::Published) => Ok(visit.go_with(&survey.path(), "flash-survey-published")),
        Ok(Status::Closing) => Ok(visit.go_with(&builder, "flash-survey-closing")),
        Ok(_) => Ok(visit.go_with(&builder, "flash-survey-closed")),
        Err(StoreError::Refused(message)) => Ok(visit.go_with_warning(&builder, message)),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn delete(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    match store::surveys::delete_draft(&visit.app.store, &actor, &slug).await {
        Ok(()) => Ok(visit.go_with("/surveys", "flash-survey-deleted")),
        Err(StoreError::Refused(message)) => {
            Ok(visit.go_with_warning(&format!("{}/questions", survey.path()), message))
        }
        Err(error) => Err(error.into()),
    }
}
