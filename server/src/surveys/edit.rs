//! Changing what a survey is called, promises and shows.

use app::components::FormState;
use axum::extract::Path;
use domain::form::Errors;
use domain::surveys::{read_settings, typed_settings};
use store::StoreError;
use store::surveys::{edit_settings, for_designers};

use super::AtSurvey;
use super::group::groups;
use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let form = FormState::filled(typed_settings(&survey.settings));
    let groups = groups(&visit).await?;
    Ok(visit.private_html(|| app::surveys::edit(&survey, form, &groups, false)))
}

pub(super) async fn submit(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let settings = match read_settings(&typed, &survey.settings) {
        Ok(settings) => settings,
        Err(errors) => {
            let (form, groups) = (FormState::new(typed, errors), groups(&visit).await?);
            return Ok(visit.invalid(|| app::surveys::edit(&survey, form, &groups, false)));
        }
    };
    let version = typed.get("version").parse().unwrap_or(0);
    let saved = || visit.go_with(&format!("{}/questions", survey.path()), "flash-survey-saved");
    match edit_settings(&visit.app.store, &actor, &slug, version, settings.clone()).await {
        Ok(()) => Ok(saved()),
        Err(StoreError::Conflict) => {
            let now = for_designers(&visit.app.store, &actor, &slug).await?;
            // The same form sent twice: what it asks for is there.
            if now.settings == settings {
                return Ok(saved());
            }
            let (form, groups) = (FormState::filled(typed), groups(&visit).await?);
            Ok(visit.conflict(|| app::surveys::edit(&now, form, &groups, true)))
        }
        Err(StoreError::Refused(message)) => {
            let field = if message == "error-survey-group-gone" { "group" } else { "mode" };
            let (form, groups) = (FormState::new(typed, Errors::one(field, message)), groups(&visit).await?);
            Ok(visit.invalid(|| app::surveys::edit(&survey, form, &groups, false)))
        }
        Err(error) => Err(error.into()),
    }
}
