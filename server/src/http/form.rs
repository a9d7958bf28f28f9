//! A form's body as it was typed, names repeated and all.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use domain::form::Typed;
use http::header::CONTENT_TYPE;

use crate::error::Error;
use crate::state::App;

/// The values of an `application/x-www-form-urlencoded` body. Bytes that are not UTF-8 become the replacement character.
#[derive(Debug)]
pub struct FormData(pub Typed);

/// More fields than any form has. One with more is refused and not cut: what is cut would be answers.
const MOST_FIELDS: usize = 20_000;

impl FromRequest<App> for FormData {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Error::BadRequest("not a form"));
        }
        let bytes = Bytes::from_request(request, app).await.map_err(|rejection| {
            if rejection.status() == http::StatusCode::PAYLOAD_TOO_LARGE {
                Error::TooLarge
            } else {
                Error::BadRequest("the body could not be read")
            }
        })?;
        let pairs: Vec<(String, String)> =
            form_urlencoded::parse(&bytes).into_owned().take(MOST_FIELDS + 1).collect();
        if pairs.len() > MOST_FIELDS {
            return Err(Error::TooLarge);
        }
        Ok(Self(Typed::new(pairs)))
    }
}
