//! Making and changing an edition.

use app::components::FormState;
use axum::extract::Path;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::training::EditionDetails;
use store::StoreError;

use super::edit::editable;
use super::edition_id;
use crate::error::Result;
use crate::http::form::{FormData, submission};
use crate::seats::{Post, form_id};
use crate::visit::Visit;

pub(super) async fn new(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let course = editable(&visit, &slug).await?;
    let typed = Typed::default()
        .with("form_id", form_id())
        .with("mode", "in-person")
        .with("enrolment", "open")
        .with("capacity", "20");
    Ok(visit.private_html(|| app::training::new_edition(&course, FormState::filled(typed))))
}

pub(super) async fn create(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let course = editable(&visit, &slug).await?;
    let details = match EditionDetails::read(&typed) {
        Ok(details) => details,
        Err(errors) => {
            let form = FormState::new(typed, errors);
            return Ok(visit.invalid(|| app::training::new_edition(&course, form)));
        }
    };
    let (store, zone) = (&visit.app.store, &visit.app.config.zone);
    let submission = submission(&typed);
    store::training::create_edition(store, &visit.actor(), &slug, &submission, &details, zone).await?;
    Ok(visit.go_with(&format!("/training/{slug}"), "flash-edition-created"))
}

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let resource = Resource::Work { visibility: Visibility::Public, entities: &[] };
    let (course, edition) =
        store::training::read_edition(&visit.app.store, &visit.actor(), &slug, edition_id(&id)?).await?;
    decide(&visit.actor(), Action::Edit, &resource).check().map_err(StoreError::from)?;
    let typed = edition.details.typed().replacing("version", edition.version.to_string());
    Ok(visit.private_html(|| app::training::edit_edition(&course, &id, FormState::filled(typed), false)))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug, id)): Path<(String, String, String)>,
    FormData(typed): FormData,
) -> Result {
    let course = editable(&visit, &slug).await?;
    let edition = edition_id(&id)?;
    let again = |typed: Typed, errors: Errors| {
        let form = FormState::new(typed, errors);
        visit.invalid(|| app::training::edit_edition(&course, &id, form, false))
    };
    let details = match EditionDetails::read(&typed) {
        Ok(details) => details,
        Err(errors) => return Ok(again(typed, errors)),
    };
    let version = typed.get("version").parse().unwrap_or(0);
    let (store, actor, zone) = (&visit.app.store, visit.actor(), &visit.app.config.zone);
    let post = Post(&visit.app);
    let edited =
        store::training::edit_edition(store, &actor, &slug, edition, version, &details, zone, &post).await;
    match edited {
        Ok(()) => Ok(visit.go_with(&format!("/training/{slug}"), "flash-course-saved")),
        Err(StoreError::Refused(message)) => Ok(again(typed, Errors::one("capacity", message))),
        Err(StoreError::Conflict) => {
            let (_, now) = store::training::read_edition(store, &actor, &slug, edition).await?;
            // The same form sent twice: what it asks for is there.
            if now.details == details {
                return Ok(visit.go_with(&format!("/training/{slug}"), "flash-course-saved"));
            }
            let form = FormState::filled(typed.replacing("version", now.version.to_string()));
            Ok(visit.conflict(|| app::training::edit_edition(&course, &id, form, true)))
        }
        Err(error) => Err(error.into()),
    }
}
