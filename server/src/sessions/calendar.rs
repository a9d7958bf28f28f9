//! A session as a calendar file, for everybody.

use axum::extract::Path;

use crate::error::Result;
use crate::seats::{calendar, download, session_event};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let session = store::sessions::read(&visit.app.store, &visit.actor(), &slug).await?;
    let event = session_event(&visit.app, visit.lang, &session);
    Ok(download(calendar(&event, visit.app.store.now()), &slug))
}
