//! Editing an entity's page. Who sends a form that is older than what is there is told, and keeps their text.

use app::components::FormState;
use axum::extract::Path;
use domain::entities::{Entity, EntityContent};
use store::StoreError;
use store::entities::{show_for_edit, update};

use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let entity = show_for_edit(&visit.app.store, &visit.actor(), &slug).await?;
    let form = FormState::filled(entity.content.typed());
    Ok(visit.private_html(|| app::entities::edit(&entity, form, false)))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let actor = visit.actor();
    let entity = show_for_edit(&visit.app.store, &actor, &slug).await?;
    let version = typed.get("version").parse().unwrap_or(0);
    let content = match EntityContent::read(&typed) {
        Ok(content) => content,
        Err(errors) => {
            let seen = Entity { version, ..entity };
            return Ok(visit.invalid(|| app::entities::edit(&seen, FormState::new(typed, errors), false)));
        }
    };
    match update(&visit.app.store, &actor, entity.id, version, &content).await {
        Ok(()) => Ok(visit.go_with(&format!("/entities/{slug}"), "flash-entity-saved")),
        Err(StoreError::Conflict) => {
            let now = show_for_edit(&visit.app.store, &actor, &slug).await?;
            // The same form sent twice: what it asks for is there. The address stays whatever the form says.
            if now.content == (EntityContent { slug: now.content.slug.clone(), ..content }) {
                return Ok(visit.go_with(&format!("/entities/{slug}"), "flash-entity-saved"));
            }
            Ok(visit.conflict(|| app::entities::edit(&now, FormState::filled(typed), true)))
        }
        Err(error) => Err(error.into()),
    }
}
