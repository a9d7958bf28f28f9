//! Courses and their editions.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::text::Translated;
use domain::training::{Course, Edition, total_minutes};
use serde::Serialize;
use store::training;

use super::asking::{Asking, Wanted, listed};
use super::sessions::{SeatCount, seats};
use crate::error::Result;

#[derive(Serialize)]
struct Item {
    slug: String,
    url: String,
    title: Translated,
    summary: Translated,
    minutes: u32,
    status: &'static str,
    editions: Vec<EditionItem>,
}

#[derive(Serialize)]
struct One {
    #[serde(flatten)]
    item: Item,
    audience: Translated,
    outcomes: Translated,
    modules: Vec<Module>,
    source: String,
}

/// An edition; its dates are days (`2027-03-15`) or, as long as only that is known, months (`2027-03`).
#[derive(Serialize)]
struct EditionItem {
    starts: String,
    ends: Option<String>,
    mode: &'static str,
    place: String,
    seats: SeatCount,
    status: &'static str,
}

#[derive(Serialize)]
struct Module {
    title: Translated,
    description: Translated,
    mode: &'static str,
    minutes: u32,
}

fn item(asking: &Asking, course: &Course, editions: Vec<Edition>) -> Item {
    Item {
        url: asking.page(&format!("/training/{}", course.slug)),
        slug: course.slug.to_string(),
        title: course.details.title.clone(),
        summary: course.details.summary.clone(),
        minutes: total_minutes(&course.details.modules),
        status: course.status.code(),
        editions: editions.into_iter().map(edition).collect(),
    }
}

fn edition(edition: Edition) -> EditionItem {
    EditionItem {
        starts: edition.details.starts.code(),
        ends: edition.details.ends.map(|date| date.code()),
        mode: edition.details.mode.code(),
        place: edition.details.place,
        seats: seats(edition.seats),
        status: edition.status.code(),
    }
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted) -> Result {
    let page = training::list(asking.store(), &asking.actor(), &request).await?;
    Ok(listed(page, |found| item(&asking, &found.course, found.editions)))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let (course, editions) = training::read(asking.store(), &asking.actor(), &slug).await?;
    let item = item(&asking, &course, editions);
    let module = |module: domain::training::Module| Module {
        title: module.title,
        description: module.description,
        mode: module.mode.code(),
        minutes: module.minutes,
    };
    let one = One {
        item,
        audience: course.details.audience,
        outcomes: course.details.outcomes,
        modules: course.details.modules.into_iter().map(module).collect(),
        source: course.details.source,
    };
    Ok(Json(one).into_response())
}
