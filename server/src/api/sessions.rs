//! Co-creation sessions: those to come, or with `?when=past` those that are over.

use axum::Json;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use domain::seats::Seats;
use domain::sessions::{Listed, Session};
use domain::text::Translated;
use serde::{Deserialize, Serialize};
use store::sessions::{self, Filter, When};

use super::asking::{Asking, Wanted, listed};
use crate::error::{Error, Result};

#[derive(Deserialize)]
pub(super) struct Side {
    #[serde(default)]
    when: String,
}

#[derive(Serialize)]
struct Item {
    slug: String,
    url: String,
    title: Translated,
    summary: Translated,
    starts_at: i64,
    minutes: u32,
    place: &'static str,
    address: String,
    seats: SeatCount,
    status: &'static str,
}

#[derive(Serialize)]
struct One {
    #[serde(flatten)]
    item: Item,
    zone: String,
    agenda: Vec<Block>,
    guides: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct SeatCount {
    capacity: u32,
    taken: u32,
    waiting: u32,
}

#[derive(Serialize)]
struct Block {
    minutes: u32,
    title: Translated,
    text: Translated,
}

/// Counts of seats; never who has them.
pub(super) fn seats(seats: Seats) -> SeatCount {
    SeatCount { capacity: seats.capacity, taken: seats.taken, waiting: seats.waiting }
}

fn item(asking: &Asking, session: Listed) -> Item {
    Item {
        url: asking.page(&format!("/sessions/{}", session.slug)),
        slug: session.slug.to_string(),
        title: session.title,
        summary: session.summary,
        starts_at: session.starts_at.0,
        minutes: session.minutes,
        place: session.place.code(),
        address: session.address,
        seats: seats(session.seats),
        status: session.status.code(),
    }
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted, Query(side): Query<Side>) -> Result {
    let when = match side.when.as_str() {
        "" | "coming" => When::Coming,
        "past" => When::Past,
        _ => return Err(Error::BadRequest("when is coming or past")),
    };
    let filter = Filter { when, ..Filter::default() };
    let page = sessions::list(asking.store(), &asking.actor(), &filter, &request).await?;
    Ok(listed(page, |session| item(&asking, session)))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let session: Session = sessions::read(asking.store(), &asking.actor(), &slug).await?;
    let item = item(&asking, session.listed());
    let details = session.details;
    let block = |block: domain::sessions::Block| Block {
        minutes: block.minutes,
        title: block.title,
        text: block.text,
    };
    let one = One {
        item,
        zone: details.zone,
        agenda: details.agenda.into_iter().map(block).collect(),
        guides: details.guides.iter().map(ToString::to_string).collect(),
    };
    Ok(Json(one).into_response())
}
