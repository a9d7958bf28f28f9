//! Changing one's address: the form, then the link in the mail to the new address.

use app::components::FormState;
use axum::Extension;
use axum::extract::Path;
use domain::accounts::read_new_email;
use domain::form::{Errors, Typed};
use domain::lang::Lang;

use super::{new_form, own_password};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    visit.account()?;
    let email = current(&visit);
    Ok(visit.private_html(|| app::accounts::change_email(FormState::filled(new_form()), email)))
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    FormData(typed): FormData,
) -> Result {
    visit.account()?;
    if !visit.app.limits.allows_credentials(address) {
        return Err(Error::TooMany);
    }
    let new = match read_new_email(&typed, &current(&visit)) {
        Ok(new) => new,
        Err(errors) => return Ok(again(&visit, &typed, errors)),
    };
    if let Err(errors) = own_password::check(&visit, &typed, "password").await? {
        return Ok(again(&visit, &typed, errors));
    }
    let app = &visit.app;
    let link = |lang: Lang, secret: &str| app.link(&format!("/{}/account/email/{secret}", lang.code()));
    let submission = submission(&typed);
    store::accounts::request_email_change(&app.store, &visit.actor(), &new, &submission, link).await?;
    Ok(visit.go_with("/account", "flash-email-asked"))
}

/// The button behind the link. It works signed out too: the link is read on another device often enough.
pub(super) async fn show_confirm(visit: Visit, Path((_, secret)): Path<(String, String)>) -> Result {
    let email =
        store::accounts::email_change_open(&visit.app.store, &secret).await.map_err(Error::of_link)?;
    Ok(visit.private_html(|| app::accounts::confirm_email(&secret, email)))
}

pub(super) async fn confirm(visit: Visit, Path((_, secret)): Path<(String, String)>) -> Result {
    store::accounts::change_email(&visit.app.store, &secret).await.map_err(Error::of_link)?;
    Ok(visit.private_html(app::accounts::email_changed))
}

fn current(visit: &Visit) -> String {
    visit.identity.as_ref().map(|identity| identity.email.clone()).unwrap_or_default()
}

/// The same form with its mistakes; the password is never sent back.
fn again(visit: &Visit, typed: &Typed, errors: Errors) -> axum::response::Response {
    let kept = Typed::default().with("form_id", typed.get("form_id")).with("email", typed.get("email"));
    let email = current(visit);
    visit.invalid(|| app::accounts::change_email(FormState::new(kept, errors), email))
}
