//! Keys to the JSON interface: the list, a new one, revoking.

use app::components::FormState;
use axum::response::Response;
use domain::accounts::NewKey;
use domain::form::{Errors, Typed};
use store::StoreError;
use store::accounts::{Made, create_key, list_keys, revoke_key};

use super::new_form;
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    let keys = list_keys(&visit.app.store, &visit.actor()).await?;
    let form = FormState::filled(new_form().with("days", domain::accounts::Lifetime::default().code()));
    Ok(visit.private_html(|| app::accounts::keys(keys, form)))
}

pub(super) async fn create(visit: Visit, FormData(typed): FormData) -> Result {
    visit.account()?;
    let new = match NewKey::read(&typed) {
        Ok(new) => new,
        Err(errors) => return wrong(&visit, typed, errors).await,
    };
    match create_key(&visit.app.store, &visit.actor(), &new, &submission(&typed)).await {
        Ok(Made::New(key, secret)) => {
            Ok(visit.private_html(|| app::accounts::key_made(&key, &secret, false)))
        }
        Ok(Made::Anew(key, secret)) => {
            Ok(visit.private_html(|| app::accounts::key_made(&key, &secret, true)))
        }
        Ok(Made::Before) => Ok(visit.go_with_warning("/account/keys", "flash-key-made-before")),
        Err(StoreError::Refused(message)) => wrong(&visit, typed, Errors::one("name", message)).await,
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn revoke(visit: Visit, FormData(typed): FormData) -> Result {
    revoke_key(&visit.app.store, &visit.actor(), typed.get("key")).await.map_err(Error::from)?;
    Ok(visit.go_with("/account/keys", "flash-key-revoked"))
}

async fn wrong(visit: &Visit, typed: Typed, errors: Errors) -> Result<Response> {
    let keys = list_keys(&visit.app.store, &visit.actor()).await?;
    Ok(visit.invalid(|| app::accounts::keys(keys, FormState::new(typed, errors))))
}
