//! Changing a course. When somebody else was faster, the person keeps their text and is told.

use app::components::FormState;
use axum::extract::Path;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::Errors;
use domain::training::{Course, CourseDetails};
use store::StoreError;

use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

/// The course, for those who may change it.
pub(super) async fn editable(visit: &Visit, slug: &str) -> Result<Course> {
    let (course, _) = store::training::read(&visit.app.store, &visit.actor(), slug).await?;
    let resource = Resource::Work { visibility: Visibility::Public, entities: &[] };
    decide(&visit.actor(), Action::Edit, &resource).check().map_err(StoreError::from)?;
    Ok(course)
}

/// The same values with another version.
pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let course = editable(&visit, &slug).await?;
    let typed = course.details.typed(visit.lang).replacing("version", course.version.to_string());
    Ok(visit.private_html(|| app::training::edit(&slug, FormState::filled(typed), false)))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    editable(&visit, &slug).await?;
    if typed.has("more") {
        let form = FormState::new(typed, Errors::none());
        return Ok(visit.private_html(|| app::training::edit(&slug, form, false)));
    }
    let details = match CourseDetails::read(&typed) {
        Ok(details) => details,
        Err(errors) => {
            return Ok(visit.invalid(|| app::training::edit(&slug, FormState::new(typed, errors), false)));
        }
    };
    let version = typed.get("version").parse().unwrap_or(0);
    match store::training::edit(&visit.app.store, &visit.actor(), &slug, version, &details).await {
        Ok(()) => Ok(visit.go_with(&format!("/training/{slug}"), "flash-course-saved")),
        Err(StoreError::Conflict) => {
            let now = editable(&visit, &slug).await?;
            // The same form sent twice: what it asks for is there.
            if now.details == details {
                return Ok(visit.go_with(&format!("/training/{slug}"), "flash-course-saved"));
            }
            // Saving again is then a decision made with open eyes.
            let typed = typed.replacing("version", now.version.to_string());
            Ok(visit.conflict(|| app::training::edit(&slug, FormState::filled(typed), true)))
        }
        Err(error) => Err(error.into()),
    }
}
