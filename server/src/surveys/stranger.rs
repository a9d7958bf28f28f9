//! A visit of which no cookie and no key is looked at: in frames and on kiosks nobody is anybody.

use axum::extract::FromRequestParts;
use domain::lang::Lang;
use http::request::Parts;

use crate::error::{Error, Result};
use crate::state::App;
use crate::visit::Visit;

/// The visit of somebody who is not known, whoever they are.
pub(super) struct Stranger(pub Visit);

impl FromRequestParts<App> for Stranger {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        // An address whose first part is no language is no page.
        let first = parts.uri.path().split('/').nth(1).unwrap_or_default();
        if Lang::from_code(first).is_none() {
            return Err(Error::NotFound);
        }
        Ok(Stranger(Visit::of_nobody(app, parts)))
    }
}
