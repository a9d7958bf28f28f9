//! Cancelling a registration: by the link in the mail, without an account; or one's own, signed in.

use axum::extract::Path;
use store::StoreError;

use crate::error::{Error, Result};
use crate::seats::Post;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug, secret)): Path<(String, String, String)>) -> Result {
    let (session, standing) =
        store::sessions::by_secret(&visit.app.store, &slug, &secret).await.map_err(Error::of_link)?;
    Ok(visit.private_html(|| app::sessions::cancel(&session, standing, &secret)))
}

pub(super) async fn submit(visit: Visit, Path((_, slug, secret)): Path<(String, String, String)>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    match store::sessions::cancel_by_secret(store, &actor, &slug, &secret, &Post(&visit.app)).await {
        Ok(()) => {
            let (session, _) =
                store::sessions::by_secret(store, &slug, &secret).await.map_err(Error::of_link)?;
            Ok(visit.private_html(|| app::sessions::cancelled(&session)))
        }
        // It has begun meanwhile: the link's own page says so.
        Err(StoreError::Refused(_)) => Ok(visit.go(&format!("/sessions/{slug}/cancel/{secret}"))),
        Err(error) => Err(Error::of_link(error)),
    }
}

pub(super) async fn own(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    store::sessions::cancel_own(&visit.app.store, &visit.actor(), &slug, &Post(&visit.app)).await?;
    Ok(visit.go_with(&format!("/sessions/{slug}"), "flash-registration-cancelled"))
}
