//! Changing a lab; designers only.

use app::components::FormState;
use axum::extract::Path;
use domain::form::Errors;
use domain::network::LabForm;
use store::StoreError;
use store::network;

use super::lab_new::{mistakes, page};
use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let lab = network::editable_lab(&visit.app.store, &visit.actor(), &slug).await?;
    let typed = lab.form.fill().with("version", lab.version.to_string());
    let page = page(&visit, FormState::filled(typed), Some(slug), false).await?;
    Ok(visit.private_html(|| app::network::lab_form(page)))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(mut typed): FormData,
) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    network::editable_lab(store, &actor, &slug).await?;
    let version = typed.get("version").parse().unwrap_or(-1);
    let (errors, conflict) = match LabForm::read(&typed) {
        Ok(form) => match network::update_lab(store, &actor, &slug, &form, version).await {
            Ok(slug) => return Ok(visit.go_with(&format!("/network/labs/{slug}"), "flash-lab-saved")),
            Err(StoreError::Conflict) => {
                let now = network::editable_lab(store, &actor, &slug).await?;
                // The same form sent twice: what it asks for is there.
                if now.form == form {
                    return Ok(visit.go_with(&format!("/network/labs/{slug}"), "flash-lab-saved"));
                }
                // Sent once more, the values are meant to replace what is there now.
                typed = typed.replacing("version", now.version.to_string());
                (Errors::none(), true)
            }
            Err(error) => (mistakes(error)?, false),
        },
        Err(errors) => (errors, false),
    };
    let page = page(&visit, FormState::new(typed, errors), Some(slug), conflict).await?;
    let again = || app::network::lab_form(page);
    Ok(if conflict { visit.conflict(again) } else { visit.invalid(again) })
}
