//! Erasing one's account.

use app::components::FormState;
use axum::Extension;
use domain::form::{Errors, Typed};
use store::StoreError;
use tower_sessions::Session;

use super::own_password;
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::seats::Post;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    visit.account()?;
    Ok(visit.private_html(|| app::accounts::erase(FormState::blank())))
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    session: Session,
    FormData(typed): FormData,
) -> Result {
    visit.account()?;
    if !visit.app.limits.allows_credentials(address) {
        return Err(Error::TooMany);
    }
    let read = if typed.has("password") {
        own_password::check(&visit, &typed, "password").await?
    } else {
        Err(Errors::one("password", "error-required"))
    };
    if let Err(errors) = read {
        return Ok(again(&visit, errors));
    }
    match store::accounts::erase(&visit.app.store, &visit.actor(), &Post(&visit.app)).await {
        Ok(()) => {}
        Err(StoreError::Refused(reason)) => return Ok(again(&visit, Errors::one("password", reason))),
        Err(error) => return Err(error.into()),
    }
    if let Some(identity) = &visit.identity
        && let Err(error) = visit.app.mailer.forget(&identity.email).await
    {
        tracing::error!(%error, "mails to an erased account could not be deleted; they go after a month");
    }
    session.flush().await?;
    Ok(visit.go("/erased"))
}

/// Where the person lands who has no account any more.
pub(super) async fn erased(visit: Visit) -> Result {
    Ok(visit.html(app::accounts::erased))
}

fn again(visit: &Visit, errors: Errors) -> axum::response::Response {
    visit.invalid(|| app::accounts::erase(FormState::new(Typed::default(), errors)))
}
