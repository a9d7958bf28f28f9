//! The list of projects.

use app::projects::ListData;
use axum::extract::RawQuery;
use domain::form::Typed;
use domain::projects::ProjectFilter;
use store::PageRequest;
use store::projects;

use super::page_address;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Result {
    let typed = query_of(query);
    let filter = ProjectFilter::read(&typed);
    let after = Some(typed.get("after").to_owned()).filter(|after| !after.is_empty());
    let store = &visit.app.store;
    let request = PageRequest { after: after.clone(), limit: 0 };
    let found = projects::list(store, &visit.actor(), &filter, &request).await?;
    let address = |after: Option<&str>| page_address(&visit, "/projects", &filter.typed(), after);
    let data = ListData {
        first: after.map(|_| address(None)),
        next: found.page.next.as_deref().map(|next| address(Some(next))),
        cards: found.page.items,
        total: found.total,
        entities: projects::entities_with_projects(store).await?,
        targets: projects::targets_in_use(store).await?,
        filter,
    };
    Ok(visit.html(|| app::projects::list(data)))
}

/// The names and values of an address.
pub(crate) fn query_of(query: Option<String>) -> Typed {
    let query = query.unwrap_or_default();
    Typed::new(form_urlencoded::parse(query.as_bytes()).into_owned().take(50).collect())
}
