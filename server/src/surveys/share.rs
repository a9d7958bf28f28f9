//! For designers: where else a survey is answered.

use app::components::FormState;
use axum::extract::Path;
use domain::form::Errors;
use domain::surveys::{read_sharing, typed_sharing};
use store::StoreError;
use store::surveys::for_designers;

use super::AtSurvey;
use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let form = FormState::filled(typed_sharing(&survey.settings.sharing));
    Ok(visit.private_html(|| app::surveys::share(&survey, form, false)))
}

pub(super) async fn submit(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let sharing = match read_sharing(&typed) {
        Ok(sharing) => sharing,
        Err(errors) => {
            return Ok(visit.invalid(|| app::surveys::share(&survey, FormState::new(typed, errors), false)));
        }
    };
    let version = typed.get("version").parse().unwrap_or(0);
    let saved = || visit.go_with(&format!("{}/share", survey.path()), "flash-survey-shared");
    match store::surveys::share(&visit.app.store, &actor, &slug, version, sharing.clone()).await {
        Ok(()) => Ok(saved()),
        Err(StoreError::Conflict) => {
            let now = for_designers(&visit.app.store, &actor, &slug).await?;
            // The same form sent twice: what it asks for is there.
            if now.settings.sharing == sharing {
                return Ok(saved());
            }
            Ok(visit.conflict(|| app::surveys::share(&now, FormState::filled(typed), true)))
        }
        Err(StoreError::Refused(message)) => {
            let form = FormState::new(typed, Errors::one("sites", message));
            Ok(visit.invalid(|| app::surveys::share(&survey, form, false)))
        }
        Err(error) => Err(error.into()),
    }
}
