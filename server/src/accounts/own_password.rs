//! Asking for the password again before something that only its owner should do.

use domain::accounts::{Email, MAX_PASSWORD};
use domain::form::{Errors, Typed};
use store::accounts::{clear_failures, count_failure, credentials, failures, sign_in_key};

use crate::error::Result;
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
    let store = &visit.app.store;
    let key = sign_in_key(&address);
    if failures(store, &key, WINDOW).await? >= FAILURES {
        return Ok(Err(Errors::one(field, "error-too-many-tries")));
    }
    let hash = match Email::parse(&address) {
        Some(email) => credentials(store, &email).await?.map(|found| found.password_hash),
        None => None,
    };
    let password: String = typed.get(field).chars().take(MAX_PASSWORD).collect();
    if !visit.app.passwords.fits(password, hash).await? {
        count_failure(store, &key, WINDOW).await?;
        return Ok(Err(Errors::one(field, "error-wrong-password")));
    }
    clear_failures(store, &key).await?;
    Ok(Ok(()))
}
