//! A new session.

use app::components::FormState;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::sessions::Details;
use store::StoreError;

use crate::error::Result;
use crate::http::form::FormData;
use crate::seats::form_id;
use crate::visit::Visit;

const DRAFT: Resource<'static> = Resource::Work { visibility: Visibility::Draft, entities: &[] };

pub(super) async fn show(visit: Visit) -> Result {
    decide(&visit.actor(), Action::Create, &DRAFT).check().map_err(StoreError::from)?;
    let typed = Typed::default()
        .with("form_id", form_id())
        .with("place", "in-person")
        .with("registration", "open")
        .with("minutes", "120");
    Ok(visit.private_html(|| app::sessions::new(FormState::filled(typed))))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    decide(&visit.actor(), Action::Create, &DRAFT).check().map_err(StoreError::from)?;
    if typed.has("more") {
        let form = FormState::new(typed, Errors::none());
        return Ok(visit.private_html(|| app::sessions::new(form)));
    }
    let details = match Details::read(&typed, &visit.app.config.zone) {
        Ok(details) => details,
        Err(errors) => return Ok(visit.invalid(|| app::sessions::new(FormState::new(typed, errors)))),
    };
    let slug =
        store::sessions::create(&visit.app.store, &visit.actor(), typed.get("form_id"), &details).await?;
    Ok(visit.go_with(&format!("/sessions/{slug}"), "flash-session-created"))
}
