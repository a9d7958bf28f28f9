//! An edition as a calendar file, once its first day is known.

use axum::extract::Path;

use super::edition_id;
use crate::error::{Error, Result};
use crate::seats::{calendar, download, edition_event};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result {
    let id = edition_id(&id)?;
    let (course, edition) =
        store::training::read_edition(&visit.app.store, &visit.actor(), &slug, id).await?;
    let event = edition_event(&visit.app, visit.lang, &course, &edition).ok_or(Error::NotFound)?;
    Ok(download(calendar(&event, visit.app.store.now()), &slug))
}
