//! Groups whose members may answer, for the pages; and who is let in.

use app::surveys::GroupName;
use axum::response::Response;
use domain::access::Reason;
use domain::surveys::{Mode, Survey};
use http::StatusCode;
use store::StoreError;
use store::surveys::{NamedGroup, by_slug, for_answering, group_choices, group_named};

use crate::error::Result;
use crate::visit::Visit;

fn named(group: NamedGroup) -> GroupName {
    GroupName { group: group.group, name: group.name, path: group.path, at: group.at }
}

/// The groups to choose from.
pub(super) async fn groups(visit: &Visit) -> Result<Vec<GroupName>> {
    let groups = group_choices(&visit.app.store, &visit.actor()).await?;
    Ok(groups.into_iter().map(named).collect())
}

/// The group whose members may answer a survey.
pub(super) async fn group_of(visit: &Visit, survey: &Survey) -> Result<Option<GroupName>> {
    Ok(group_named(&visit.app.store, &visit.actor(), survey).await?.map(named))
}

/// The survey, when the visitor may answer it; otherwise, for somebody who is not in its group, the page that says who may.
pub(super) async fn admitted(visit: &Visit, slug: &str) -> Result<std::result::Result<Survey, Response>> {
    let (store, actor) = (&visit.app.store, visit.actor());
    match for_answering(store, &actor, slug).await {
        Ok(survey) => Ok(Ok(survey)),
        Err(StoreError::Denied(Reason::Forbidden)) => {
            let survey = by_slug(store, &actor, slug).await?;
            if survey.settings.mode != Mode::Members {
                return Err(StoreError::Denied(Reason::Forbidden).into());
            }
            let group = group_of(visit, &survey).await?;
            let mut told = visit.private_html(|| app::surveys::members_only(&survey, group));
            *told.status_mut() = StatusCode::FORBIDDEN;
            Ok(Err(told))
        }
        Err(error) => Err(error.into()),
    }
}
