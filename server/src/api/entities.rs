//! Entities.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::entities::{EntityCard, EntityFilter};
use domain::text::Translated;
use serde::Serialize;
use store::entities;

use super::asking::{Asking, Wanted, listed};
use crate::error::Result;

#[derive(Serialize)]
struct Item {
    slug: String,
    url: String,
    kind: &'static str,
    name: Translated,
    region: String,
    projects: i64,
}

#[derive(Serialize)]
struct One {
    slug: String,
    url: String,
    kind: &'static str,
    name: Translated,
    description: Translated,
    region: String,
    website: String,
    source: String,
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted) -> Result {
    let found = entities::list(asking.store(), &asking.actor(), &EntityFilter::default(), &request).await?;
    Ok(listed(found.page, |card: EntityCard| Item {
        url: asking.page(&format!("/entities/{}", card.slug)),
        slug: card.slug,
        kind: card.kind.code(),
        name: card.name,
        region: card.region,
        projects: card.projects,
    }))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let content = entities::show(asking.store(), &asking.actor(), &slug).await?.content;
    let one = One {
        url: asking.page(&format!("/entities/{}", content.slug)),
        slug: content.slug.to_string(),
        kind: content.kind.code(),
        name: content.name,
        description: content.description,
        region: content.region,
        website: content.website,
        source: content.source,
    };
    Ok(Json(one).into_response())
}
