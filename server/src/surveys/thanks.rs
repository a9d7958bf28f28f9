//! After the answers were sent.

use app::surveys::Venue;
use axum::extract::{Path, Query};
use domain::form::Typed;
use domain::surveys::ReceiptCode;
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
    let query = Typed::new(query);
    let reading = reading(&survey, &query, visit.lang);
    let receipt = ReceiptCode::parse(query.get("receipt"));
    visit.lang = reading.nearest();
    survey.settings = survey.settings.read_in(reading, &survey.definition);
    let sees_results = results_allowed(&actor, &survey).is_ok();
    let page = || app::surveys::thanks(&survey, reading, sees_results, receipt.clone(), &Venue::Site);
    // A receipt is one person's, and no page that is kept for others.
    Ok(if receipt.is_some() { visit.private_html(page) } else { visit.html(page) })
}
