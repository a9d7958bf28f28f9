//! A project's work plan.

use axum::extract::Path;

use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let store = &visit.app.store;
    let project = store::projects::show(store, &visit.actor(), &slug).await?;
    let plan = store::projects::plan(store, project.id).await?;
    if plan.is_empty() {
        return Err(Error::NotFound);
    }
    let today = store.now().in_zone(&visit.app.config.zone).date();
    Ok(visit.html(|| app::projects::plan(&project, &plan, today)))
}
