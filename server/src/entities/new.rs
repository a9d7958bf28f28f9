//! A new entity.

use app::components::FormState;
use axum::response::Response;
use domain::access::{Action, Resource, decide};
use domain::entities::EntityContent;
use domain::form::{Errors, Typed};
use domain::id::EntityId;
use store::StoreError;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    may(&visit)?;
    Ok(visit.private_html(|| app::entities::new(FormState::blank(), Uuid::new_v4().to_string())))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    may(&visit)?;
    let content = match EntityContent::read(&typed) {
        Ok(content) => content,
        Err(errors) => return Ok(again(&visit, typed, errors)),
    };
    match store::entities::create(&visit.app.store, &visit.actor(), &content, &submission(&typed)).await {
        Ok(made) => Ok(visit.go_with(&format!("/entities/{}", made.slug), "flash-entity-created")),
        Err(error) if error.is_taken("slug") => {
            Ok(again(&visit, typed, Errors::one("slug", "error-slug-taken")))
        }
        Err(error) => Err(error.into()),
    }
}

fn may(visit: &Visit) -> Result<()> {
    let decision = decide(&visit.actor(), Action::Create, &Resource::Entity { id: EntityId::new() });
    decision.check().map_err(|reason| Error::Store(StoreError::Denied(reason)))
}

fn again(visit: &Visit, typed: Typed, errors: Errors) -> Response {
    let form_id = typed.get("form_id").to_owned();
    visit.invalid(|| app::entities::new(FormState::new(typed, errors), form_id))
}
