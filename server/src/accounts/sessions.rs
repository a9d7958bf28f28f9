//! Where one is signed in, and ending it there.

use app::accounts::SessionItem;
use axum::extract::Query;
use domain::time::Moment;
use serde::Deserialize;
use store::PageRequest;
use store::accounts::{end_other_sessions, end_session, list_sessions};
use tower_sessions::Session;

use crate::error::Result;
use crate::http::form::FormData;
use crate::http::sessions::key;
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct After {
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, session: Session, Query(query): Query<After>) -> Result {
    let request = PageRequest { after: query.after, limit: 0 };
    let page = list_sessions(&visit.app.store, &visit.actor(), &request).await?;
    let current = current(&session);
    let next = page.next.as_deref().map(|after| {
        let after: String = form_urlencoded::byte_serialize(after.as_bytes()).collect();
        visit.href(&format!("/account/sessions?after={after}"))
    });
    let items = page.items.into_iter().map(|row| SessionItem {
        current: row.id == current,
        id: row.id,
        agent: row.agent,
        began: Moment(row.created_at),
        ends: Moment(row.expires_at),
    });
    let items = items.collect();
    Ok(visit.private_html(|| app::accounts::sessions(items, next)))
}

pub(super) async fn end(visit: Visit, session: Session, FormData(typed): FormData) -> Result {
    let id = typed.get("session");
    end_session(&visit.app.store, &visit.actor(), id).await?;
    if id == current(&session) {
        session.flush().await?;
        return Ok(visit.go_with("/", "flash-signed-out"));
    }
    Ok(visit.go_with("/account/sessions", "flash-session-ended"))
}

pub(super) async fn end_others(visit: Visit, session: Session) -> Result {
    end_other_sessions(&visit.app.store, &visit.actor(), &current(&session)).await?;
    Ok(visit.go_with("/account/sessions", "flash-sessions-ended"))
}

/// The id of the session that asks, as the list has it.
fn current(session: &Session) -> String {
    session.id().map(|id| key(&id)).unwrap_or_default()
}
