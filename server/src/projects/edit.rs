//! Editing a project. Who sends a form that is older than what is there is told, and keeps their text.

use app::components::FormState;
use app::projects::FormChoices;
use axum::extract::Path;
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::id::EntityId;
use domain::projects::{Project, ProjectContent};
use store::StoreError;
use store::projects::{show_for_edit, update};

use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let project = show_for_edit(&visit.app.store, &visit.actor(), &slug).await?;
    let choices = choices(&visit).await?;
    let form = FormState::filled(project.content.typed());
    Ok(visit.private_html(|| app::projects::edit(&project, form, &choices, false)))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let actor = visit.actor();
    let project = show_for_edit(&visit.app.store, &actor, &slug).await?;
    let choices = choices(&visit).await?;
    let content = match ProjectContent::read(&typed, |id| is_known(&choices, id)) {
        Ok(content) => content,
        Err(errors) => return Ok(again(&visit, &project, typed, errors, &choices)),
    };
    let version = typed.get("version").parse().unwrap_or(0);
    match update(&visit.app.store, &actor, project.id, version, &content).await {
        Ok(slug) => Ok(visit.go_with(&format!("/projects/{slug}"), "flash-project-saved")),
        Err(StoreError::Conflict) => {
            let now = show_for_edit(&visit.app.store, &actor, &slug).await?;
            // The same form sent twice: what it asks for is there.
            if now.content == content {
                return Ok(visit.go_with(&format!("/projects/{slug}"), "flash-project-saved"));
            }
            let form = FormState::filled(typed);
            Ok(visit.conflict(|| app::projects::edit(&now, form, &choices, true)))
        }
        Err(StoreError::Refused(message)) => {
            let field = if content.challenge.is_empty() { "challenge_pt" } else { "lead" };
            Ok(again(&visit, &project, typed, Errors::one(field, message), &choices))
        }
        Err(error) if error.is_taken("slug") => {
            Ok(again(&visit, &project, typed, Errors::one("slug", "error-slug-taken"), &choices))
        }
        Err(error) => Err(error.into()),
    }
}

fn again(visit: &Visit, project: &Project, typed: Typed, errors: Errors, choices: &FormChoices) -> Response {
    // The version the person saw stays in the form: a mistake in it is no reason to forget what it was made from.
    let seen = typed.get("version").parse().unwrap_or(0);
    let project = Project { version: seen, ..project.clone() };
    visit.invalid(|| app::projects::edit(&project, FormState::new(typed, errors), choices, false))
}

/// What the form's lists offer.
pub(super) async fn choices(visit: &Visit) -> Result<FormChoices> {
    let store = &visit.app.store;
    let guides = store::guides::choices(store, &visit.actor(), visit.lang).await?;
    let title = |guide: &store::guides::GuideLink| guide.title.pick(visit.lang).text.to_owned();
    Ok(FormChoices {
        entities: store::entities::names(store).await?,
        guides: guides.iter().map(|guide| (guide.slug.to_string(), title(guide))).collect(),
    })
}

pub(super) fn is_known(choices: &FormChoices, id: EntityId) -> bool {
    choices.entities.iter().any(|entity| entity.id == id)
}
