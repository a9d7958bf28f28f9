//! Changing a lab; designers only.

use app::components::FormState;
use axum::extract::Path;
use domain::form::{Errors, Typed};
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
                typed = newer(&typed, now.version);
                (Errors::none(), true)
            }
            Err(error) => (mistakes(error)?, false),
        },
        Err(errors) => (errors, false),
    };
    let page = page(&visit, FormState::new(typed, errors), Some(slug), conflict).await?;
    let again = visit.invalid(|| app::network::lab_form(page));
    Ok(if conflict { crate::seats::conflict(again) } else { again })
}

/// The same values on top of what is there now: sent once more, they are meant to replace it.
fn newer(typed: &Typed, version: i32) -> Typed {
    let kept = typed.pairs().iter().filter(|(name, _)| name != "version").cloned().collect();
    Typed::new(kept).with("version", version.to_string())
}
