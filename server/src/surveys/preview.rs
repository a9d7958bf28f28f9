//! The real form, for designers: nothing is stored.

use app::surveys::AnswerForm;
use axum::extract::Path;
use domain::form::{Errors, Typed};
use store::surveys::for_designers;

use super::answer::{Way, form_page, way};
use super::{AtSurvey, form_id};
use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let form = AnswerForm {
        page: 0,
        typed: Typed::default(),
        errors: Errors::none(),
        form_id: form_id(),
        preview: true,
    };
    Ok(visit.private_html(|| app::surveys::answer(&survey, form)))
}

pub(super) async fn submit(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    match way(&visit, &survey, &typed) {
        Way::Page(page, errors) => Ok(form_page(&visit, &survey, page, typed, errors, true)),
        Way::Send(_) => {
            Ok(visit.go_with(&format!("{}/questions", survey.path()), "flash-survey-preview-good"))
        }
    }
}
