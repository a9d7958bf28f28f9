//! Taking back one link, or all of a batch that were not used.

use axum::extract::Path;
use store::surveys::for_designers;
use uuid::Uuid;

use super::super::Below;
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn submit(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let batch: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let one = match typed.get("invitation") {
        "" => None,
        text => Some(text.parse::<Uuid>().map_err(|_| Error::NotFound)?),
    };
    let back = format!("{}/invitations/{batch}", survey.path());
    match store::surveys::revoke(store, &actor, &slug, batch, one).await? {
        0 => Ok(visit.go_with_warning(&back, "flash-survey-links-none-revoked")),
        _ => Ok(visit.go_with(&back, "flash-survey-links-revoked")),
    }
}
