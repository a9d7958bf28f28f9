//! Signing up. The answer is the same whether the address has an account or not.

use app::components::FormState;
use axum::Extension;
use domain::accounts::SignUp;
use domain::form::Typed;
use store::accounts::NewAccount;

use super::new_form;
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    Ok(visit.private_html(|| app::accounts::sign_up(FormState::filled(new_form()))))
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    FormData(typed): FormData,
) -> Result {
    if !visit.app.limits.allows_credentials(address) {
        return Err(Error::TooMany);
    }
    let sign_up = match SignUp::read(&typed) {
        Ok(sign_up) => sign_up,
        Err(errors) => {
            let kept = ["form_id", "email", "name"]
                .into_iter()
                .fold(Typed::default(), |kept, field| kept.with(field, typed.get(field)));
            return Ok(visit.invalid(|| app::accounts::sign_up(FormState::new(kept, errors))));
        }
    };
    let password_hash = visit.app.passwords.hash(sign_up.password).await?;
    let new = NewAccount { email: sign_up.email, name: sign_up.name, password_hash, lang: visit.lang };
    let link = |secret: &str| visit.app.link(&visit.href(&format!("/confirm/{secret}")));
    store::accounts::sign_up(&visit.app.store, new, &submission(&typed), link).await?;
    Ok(visit.go("/sign-up/sent"))
}

pub(super) async fn sent(visit: Visit) -> Result {
    Ok(visit.html(app::accounts::check_mailbox))
}
