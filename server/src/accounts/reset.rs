//! A new password for somebody who lost theirs. The answer is the same whether the address has an account or not.

use app::components::FormState;
use axum::Extension;
use axum::extract::Path;
use domain::accounts::{check_password, read_email};
use domain::form::{Errors, Reader, Typed};
use domain::lang::Lang;

use super::new_form;
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    Ok(visit.private_html(|| app::accounts::reset(FormState::filled(new_form()))))
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    FormData(typed): FormData,
) -> Result {
    if !visit.app.limits.allows_credentials(address) {
        return Err(Error::TooMany);
    }
    let mut reader = Reader::new(&typed);
    let email = read_email(&mut reader, "email");
    let Some(email) = email else {
        let errors = reader.into_errors();
        return Ok(visit.invalid(|| app::accounts::reset(FormState::new(typed, errors))));
    };
    let app = &visit.app;
    let link = |lang: Lang, secret: &str| app.link(&format!("/{}/reset/{secret}", lang.code()));
    store::accounts::request_reset(&app.store, &email, visit.lang, &submission(&typed), link).await?;
    Ok(visit.go("/reset/sent"))
}

pub(super) async fn sent(visit: Visit) -> Result {
    Ok(visit.html(app::accounts::check_mailbox))
}

/// The form behind the link.
pub(super) async fn show_set(visit: Visit, Path((_, secret)): Path<(String, String)>) -> Result {
    let email = store::accounts::reset_open(&visit.app.store, &secret).await.map_err(Error::of_link)?;
    Ok(visit.private_html(|| app::accounts::set_password(FormState::blank(), &secret, email)))
}

pub(super) async fn set(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, secret)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    if !visit.app.limits.allows_credentials(address) {
        return Err(Error::TooMany);
    }
    let email = store::accounts::reset_open(&visit.app.store, &secret).await.map_err(Error::of_link)?;
    let mut reader = Reader::new(&typed);
    let password = check_password(&mut reader, "password", &email);
    if let Err(errors) = reader.finish(()) {
        return Ok(again(&visit, &secret, email, errors));
    }
    let hash = visit.app.passwords.hash(password).await?;
    store::accounts::reset(&visit.app.store, &secret, hash).await.map_err(Error::of_link)?;
    Ok(visit.go_with("/sign-in", "flash-password-set"))
}

fn again(visit: &Visit, secret: &str, email: String, errors: Errors) -> axum::response::Response {
    let form = FormState::new(Typed::default(), errors);
    visit.invalid(|| app::accounts::set_password(form, secret, email))
}
