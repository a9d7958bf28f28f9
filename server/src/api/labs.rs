//! Experimentation labs.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::text::Translated;
use serde::Serialize;
use store::network::{self, LabView};

use super::asking::{Asking, Wanted, listed};
use crate::error::Result;

#[derive(Serialize)]
struct EntityRef {
    slug: String,
    name: Translated,
}

#[derive(Serialize)]
struct Lab {
    slug: String,
    url: String,
    name: Translated,
    entity: EntityRef,
    since: String,
    website: String,
    description: Translated,
    source: String,
}

fn lab(asking: &Asking, view: LabView) -> Lab {
    Lab {
        url: asking.page(&format!("/network/labs/{}", view.slug)),
        slug: view.slug,
        name: view.name,
        entity: EntityRef { slug: view.entity_slug, name: view.entity_name },
        since: view.since,
        website: view.website,
        description: view.description,
        source: view.source,
    }
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted) -> Result {
    let page = network::labs(asking.store(), &asking.actor(), &request).await?;
    Ok(listed(page, |view| lab(&asking, view)))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let view = network::lab(asking.store(), &asking.actor(), &slug).await?;
    Ok(Json(lab(&asking, view)).into_response())
}
