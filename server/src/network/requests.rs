//! The list of requests to join, for administrators.

use app::network::RequestItem;
use axum::extract::Query;
use domain::form::Typed;
use domain::network::JoinState;
use domain::time::Moment;
use serde::Deserialize;
use store::PageRequest;
use store::network::{self, RequestView};

use super::directory::next;
use crate::error::Result;
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    state: String,
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let state = JoinState::from_code(&asked.state).unwrap_or(JoinState::Open);
    let request = PageRequest { after: asked.after, limit: 0 };
    let page = network::requests(&visit.app.store, &visit.actor(), state, &request).await?;
    let filter = Typed::default().with("state", state.code());
    let following = page.next.map(|cursor| next(&visit, "/admin/requests", &filter, &cursor));
    let items = page.items.into_iter().map(item).collect();
    Ok(visit.private_html(|| app::network::requests(state, items, following)))
}

/// A request as pages show it.
pub(super) fn item(request: RequestView) -> RequestItem {
    RequestItem {
        id: request.id.to_string(),
        name: request.name,
        email: request.email,
        motivation: request.motivation,
        organisation: request.organisation,
        skills: request.skills,
        state: request.state,
        reason: request.reason,
        created_at: Moment(request.created_at),
        decided_at: request.decided_at.map(Moment),
    }
}
