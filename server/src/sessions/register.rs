//! Registering for a session, with or without an account.

use app::components::FormState;
use axum::Extension;
use axum::extract::{Path, Query};
use domain::form::{Errors, Typed};
use domain::seats::{NewRegistration, SeatState};
use serde::Deserialize;
use store::StoreError;
use store::seats::Told;

use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::{FormData, submission};
use crate::seats::Post;
use crate::visit::Visit;

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    if !visit.app.limits.allows_submission(address) {
        return Err(Error::TooMany);
    }
    // A program filled in what people do not see: it is told the same as they are, and nothing is kept.
    if typed.has("website") {
        store::sessions::read(&visit.app.store, &visit.actor(), &slug).await?;
        return Ok(visit.go(&format!("/sessions/{slug}/registered")));
    }
    let new = match NewRegistration::read(&typed) {
        Ok(new) => new,
        Err(errors) => return again(&visit, &slug, typed, errors).await,
    };
    let (store, actor) = (&visit.app.store, visit.actor());
    let (submission, letters) = (submission(&typed), Post(&visit.app));
    match store::sessions::register_once(store, &actor, &slug, &new, &submission, visit.lang, &letters).await
    {
        Ok(Told { state: SeatState::Waiting, position }) => {
            Ok(visit.go(&format!("/sessions/{slug}/registered?position={position}")))
        }
        Ok(_) => Ok(visit.go(&format!("/sessions/{slug}/registered"))),
        Err(StoreError::Refused(message)) => again(&visit, &slug, typed, Errors::one("name", message)).await,
        Err(error) => Err(error.into()),
    }
}

/// The page again, with what was typed and what is wrong.
async fn again(visit: &Visit, slug: &str, typed: Typed, errors: Errors) -> Result {
    let session = store::sessions::read(&visit.app.store, &visit.actor(), slug).await?;
    let page = super::show::page(visit, session, None, FormState::new(typed, errors)).await?;
    Ok(visit.invalid(|| app::sessions::show(page)))
}

#[derive(Deserialize)]
pub(super) struct Done {
    position: Option<u32>,
}

pub(super) async fn done(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Result {
    let session = store::sessions::read(&visit.app.store, &visit.actor(), &slug).await?;
    Ok(visit.private_html(|| app::sessions::registered(&session, done.position)))
}
