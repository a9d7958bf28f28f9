//! A new course.

use app::components::FormState;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::training::CourseDetails;
use store::StoreError;

use crate::error::Result;
use crate::http::form::{FormData, submission};
use crate::seats::form_id;
use crate::visit::Visit;

const DRAFT: Resource<'static> = Resource::Work { visibility: Visibility::Draft, entities: &[] };

pub(super) async fn show(visit: Visit) -> Result {
    decide(&visit.actor(), Action::Create, &DRAFT).check().map_err(StoreError::from)?;
    let typed = Typed::default().with("form_id", form_id());
    Ok(visit.private_html(|| app::training::new(FormState::filled(typed))))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    decide(&visit.actor(), Action::Create, &DRAFT).check().map_err(StoreError::from)?;
    if typed.has("more") {
        let form = FormState::new(typed, Errors::none());
        return Ok(visit.private_html(|| app::training::new(form)));
    }
    let details = match CourseDetails::read(&typed) {
        Ok(details) => details,
        Err(errors) => return Ok(visit.invalid(|| app::training::new(FormState::new(typed, errors)))),
    };
    let slug =
        store::training::create(&visit.app.store, &visit.actor(), &submission(&typed), &details).await?;
    Ok(visit.go_with(&format!("/training/{slug}"), "flash-course-created"))
}
