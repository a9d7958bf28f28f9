//! A new project.

use app::components::FormState;
use app::projects::FormChoices;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::projects::ProjectContent;
use store::StoreError;
use uuid::Uuid;

use super::edit::{choices, is_known};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    may(&visit)?;
    let choices = choices(&visit).await?;
    Ok(visit.private_html(|| app::projects::new(FormState::blank(), &choices, Uuid::new_v4().to_string())))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    may(&visit)?;
    let choices = choices(&visit).await?;
    let content = match ProjectContent::read(&typed, |id| is_known(&choices, id)) {
        Ok(content) => content,
        Err(errors) => return Ok(again(&visit, typed, errors, &choices)),
    };
    match store::projects::create(&visit.app.store, &visit.actor(), &content, &submission(&typed)).await {
        Ok(made) => Ok(visit.go_with(&format!("/projects/{}", made.slug), "flash-project-created")),
        Err(error) if error.is_taken("slug") => {
            Ok(again(&visit, typed, Errors::one("slug", "error-slug-taken"), &choices))
        }
        Err(error) => Err(error.into()),
    }
}

fn may(visit: &Visit) -> Result<()> {
    let resource = Resource::Work { visibility: Visibility::Draft, entities: &[] };
    let decision = decide(&visit.actor(), Action::Create, &resource);
    decision.check().map_err(|reason| Error::Store(StoreError::Denied(reason)))
}

fn again(visit: &Visit, typed: Typed, errors: Errors, choices: &FormChoices) -> axum::response::Response {
    let form_id = typed.get("form_id").to_owned();
    visit.invalid(|| app::projects::new(FormState::new(typed, errors), choices, form_id))
}
