//! Looking a survey over, and its logic as a picture: for designers.

use axum::extract::Path;
use domain::surveys::review::{logic_map, review};
use store::surveys::for_designers;

use super::AtSurvey;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let review = review(&survey.definition, &survey.settings);
    Ok(visit.private_html(|| app::surveys::check(&survey, &review)))
}

pub(super) async fn logic(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let review = review(&survey.definition, &survey.settings);
    let map = logic_map(&survey.definition, &review.unreachable);
    Ok(visit.private_html(|| app::surveys::logic_map(&survey, &map)))
}
