//! Posting an update, and taking one back.

use app::components::FormState;
use axum::extract::Path;
use domain::projects::UpdateContent;
use store::projects::{add_update, remove_update, show_for_edit};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let project = show_for_edit(&visit.app.store, &visit.actor(), &slug).await?;
    let form_id = Uuid::new_v4().to_string();
    Ok(visit.private_html(|| app::projects::post(&project, FormState::blank(), form_id)))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let actor = visit.actor();
    let project = show_for_edit(&visit.app.store, &actor, &slug).await?;
    let content = match UpdateContent::read(&typed) {
        Ok(content) => content,
        Err(errors) => {
            let form_id = typed.get("form_id").to_owned();
            let form = FormState::new(typed, errors);
            return Ok(visit.invalid(|| app::projects::post(&project, form, form_id)));
        }
    };
    add_update(&visit.app.store, &actor, project.id, &content, None, &submission(&typed)).await?;
    Ok(visit.go_with(&format!("/projects/{slug}"), "flash-project-posted"))
}

pub(super) async fn remove(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let actor = visit.actor();
    let project = show_for_edit(&visit.app.store, &actor, &slug).await?;
    let id = Uuid::parse_str(&id).map_err(|_| Error::NotFound)?;
    remove_update(&visit.app.store, &actor, project.id, id).await?;
    Ok(visit.go_with(&format!("/projects/{slug}"), "flash-project-post-removed"))
}
