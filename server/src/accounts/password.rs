//! Changing one's password: every other session ends, and this one gets a new id.

use app::components::FormState;
use axum::Extension;
use domain::accounts::read_new_password;
use domain::form::Typed;
use tower_sessions::Session;

use super::own_password;
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::http::sessions::key;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    visit.account()?;
    Ok(visit.private_html(|| app::accounts::change_password(FormState::blank())))
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
    let email = visit.identity.as_ref().map(|identity| identity.email.clone()).unwrap_or_default();
    let read = match read_new_password(&typed, &email) {
        Ok(password) => own_password::check(&visit, &typed, "current").await?.map(|()| password),
        Err(errors) => Err(errors),
    };
    let password = match read {
        Ok(password) => password,
        Err(errors) => {
            let form = FormState::new(Typed::default(), errors);
            return Ok(visit.invalid(|| app::accounts::change_password(form)));
        }
    };
    let hash = visit.app.passwords.hash(password).await?;
    let current = session.id().map(|id| key(&id)).unwrap_or_default();
    store::accounts::change_password(&visit.app.store, &visit.actor(), hash, &current).await?;
    session.cycle_id().await?;
    Ok(visit.go_with("/account", "flash-password-changed"))
}
