//! A survey's own page.

use app::surveys::Standing;
use domain::surveys::Status;
use store::surveys::{by_slug, has_answered, results_allowed};

use super::AtSurvey;
use super::group::group_of;
use crate::error::Result;
use crate::visit::Visit;
use axum::extract::Path;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let actor = visit.actor();
    let mut survey = by_slug(&visit.app.store, &actor, &slug).await?;
    survey.settings = survey.settings.read_in(visit.lang.into(), &survey.definition);
    let answered = has_answered(&visit.app.store, &actor, &survey).await?;
    let sees_results = survey.status != Status::Draft && results_allowed(&actor, &survey).is_ok();
    let group = group_of(&visit, &survey).await?;
    Ok(visit.html(|| app::surveys::about(&survey, Standing { answered, sees_results }, group.as_ref())))
}
