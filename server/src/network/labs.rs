//! The list of labs.

use app::network::LabItem;
use axum::extract::Query;
use domain::form::Typed;
use serde::Deserialize;
use store::PageRequest;
use store::network;

use super::directory::next;
use crate::error::Result;
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Asked {
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let request = PageRequest { after: asked.after, limit: 0 };
    let page = network::labs(&visit.app.store, &visit.actor(), &request).await?;
    let following = page.next.map(|cursor| next(&visit, "/network/labs", &Typed::default(), &cursor));
    let items = page.items.into_iter().map(|lab| LabItem {
        slug: lab.slug,
        name: lab.name,
        entity: lab.entity_name,
        since: lab.since,
    });
    let items = items.collect();
    Ok(visit.html(|| app::network::labs(items, following)))
}
