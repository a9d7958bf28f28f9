//! Projects.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::projects::{EntityName, ProjectCard, ProjectFilter, Status};
use domain::text::Translated;
use serde::Serialize;
use store::projects;

use super::asking::{Asking, Wanted, listed};
use crate::error::Result;

#[derive(Serialize)]
struct EntityRef {
    slug: String,
    name: Translated,
}

#[derive(Serialize)]
struct Item {
    slug: String,
    url: String,
    title: Translated,
    summary: Translated,
    phase: &'static str,
    area: &'static str,
    lead: Option<EntityRef>,
    published: bool,
    active_at: i64,
}

#[derive(Serialize)]
struct One {
    slug: String,
    url: String,
    title: Translated,
    summary: Translated,
    challenge: Translated,
    target_groups: Translated,
    outcome: Translated,
    phase: &'static str,
    area: &'static str,
    lead: Option<EntityRef>,
    partners: Vec<EntityRef>,
    targets: Vec<String>,
    guides: Vec<String>,
    source: String,
    published: bool,
    active_at: i64,
}

fn entity(entity: &EntityName) -> EntityRef {
    EntityRef { slug: entity.slug.clone(), name: entity.name.clone() }
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted) -> Result {
    let found = projects::list(asking.store(), &asking.actor(), &ProjectFilter::default(), &request).await?;
    Ok(listed(found.page, |card: ProjectCard| Item {
        url: asking.page(&format!("/projects/{}", card.slug)),
        slug: card.slug.to_string(),
        title: card.title,
        summary: card.summary,
        phase: card.phase.code(),
        area: card.area.code(),
        lead: card.lead.as_ref().map(entity),
        published: card.status == Status::Published,
        active_at: card.active_at.0,
    }))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let project = projects::show(asking.store(), &asking.actor(), &slug).await?;
    let lead = project.lead().map(entity);
    let partners = project.partners().map(entity).collect();
    let content = project.content;
    let one = One {
        url: asking.page(&format!("/projects/{}", content.slug)),
        slug: content.slug.to_string(),
        title: content.title,
        summary: content.summary,
        challenge: content.challenge,
        target_groups: content.target_groups,
        outcome: content.outcome,
        phase: project.phase.code(),
        area: content.area.code(),
        lead,
        partners,
        targets: content.sdg.iter().map(ToString::to_string).collect(),
        guides: content.guides.iter().map(ToString::to_string).collect(),
        source: content.source,
        published: project.status == Status::Published,
        active_at: project.active_at.0,
    };
    Ok(Json(one).into_response())
}
