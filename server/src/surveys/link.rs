//! The short address on printed cards, and the page that asks for a code without knowing the survey.

use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use domain::form::{Errors, Typed};
use domain::surveys::InvitationCode;
use domain::tag::Tag;
use http::{HeaderMap, StatusCode};
use store::surveys::invited_to;

use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::visit::{Visit, preferred_lang};

/// `/s`: asks for the code, in the reader's language.
pub(super) async fn short(headers: HeaderMap) -> Response {
    Redirect::to(&format!("/{}/link", preferred_lang(&headers).code())).into_response()
}

/// `/s/K7QM-…`: leads on in the reader's language.
pub(super) async fn short_with_key(headers: HeaderMap, Path(key): Path<String>) -> Response {
    let key: String = key.chars().take(64).collect();
    let key: String = form_urlencoded::byte_serialize(key.as_bytes()).collect();
    Redirect::to(&format!("/{}/link?key={key}", preferred_lang(&headers).code())).into_response()
}

/// Leads to the form that a code opens, or asks for the code. Nothing is used up.
pub(super) async fn show(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let query = Typed::new(query);
    if !query.has("key") {
        return Ok(visit.private_html(|| app::surveys::link(Typed::default(), Errors::none())));
    }
    if !visit.app.limits.allows_submission(address) {
        return Err(Error::TooMany);
    }
    let typed = Typed::default().with("key", query.get("key").chars().take(64).collect::<String>());
    let Some(code) = InvitationCode::parse(query.get("key")) else {
        return Ok(visit.invalid(|| app::surveys::link(typed, Errors::one("key", "error-survey-key"))));
    };
    let Some((slug, language)) = invited_to(&visit.app.store, &code).await? else {
        let errors = Errors::one("key", "error-survey-key-unknown");
        let mut told = visit.private_html(|| app::surveys::link(typed, errors));
        *told.status_mut() = StatusCode::NOT_FOUND;
        return Ok(told);
    };
    // The reader's language counts, unless they were invited in one that the site does not have.
    let language = match Tag::parse(&language) {
        Some(tag) if tag.site().is_none() => format!("&language={tag}"),
        _ => String::new(),
    };
    Ok(visit.go(&format!("/surveys/{slug}/answer?key={code}{language}")))
}
