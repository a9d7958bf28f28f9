//! The figures over several scales: one more, or one less.

use app::components::FormState;
use axum::extract::Path;
use domain::surveys::{Kind, QuestionId, Survey, read_overall};
use store::StoreError;
use store::surveys::{edit_settings, for_designers};

use super::AtSurvey;
use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    Ok(visit.private_html(|| app::surveys::overall(&survey, FormState::blank(), false)))
}

pub(super) async fn submit(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let mut settings = survey.settings.clone();
    let remove = typed.get("remove").parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    match remove {
        Some(at) if at < settings.overall.len() => {
            settings.overall.remove(at);
        }
        Some(_) => {}
        None => match read_overall(&typed, &scales(&survey), &survey.settings.languages) {
            Ok(overall) => settings.overall.push(overall),
            Err(errors) => {
                let form = FormState::new(typed, errors);
                return Ok(visit.invalid(|| app::surveys::overall(&survey, form, false)));
            }
        },
    }
    let version = typed.get("version").parse().unwrap_or(0);
    match edit_settings(&visit.app.store, &actor, &slug, version, settings).await {
        Ok(()) => Ok(visit.go_with(&format!("{}/overall", survey.path()), "flash-survey-saved")),
        Err(StoreError::Conflict) => {
            let now = for_designers(&visit.app.store, &actor, &slug).await?;
            Ok(visit.invalid(|| app::surveys::overall(&now, FormState::filled(typed), true)))
        }
        Err(error) => Err(error.into()),
    }
}

fn scales(survey: &Survey) -> Vec<QuestionId> {
    let scale = |kind: &Kind| matches!(kind, Kind::Scale { .. });
    survey.definition.questions().filter(|q| scale(&q.kind)).map(|q| q.id.clone()).collect()
}
