//! Results, as the visitor may see them.

use axum::extract::Path;
use domain::access::Actor;
use domain::surveys::{Audience, Enough, Results, Status, Survey};
use store::Store;
use store::surveys::{by_slug, has_responses, results_allowed, tally};

use super::AtSurvey;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    match results_for(&visit.app.store, &visit.actor(), &slug).await? {
        Some((survey, results)) => Ok(visit.html(|| app::surveys::results(&survey, &results))),
        None => Ok(visit.go(&format!("/surveys/{slug}/questions"))),
    }
}

/// The results of a survey as the actor may see them, on the page and in the JSON interface alike; nothing for a draft.
///
/// # Errors
/// When there is no such survey, the actor may not see it or its results, or the database fails.
pub(crate) async fn results_for(
    store: &Store,
    actor: &Actor,
    slug: &str,
) -> Result<Option<(Survey, Results)>> {
    let mut survey = by_slug(store, actor, slug).await?;
    if survey.status == Status::Draft {
        return Ok(None);
    }
    results_allowed(actor, &survey)?;
    let audience = if actor.designs() { Audience::Designers } else { Audience::Public };
    let tally = tally(store, &survey).await?;
    survey.definition = survey.definition.without_answers();
    let mut results = domain::surveys::results(&survey.definition, &survey.settings, &tally, audience);
    // What waits sealed was answered all the same: too few is not nobody.
    if results.enough == Enough::Nobody && has_responses(store, &survey).await? {
        (results.enough, results.responses) = (Enough::TooFew, None);
    }
    Ok(Some((survey, results)))
}
