//! A survey in a frame on another site: no cookie is set, and none is looked at.

use axum::Extension;
use axum::extract::{Path, Query};
use domain::form::Typed;

use super::AtSurvey;
use super::answer::{open, take};
use super::stranger::Stranger;
use super::venue::{Door, thanked};
use crate::error::Result;
use crate::http::address::ClientAddress;
use crate::http::upload::Brought;

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
    brought: Brought,
) -> Result {
    take(visit, address, &slug, brought, Door::Frame).await
}

pub(super) async fn thanks(
    Stranger(visit): Stranger,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    thanked(visit, &slug, &Typed::new(query), Door::Frame, "language").await
}
