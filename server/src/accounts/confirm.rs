//! Confirming an address. The link shows a form, because mail scanners follow links, and the form asks for the password of the
//! sign-up, because whoever reads the mail need not be who signed up.

use app::components::FormState;
use axum::Extension;
use axum::extract::Path;
use domain::form::{Errors, Typed};
use store::accounts::unconfirmed;

use super::own_password::compare;
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, secret)): Path<(String, String)>) -> Result {
    let waits = unconfirmed(&visit.app.store, &secret).await.map_err(Error::of_link)?;
    Ok(visit.private_html(|| app::accounts::confirm(FormState::blank(), &secret, waits.email)))
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, secret)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    if !visit.app.limits.allows_credentials(address) {
        return Err(Error::TooMany);
    }
    let waits = unconfirmed(&visit.app.store, &secret).await.map_err(Error::of_link)?;
    let fits = if typed.has("password") {
        compare(&visit.app, &waits.email, Some(waits.password_hash), typed.get("password")).await?
    } else {
        Err("error-required")
    };
    if let Err(message) = fits {
        let message =
            if message == "error-wrong-password" { "error-wrong-sign-up-password" } else { message };
        let form = FormState::new(Typed::default(), Errors::one("password", message));
        return Ok(visit.invalid(|| app::accounts::confirm(form, &secret, waits.email)));
    }
    store::accounts::confirm(&visit.app.store, &secret).await.map_err(Error::of_link)?;
    Ok(visit.private_html(app::accounts::confirmed))
}
