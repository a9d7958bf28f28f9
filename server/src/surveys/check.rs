//! Looking a survey over, and its logic as a picture: for designers.

use axum::extract::Path;
use domain::surveys::Survey;
use domain::surveys::review::{Checked, Review, logic_map, review};
use store::surveys::for_designers;

use super::AtSurvey;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let review = reviewed(&survey);
    Ok(visit.private_html(|| app::surveys::check(&survey, &review)))
}

pub(super) async fn logic(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let review = reviewed(&survey);
    let map = logic_map(&survey.definition, &review.unreachable);
    Ok(visit.private_html(|| app::surveys::logic_map(&survey, &map)))
}

fn reviewed(survey: &Survey) -> Review {
    review(&survey.definition, &survey.settings, &Checked::of(&survey.definition, &survey.settings))
}
