//! Confirming an address. The link shows a button, because mail scanners follow links.

use axum::extract::Path;
use store::StoreError;

use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, secret)): Path<(String, String)>) -> Result {
    Ok(visit.private_html(|| app::accounts::confirm(&secret)))
}

pub(super) async fn submit(visit: Visit, Path((_, secret)): Path<(String, String)>) -> Result {
    match store::accounts::confirm(&visit.app.store, &secret).await {
        Ok(()) => Ok(visit.private_html(app::accounts::confirmed)),
        Err(StoreError::NotFound) => Err(Error::LinkExpired),
        Err(error) => Err(error.into()),
    }
}
