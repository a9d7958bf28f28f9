//! The list of surveys.

use axum::extract::Query;
use serde::Deserialize;
use store::PageRequest;

use crate::error::Result;
use crate::visit::Visit;

/// Where a list goes on.
#[derive(Deserialize)]
pub(super) struct After {
    after: Option<String>,
}

impl After {
    pub(super) fn request(self) -> PageRequest {
        PageRequest { after: self.after, limit: 0 }
    }
}

/// The address of the next page of a list.
pub(super) fn next_page(visit: &Visit, path: &str, cursor: Option<String>) -> Option<String> {
    let cursor = cursor?;
    let value: String = form_urlencoded::byte_serialize(cursor.as_bytes()).collect();
    Some(visit.href(&format!("{path}?after={value}")))
}

pub(super) async fn show(visit: Visit, Query(after): Query<After>) -> Result {
    let first = after.after.is_none();
    let page = store::surveys::list(&visit.app.store, &visit.actor(), &after.request()).await?;
    let next = next_page(&visit, "/surveys", page.next);
    Ok(visit.html(|| app::surveys::list(page.items, first, next)))
}
