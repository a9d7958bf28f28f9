//! Signing up, in and out.

mod confirm;
mod sign_in;
mod sign_out;
mod sign_up;

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
}
