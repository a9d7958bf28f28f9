//! The list of entities.

use app::entities::ListData;
use axum::extract::RawQuery;
use domain::entities::EntityFilter;
use store::{PageRequest, entities};

use crate::error::Result;
use crate::projects::{page_address, query_of};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Result {
    let typed = query_of(query);
    let filter = EntityFilter::read(&typed);
    let after = Some(typed.get("after").to_owned()).filter(|after| !after.is_empty());
    let store = &visit.app.store;
    let request = PageRequest { after: after.clone(), limit: 0 };
    let found = entities::list(store, &visit.actor(), &filter, &request).await?;
    let address = |after: Option<&str>| page_address(&visit, "/entities", &filter.typed(), after);
    let data = ListData {
        first: after.map(|_| address(None)),
        next: found.page.next.as_deref().map(|next| address(Some(next))),
        cards: found.page.items,
        total: found.total,
        regions: entities::regions(store).await?,
        filter,
    };
    Ok(visit.html(|| app::entities::list(data)))
}
