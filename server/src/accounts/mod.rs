//! Signing up, in and out, and a person's own account.

mod confirm;
mod details;
mod email;
mod erase;
mod export;
mod keys;
mod overview;
mod own_password;
mod password;
mod reset;
mod sessions;
mod sign_in;
mod sign_out;
mod sign_up;

use domain::form::Typed;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/sign-in", sign_in::show)
        .post("/{lang}/sign-in", sign_in::submit)
        .post("/{lang}/sign-out", sign_out::submit)
        .get("/{lang}/sign-up", sign_up::show)
        .post("/{lang}/sign-up", sign_up::submit)
        .get("/{lang}/sign-up/sent", sign_up::sent)
        .get("/{lang}/confirm/{secret}", confirm::show)
        .post("/{lang}/confirm/{secret}", confirm::submit)
        .get("/{lang}/reset", reset::show)
        .post("/{lang}/reset", reset::submit)
        .get("/{lang}/reset/sent", reset::sent)
        .get("/{lang}/reset/{secret}", reset::show_set)
        .post("/{lang}/reset/{secret}", reset::set)
        .get("/{lang}/account", overview::show)
        .get("/{lang}/account/details", details::show)
        .post("/{lang}/account/details", details::submit)
        .get("/{lang}/account/email", email::show)
        .post("/{lang}/account/email", email::submit)
        .get("/{lang}/account/email/{secret}", email::show_confirm)
        .post("/{lang}/account/email/{secret}", email::confirm)
        .get("/{lang}/account/password", password::show)
        .post("/{lang}/account/password", password::submit)
        .get("/{lang}/account/sessions", sessions::show)
        .post("/{lang}/account/sessions/end", sessions::end)
        .post("/{lang}/account/sessions/end-others", sessions::end_others)
        .get("/{lang}/account/keys", keys::show)
        .post("/{lang}/account/keys", keys::create)
        .post("/{lang}/account/keys/revoke", keys::revoke)
        .get("/{lang}/account/export", export::show)
        .post("/{lang}/account/export", export::download)
        .get("/{lang}/account/erase", erase::show)
        .post("/{lang}/account/erase", erase::submit)
        .get("/{lang}/erased", erase::erased)
}

/// A blank form with an id of its own, so that a double click is stored once.
fn new_form() -> Typed {
    Typed::default().with("form_id", uuid::Uuid::new_v4().to_string())
}
