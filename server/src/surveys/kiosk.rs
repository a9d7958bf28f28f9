//! A survey on a device that stands somewhere for everybody: it goes back to its beginning by itself, and shows nobody what another
//! person wrote.

use app::surveys::Venue;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::form::Typed;
use http::HeaderValue;
use http::header::CACHE_CONTROL;

use super::AtSurvey;
use super::answer::{open, take};
use super::asking::reading;
use super::stranger::Stranger;
use super::turns::{self, Turn};
use super::venue::{self, Door, forgetting, survey_at, thanked};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::upload::Brought;

pub(super) async fn show(
    Stranger(visit): Stranger,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let query = Typed::new(query);
    let over = query.get("over").to_owned();
    if over.is_empty() {
        return open(visit, address, &slug, query, Door::Kiosk).await.map(never_kept);
    }
    // The form that was left is no longer anybody's. Its id does not stay in the address.
    let survey = survey_at(&visit, &slug).await?;
    let Venue::Kiosk(stand) = Door::Kiosk.venue(&survey, &query, visit.lang)? else {
        return Err(Error::NotFound);
    };
    turns::end(&over, Turn::Left);
    Ok(forgetting(never_kept(visit.go(&stand.begins(&survey, None)))))
}

pub(super) async fn submit(
    Stranger(visit): Stranger,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    brought: Brought,
) -> Result {
    let survey = survey_at(&visit, &slug).await?;
    let venue = Door::Kiosk.venue(&survey, &brought.typed, visit.lang)?;
    let Venue::Kiosk(stand) = &venue else { return Err(Error::NotFound) };
    match turns::ended(brought.typed.get("form_id")) {
        // Somebody went back and had the browser send again what another person wrote.
        Some(Turn::Left) => return Ok(never_kept(visit.go(&stand.begins(&survey, None)))),
        Some(Turn::Sent) => {
            let typed = &brought.typed;
            let reading = reading(&survey, typed, visit.lang);
            return Ok(never_kept(visit.go(&venue::thanks(&visit, &survey, &venue, (reading, typed)))));
        }
        None => {}
    }
    take(visit, address, &slug, brought, Door::Kiosk).await.map(never_kept)
}

pub(super) async fn thanks(
    Stranger(visit): Stranger,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let page = thanked(visit, &slug, &Typed::new(query), Door::Kiosk, "reading").await?;
    Ok(forgetting(never_kept(page)))
}

/// No browser keeps what somebody wrote for the next person.
fn never_kept(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
