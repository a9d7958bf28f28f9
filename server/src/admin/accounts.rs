//! People, found by name or address.

use app::admin::AccountItem;
use app::components::FormState;
use axum::extract::Query;
use domain::access::Role;
use domain::form::Typed;
use serde::Deserialize;
use store::PageRequest;
use store::admin::AccountsFilter;

use super::encoded;
use crate::error::Result;
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Search {
    #[serde(default)]
    q: String,
    #[serde(default)]
    role: String,
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(search): Query<Search>) -> Result {
    let words: String = search.q.chars().take(200).collect();
    let role = Role::from_code(&search.role);
    let filter = AccountsFilter { words, role };
    let request = PageRequest { after: search.after, limit: 0 };
    let page = store::admin::accounts(&visit.app.store, &visit.actor(), &filter, &request).await?;
    let code = role.map_or("", Role::code);
    let next = page.next.as_deref().map(|after| {
        let (q, after) = (encoded(&filter.words), encoded(after));
        visit.href(&format!("/admin/accounts?q={q}&role={code}&after={after}"))
    });
    let people = page
        .items
        .into_iter()
        .map(|row| AccountItem {
            id: row.id,
            name: row.name,
            email: row.email,
            confirmed: row.confirmed,
            roles: row.roles,
            since: row.created_at,
        })
        .collect();
    let typed = Typed::default().with("q", &filter.words).with("role", code);
    Ok(visit.private_html(|| app::admin::accounts(people, FormState::filled(typed), next)))
}
