//! Moving a project along the bench.

use app::components::FormState;
use axum::extract::Path;
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::projects::{Phase, Project};
use store::StoreError;
use store::projects::{PhaseMove, set_phase, show_for_edit};

use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let project = show_for_edit(&visit.app.store, &visit.actor(), &slug).await?;
    Ok(visit.private_html(|| app::projects::move_phase(&project, FormState::blank())))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let actor = visit.actor();
    let project = show_for_edit(&visit.app.store, &actor, &slug).await?;
    let message = match typed.get("phase") {
        "" => Some("error-required"),
        code if Phase::from_code(code).is_none() => Some("error-not-in-list"),
        _ => None,
    };
    if let Some(message) = message {
        return Ok(again(&visit, &project, typed, message));
    }
    let step = Phase::from_code(typed.get("from")).zip(Phase::from_code(typed.get("phase")));
    let Some((from, to)) = step else { return Ok(again(&visit, &project, typed, "error-phase-moved")) };
    match set_phase(&visit.app.store, &actor, project.id, PhaseMove { from, to, at: None }).await {
        Ok(()) => Ok(visit.go_with(&format!("/projects/{slug}"), "flash-project-moved")),
        Err(StoreError::Conflict) => {
            let now = show_for_edit(&visit.app.store, &actor, &slug).await?;
            Ok(again(&visit, &now, typed, "error-phase-moved"))
        }
        Err(StoreError::Refused(message)) => Ok(again(&visit, &project, typed, message)),
        Err(error) => Err(error.into()),
    }
}

fn again(visit: &Visit, project: &Project, typed: Typed, message: &'static str) -> Response {
    let form = FormState::new(typed, Errors::one("phase", message));
    visit.invalid(|| app::projects::move_phase(project, form))
}
