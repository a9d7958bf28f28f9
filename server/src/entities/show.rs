//! An entity's page.

use app::entities::ShowData;
use axum::extract::Path;
use domain::access::{Action, Resource, decide};
use store::projects::of_entity;

use crate::error::Result;
use crate::projects::written;
use crate::visit::Visit;

/// How many of its projects the page shows; the list of projects shows the others.
const PROJECTS: usize = 24;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let actor = visit.actor();
    let entity = store::entities::show(&visit.app.store, &actor, &slug).await?;
    let mut projects = of_entity(&visit.app.store, &actor, entity.id, PROJECTS as u64 + 1).await?;
    let more = projects.len() > PROJECTS;
    projects.truncate(PROJECTS);
    let data = ShowData {
        description: written(&entity.content.description, visit.lang, 2, "d-"),
        may_edit: decide(&actor, Action::Edit, &Resource::Entity { id: entity.id }).is_allowed(),
        projects,
        more,
        entity,
    };
    Ok(visit.html(|| app::entities::show(data)))
}
