//! Changing a session. When somebody else was faster, the person keeps their text and is told.

use app::components::FormState;
use axum::extract::Path;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::sessions::{Details, Session};
use store::StoreError;

use super::new::choices;
use crate::error::Result;
use crate::http::form::FormData;
use crate::seats::Post;
use crate::visit::Visit;

/// The session, for those who may change it.
async fn editable(visit: &Visit, slug: &str) -> Result<Session> {
    let session = store::sessions::read(&visit.app.store, &visit.actor(), slug).await?;
    let resource = Resource::Work { visibility: Visibility::Public, entities: &[] };
    decide(&visit.actor(), Action::Edit, &resource).check().map_err(StoreError::from)?;
    Ok(session)
}

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let session = editable(&visit, &slug).await?;
    let choices = choices(&visit).await?;
    let typed = session.details.typed().with("version", session.version.to_string());
    Ok(visit.private_html(|| app::sessions::edit(&slug, FormState::filled(typed), choices, false)))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    editable(&visit, &slug).await?;
    let choices = choices(&visit).await?;
    if typed.has("more") {
        let form = FormState::new(typed, Errors::none());
        return Ok(visit.private_html(|| app::sessions::edit(&slug, form, choices, false)));
    }
    let again = |typed: Typed, errors: Errors| {
        let choices = choices.clone();
        visit.invalid(|| app::sessions::edit(&slug, FormState::new(typed, errors), choices, false))
    };
    let details = match Details::read(&typed, &visit.app.config.zone) {
        Ok(details) => details,
        Err(errors) => return Ok(again(typed, errors)),
    };
    let version = typed.get("version").parse().unwrap_or(0);
    let (store, actor) = (&visit.app.store, visit.actor());
    match store::sessions::edit(store, &actor, &slug, version, &details, &Post(&visit.app)).await {
        Ok(()) => Ok(visit.go_with(&format!("/sessions/{slug}"), "flash-session-saved")),
        Err(StoreError::Refused(message)) => {
            let field = if message == "error-capacity-below-taken" { "capacity" } else { "project" };
            Ok(again(typed, Errors::one(field, message)))
        }
        Err(StoreError::Conflict) => {
            let now = store::sessions::read(store, &actor, &slug).await?;
            // The same form sent twice: what it asks for is there.
            if now.details == details {
                return Ok(visit.go_with(&format!("/sessions/{slug}"), "flash-session-saved"));
            }
            // Saving again is then a decision made with open eyes.
            let form = FormState::filled(typed.replacing("version", now.version.to_string()));
            Ok(visit.conflict(|| app::sessions::edit(&slug, form, choices, true)))
        }
        Err(error) => Err(error.into()),
    }
}
