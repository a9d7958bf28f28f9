//! Keys to the JSON interface: `Authorization: Bearer …`, under `/api/` and nowhere else.
//!
//! A request with that header is answered as the key's owner or not at all: never as a visitor, and never from the browser's session
//! that came along with it.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::accounts::Secret;
use domain::id::AccountId;
use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE};
use store::accounts::key_holder;

use crate::error::{Error, Result};
use crate::state::App;

/// Whose key a request carries; in its extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyHolder(pub AccountId);

/// Finds whose key a request carries.
pub async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") || !request.headers().contains_key(AUTHORIZATION) {
        return next.run(request).await;
    }
    // Before the layer of sessions sees it: a key neither uses nor makes one.
    request.headers_mut().remove(COOKIE);
    match holder(&app, request.headers()).await {
        Ok(account) => {
            request.extensions_mut().insert(KeyHolder(account));
            next.run(request).await
        }
        Err(error) => super::problem::of_api(&error, request.extensions()),
    }
}

async fn holder(app: &App, headers: &HeaderMap) -> Result<AccountId> {
    let secret = secret(headers).ok_or(Error::WrongKey)?;
    key_holder(&app.store, &secret).await?.ok_or(Error::WrongKey)
}

/// The secret of the one header there is (RFC 6750, 2.1).
fn secret(headers: &HeaderMap) -> Option<Secret> {
    let mut given = headers.get_all(AUTHORIZATION).iter();
    let (Some(only), None) = (given.next(), given.next()) else { return None };
    let (scheme, rest) = only.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Secret::parse(rest.trim()))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn read(values: &[&str]) -> Option<Secret> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(AUTHORIZATION, HeaderValue::from_str(value).unwrap());
        }
        secret(&headers)
    }

    #[test]
    fn a_secret_is_read_from_one_bearer_header_and_from_nothing_else() {
        let key = Secret::of([7; 32]);
        let (bearer, lower) = (format!("Bearer {}", key.as_str()), format!("bearer  {}", key.as_str()));
        assert_eq!(read(&[&bearer]), Some(key.clone()));
        assert_eq!(read(&[&lower]), Some(key.clone()));
        let basic = format!("Basic {}", key.as_str());
        for wrong in [&[&*basic] as &[&str], &[key.as_str()], &["Bearer x"], &[&bearer, &bearer], &["Bearer"]]
        {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }
}
