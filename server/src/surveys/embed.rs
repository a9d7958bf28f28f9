//! A survey in a frame on another site: no cookie is set, and none is looked at.

use axum::Extension;
use axum::extract::{Path, Query};
use domain::form::Typed;

use super::AtSurvey;
use super::answer::{open, take};
use super::asking::reading;
use super::stranger::Stranger;
use super::venue::{Door, answer, survey_at};
use crate::error::Result;
use crate::http::address::ClientAddress;
use crate::http::form::FormData;

pub(super) async fn show(
    Stranger(visit): Stranger,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    open(visit, address, &slug, Typed::new(query), Door::Frame).await
}

pub(super) async fn submit(
    Stranger(visit): Stranger,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    FormData(typed): FormData,
) -> Result {
    take(visit, address, &slug, typed, Door::Frame).await
}

pub(super) async fn thanks(
    Stranger(mut visit): Stranger,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let mut survey = survey_at(&visit, &slug).await?;
    let query = Typed::new(query);
    let venue = Door::Frame.venue(&survey, &query, visit.lang)?;
    let reading = reading(&survey, &query, visit.lang);
    visit.lang = reading.nearest();
    survey.settings = survey.settings.read_in(reading, &survey.definition);
    Ok(answer(&visit, &survey, &venue, || app::surveys::thanks(&survey, reading, false, None, &venue)))
}
