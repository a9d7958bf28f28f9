//! Guides and methods.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::guides::{Facts, GuideText, Range};
use domain::lang::Lang;
use domain::text::Translated;
use serde::Serialize;
use store::guides::{self, GuideCard, GuideFilter};

use super::asking::{Asking, Wanted, listed};
use crate::error::Result;

#[derive(Serialize)]
struct Item {
    slug: String,
    url: String,
    title: Translated,
    summary: Translated,
    kind: &'static str,
    phases: Vec<&'static str>,
    minutes: Option<Range>,
    people: Option<Range>,
    published: bool,
}

#[derive(Serialize)]
struct One {
    slug: String,
    url: String,
    texts: BTreeMap<Lang, GuideText>,
    kind: &'static str,
    phases: Vec<&'static str>,
    minutes: Option<Range>,
    people: Option<Range>,
    next: Vec<String>,
    published: bool,
    updated_at: i64,
}

fn phases(facts: &Facts) -> Vec<&'static str> {
    facts.phases.iter().map(|phase| phase.code()).collect()
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted) -> Result {
    let filter = GuideFilter::default();
    let page = guides::list(asking.store(), &asking.actor(), filter, Lang::Pt, &request).await?;
    Ok(listed(page, |card: GuideCard| Item {
        url: asking.page(&format!("/guides/{}", card.slug)),
        slug: card.slug.to_string(),
        title: card.title,
        summary: card.summary,
        kind: card.facts.kind.code(),
        phases: phases(&card.facts),
        minutes: card.facts.minutes,
        people: card.facts.people,
        published: card.published,
    }))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let guide = guides::show(asking.store(), &asking.actor(), &slug).await?;
    let one = One {
        url: asking.page(&format!("/guides/{}", guide.slug)),
        slug: guide.slug.to_string(),
        kind: guide.facts.kind.code(),
        phases: phases(&guide.facts),
        minutes: guide.facts.minutes,
        people: guide.facts.people,
        next: guide.facts.next.iter().map(ToString::to_string).collect(),
        texts: guide.texts.into_iter().collect(),
        published: guide.published,
        updated_at: guide.updated_at.0,
    };
    Ok(Json(one).into_response())
}
