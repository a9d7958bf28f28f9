//! A new lab; designers only.

use app::components::FormState;
use app::network::LabFormPage;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::network::LabForm;
use store::StoreError;
use store::network;
use uuid::Uuid;

use crate::error::Result;
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    allowed(&visit)?;
    let typed = Typed::default().with("form_id", Uuid::new_v4().to_string());
    let page = page(&visit, FormState::filled(typed), None, false).await?;
    Ok(visit.private_html(|| app::network::lab_form(page)))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    allowed(&visit)?;
    let errors = match LabForm::read(&typed) {
        Ok(form) => {
            match network::create_lab(&visit.app.store, &visit.actor(), &form, &submission(&typed)).await {
                Ok(slug) => return Ok(visit.go_with(&format!("/network/labs/{slug}"), "flash-lab-saved")),
                Err(error) => mistakes(error)?,
            }
        }
        Err(errors) => errors,
    };
    let page = page(&visit, FormState::new(typed, errors), None, false).await?;
    Ok(visit.invalid(|| app::network::lab_form(page)))
}

/// A form that would be refused is not shown.
fn allowed(visit: &Visit) -> Result<()> {
    let lab = Resource::Work { visibility: Visibility::Public, entities: &[] };
    Ok(decide(&visit.actor(), Action::Create, &lab).check().map_err(StoreError::from)?)
}

/// The store's refusals as mistakes beside their fields; anything else stays an error.
pub(super) fn mistakes(error: StoreError) -> Result<Errors> {
    match error {
        StoreError::Refused(message) => Ok(Errors::one("entity", message)),
        error if error.is_taken("slug") => Ok(Errors::one("slug", "error-lab-slug-taken")),
        error => Err(error.into()),
    }
}

pub(super) async fn page(
    visit: &Visit,
    form: FormState,
    slug: Option<String>,
    conflict: bool,
) -> Result<LabFormPage> {
    let entities = network::entity_choices(&visit.app.store).await?;
    let entities = entities.into_iter().map(|entity| (entity.id.to_string(), entity.name)).collect();
    Ok(LabFormPage { form, slug, entities, conflict })
}
