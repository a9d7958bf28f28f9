//! Signing in.

use app::components::FormState;
use axum::Extension;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect};
use domain::accounts::Email;
use domain::form::{Errors, Typed};
use http::header::{RETRY_AFTER, USER_AGENT};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Deserialize;
use store::accounts::{clear_failures, count_failure, credentials, failures, sign_in_key};
use tower_sessions::Session;

use super::own_password::{FAILURES, WINDOW};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::http::sessions::{ACCOUNT, AGENT};
use crate::visit::Visit;

/// What whoever guesses is told.
const TOO_MANY: &str = "error-too-many-tries";

#[derive(Deserialize)]
pub(super) struct Next {
    #[serde(default)]
    next: String,
}

pub(super) async fn show(visit: Visit, Query(query): Query<Next>) -> Result {
    let next = safe_next(&query.next).unwrap_or_default();
    if visit.identity.is_some() {
        return Ok(Redirect::to(if next.is_empty() { "/" } else { &next }).into_response());
    }
    Ok(visit.html(|| app::accounts::sign_in(FormState::blank(), next)))
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    session: Session,
    headers: HeaderMap,
    FormData(typed): FormData,
) -> Result {
    if !visit.app.limits.allows_credentials(address) {
        return Err(Error::TooMany);
    }
    let next = safe_next(typed.get("next")).unwrap_or_default();
    let errors = match attempt(&visit, &session, &headers, &typed).await? {
        Ok(()) => {
            let target = if next.is_empty() { visit.href("/account") } else { next };
            return Ok(Redirect::to(&target).into_response());
        }
        Err(errors) => errors,
    };
    // The password is never sent back.
    let kept = Typed::default().with("email", typed.get("email"));
    let waits = errors.of("email").is_some_and(|error| error.message == TOO_MANY);
    let mut page = visit.invalid(|| app::accounts::sign_in(FormState::new(kept, errors), next));
    if waits {
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        page.headers_mut().insert(RETRY_AFTER, HeaderValue::from(WINDOW));
    }
    Ok(page)
}

async fn attempt(
    visit: &Visit,
    session: &Session,
    headers: &HeaderMap,
    typed: &Typed,
) -> Result<std::result::Result<(), Errors>> {
    let mut errors = Errors::none();
    for field in ["email", "password"] {
        if !typed.has(field) {
            errors.push(field, "error-required");
        }
    }
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let store = &visit.app.store;
    // Counted by what was typed, so that the answer is the same whether there is an account or not.
    let key = sign_in_key(typed.get("email"));
    if failures(store, &key, WINDOW).await? >= FAILURES {
        return Ok(Err(Errors::one("email", TOO_MANY)));
    }
    let found = match Email::parse(typed.get("email")) {
        Some(email) => credentials(store, &email).await?,
        None => None,
    };
    let hash = found.as_ref().map(|found| found.password_hash.clone());
    let password: String = typed.get("password").chars().take(domain::accounts::MAX_PASSWORD).collect();
    let fits = visit.app.passwords.fits(password, hash).await?;
    let Some(found) = found.filter(|_| fits) else {
        count_failure(store, &key, WINDOW).await?;
        return Ok(Err(Errors::one("email", "error-wrong-credentials")));
    };
    if !found.confirmed {
        return Ok(Err(Errors::one("email", "error-not-confirmed")));
    }
    clear_failures(store, &key).await?;
    // A new id, so that nobody who knew the old one is signed in along.
    session.cycle_id().await?;
    session.insert(ACCOUNT, found.account).await?;
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    session.insert(AGENT, agent.chars().take(200).collect::<String>()).await?;
    Ok(Ok(()))
}

/// A path inside the site, and nothing else.
fn safe_next(next: &str) -> Option<String> {
    let inside = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && next.len() <= 500
        && next.chars().all(|c| c.is_ascii_graphic());
    inside.then(|| next.to_owned())
}

#[cfg(test)]
mod tests {
    use super::safe_next;

    #[test]
    fn nobody_is_led_off_the_site() {
        assert_eq!(safe_next("/pt/account").as_deref(), Some("/pt/account"));
        for bad in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "/a\r\nb",
            "",
        ] {
            assert_eq!(safe_next(bad), None, "{bad:?}");
        }
    }
}
