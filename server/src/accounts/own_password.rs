//! Asking for the password again before something that only its owner should do, and at the confirmation of a sign-up.

use domain::accounts::{Email, MAX_PASSWORD};
use domain::form::{Errors, Typed};
use store::accounts::{clear_failures, count_failure, credentials, failures, sign_in_key};

use crate::error::Result;
use crate::state::App;
use crate::visit::Visit;

/// So many failures on one account within the window, and it waits.
pub(super) const FAILURES: i32 = 8;
/// The window, in seconds.
pub(super) const WINDOW: i64 = 15 * 60;

/// Compares what was typed in a field with the signed-in person's password. Failures count like failed sign-ins, so that
/// whoever found an open browser cannot go on guessing.
pub(super) async fn check(
    visit: &Visit,
    typed: &Typed,
    field: &str,
) -> Result<std::result::Result<(), Errors>> {
    visit.account()?;
    let address = visit.identity.as_ref().map(|identity| identity.email.clone()).unwrap_or_default();
    let hash = match Email::parse(&address) {
        Some(email) => credentials(&visit.app.store, &email).await?.map(|found| found.password_hash),
        None => None,
    };
    compare(&visit.app, &address, hash, typed.get(field))
        .await
        .map(|fits| fits.map_err(|message| Errors::one(field, message)))
}

/// Compares a password with the hash of the account with this address, and counts failures as at sign-in; the message when it is
/// wrong, or when there were too many.
pub(super) async fn compare(
    app: &App,
    address: &str,
    hash: Option<String>,
    password: &str,
) -> Result<std::result::Result<(), &'static str>> {
    let store = &app.store;
    let key = sign_in_key(address);
    if failures(store, &key, WINDOW).await? >= FAILURES {
        return Ok(Err("error-too-many-tries"));
    }
    let password: String = password.chars().take(MAX_PASSWORD).collect();
    if !app.passwords.fits(password, hash).await? {
        count_failure(store, &key, WINDOW).await?;
        return Ok(Err("error-wrong-password"));
    }
    clear_failures(store, &key).await?;
    Ok(Ok(()))
}
