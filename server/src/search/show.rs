//! The search page.

use app::search::SearchPage;
use axum::extract::Query;

use super::ask::{Asked, results};
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let found = results(&visit, &asked).await?;
    let text = asked.q.chars().take(200).collect();
    let data = SearchPage { text, filters: asked.filters(), found };
    Ok(visit.private_html(|| app::search::page(data)))
}
