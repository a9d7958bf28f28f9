//! The text that ships with the product, for a guide that the lab changed.

use axum::extract::Path;
use domain::access::{Action, decide};
use store::StoreError;
use store::guides::{GuideRecord, Source, SourceFile, keep};

use super::library::shipped_guide;
use super::show::page;
use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let (guide, shipped) = both(&visit, &slug).await?;
    let own = shipped.files.iter().find(|(lang, _)| *lang == visit.lang);
    let (lang, file) = own.or(shipped.files.first()).ok_or(Error::NotFound)?;
    let mut data = page(&guide, *lang, &file.text);
    data.facts = file.facts.clone();
    Ok(visit.private_html(|| app::guides::shipped(data)))
}

pub(super) async fn take(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let (_, shipped) = both(&visit, &slug).await?;
    keep(&visit.app.store, &visit.actor(), Source::Shipped, &shipped, true).await?;
    Ok(visit.go_with(&format!("/guides/{slug}"), "flash-guide-shipped-taken"))
}

async fn both(visit: &Visit, slug: &str) -> Result<(GuideRecord, SourceFile)> {
    let actor = visit.actor();
    let guide = store::guides::show(&visit.app.store, &actor, slug).await?;
    decide(&actor, Action::Edit, &guide.resource()).check().map_err(StoreError::from)?;
    Ok((guide, shipped_guide(slug).ok_or(Error::NotFound)?))
}
