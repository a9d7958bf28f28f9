//! After the answers were sent.

use app::surveys::Venue;
use axum::extract::{Path, Query};
use domain::form::Typed;
use store::surveys::{by_slug, results_allowed};

use super::AtSurvey;
use super::asking::reading;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(
    mut visit: Visit,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let actor = visit.actor();
    let mut survey = by_slug(&visit.app.store, &actor, &slug).await?;
    let reading = reading(&survey, &Typed::new(query), visit.lang);
    visit.lang = reading.nearest();
    survey.settings = survey.settings.read_in(reading, &survey.definition);
    let sees_results = results_allowed(&actor, &survey).is_ok();
    Ok(visit.html(|| app::surveys::thanks(&survey, reading, sees_results, &Venue::Site)))
}
