//! Results, as the visitor may see them.

use axum::extract::Path;
use domain::surveys::{Audience, Status};
use store::surveys::{by_slug, results_allowed, tally};

use super::AtSurvey;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let actor = visit.actor();
    let survey = by_slug(&visit.app.store, &actor, &slug).await?;
    if survey.status == Status::Draft {
        return Ok(visit.go(&format!("{}/questions", survey.path())));
    }
    results_allowed(&actor, &survey)?;
    let audience = if actor.designs() { Audience::Designers } else { Audience::Public };
    let tally = tally(&visit.app.store, &survey).await?;
    let results = domain::surveys::results(&survey.definition, &survey.settings, &tally, audience);
    Ok(visit.html(|| app::surveys::results(&survey, &results)))
}
