//! The real form, for designers: nothing is stored.

use axum::extract::{Path, Query};
use domain::form::{Errors, Typed};
use store::surveys::for_designers;

use super::AtSurvey;
use super::answer::{form_page, opening};
use super::asking::{reading, seed, setting};
use super::way::{Way, way};
use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(
    mut visit: Visit,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let Ok(instrument) = domain::surveys::interview::Instrument::new(survey.definition.clone()) else {
        return Ok(visit.go_with_warning(&format!("{}/questions", survey.path()), "flash-survey-rules-wrong"));
    };
    let typed = opening(&survey, &Typed::new(query));
    let heard = instrument
        .hear(&typed, &setting(&visit, &survey, reading(&survey, &typed, visit.lang), seed(&typed)));
    let first = heard.page_from(0).unwrap_or(0);
    Ok(form_page(&mut visit, &survey, &heard, first, (Errors::none(), false), true))
}

pub(super) async fn submit(mut visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let builder = format!("{}/questions", survey.path());
    let Ok(instrument) = domain::surveys::interview::Instrument::new(survey.definition.clone()) else {
        return Ok(visit.go_with_warning(&builder, "flash-survey-rules-wrong"));
    };
    let heard = instrument
        .hear(&typed, &setting(&visit, &survey, reading(&survey, &typed, visit.lang), seed(&typed)));
    match way(&survey, &heard) {
        Way::Page(page, errors) => Ok(form_page(&mut visit, &survey, &heard, page, (errors, false), true)),
        Way::More(page) => Ok(form_page(&mut visit, &survey, &heard, page, (Errors::none(), true), true)),
        Way::Send(_) => Ok(visit.go_with(&builder, "flash-survey-preview-good")),
    }
}
