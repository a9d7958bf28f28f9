//! After the answers were sent.

use axum::extract::Path;
use store::surveys::{by_slug, results_allowed};

use super::AtSurvey;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let actor = visit.actor();
    let survey = by_slug(&visit.app.store, &actor, &slug).await?;
    let sees_results = results_allowed(&actor, &survey).is_ok();
    Ok(visit.html(|| app::surveys::thanks(&survey, sees_results)))
}
