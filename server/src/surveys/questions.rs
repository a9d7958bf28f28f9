//! The builder, and its buttons.

use std::collections::BTreeMap;

use app::surveys::Given;
use axum::extract::Path;
use axum::response::Response;
use domain::surveys::{Change, Direction, QuestionId, Survey};
use store::StoreError;
use store::surveys::{edit_definition_once, for_designers, quota_counts, standing};

use super::{AtSurvey, Below};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let given = given(&visit, &survey).await?;
    Ok(visit.private_html(|| app::surveys::builder(&survey, &given)))
}

/// How many responses there are, as designers are told.
pub(super) async fn given(visit: &Visit, survey: &Survey) -> Result<Given> {
    let standing = standing(&visit.app.store, survey).await?;
    let quotas = match survey.definition.quotas() {
        [] => BTreeMap::new(),
        _ => quota_counts(&visit.app.store, survey).await?,
    };
    Ok(Given { answered: standing.answered(), waiting: standing.waiting, lost: standing.lost, quotas })
}

pub(super) async fn shift(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let id = question_id(&id)?;
    let direction =
        Direction::from_code(typed.get("direction")).ok_or(Error::BadRequest("no such direction"))?;
    let anchor = format!("#{id}");
    apply(&visit, &slug, Change::Move(id, direction), "", &anchor, None).await
}

pub(super) async fn duplicate(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let id = question_id(&id)?;
    let (anchor, copied) = (format!("#{id}"), Some("flash-survey-duplicated"));
    apply(&visit, &slug, Change::Duplicate(id), &submission(&typed), &anchor, copied).await
}

pub(super) async fn delete(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let change = Change::Remove(question_id(&id)?);
    apply(&visit, &slug, change, "", "", Some("flash-survey-question-deleted")).await
}

fn question_id(text: &str) -> Result<QuestionId> {
    QuestionId::parse(text).ok_or(Error::NotFound)
}

/// Applies a button's change, once for each submission, and goes back to the builder, at the question.
pub(super) async fn apply(
    visit: &Visit,
    slug: &str,
    change: Change,
    submission: &str,
    anchor: &str,
    message: Option<&'static str>,
) -> Result<Response> {
    let builder = format!("/surveys/{slug}/questions");
    match edit_definition_once(&visit.app.store, &visit.actor(), slug, None, change, submission).await {
        Ok(()) => {
            let target = format!("{builder}{anchor}");
            Ok(message.map_or_else(|| visit.go(&target), |message| visit.go_with(&target, message)))
        }
        Err(StoreError::Refused(message)) => Ok(visit.go_with_warning(&builder, message)),
        Err(error) => Err(error.into()),
    }
}
