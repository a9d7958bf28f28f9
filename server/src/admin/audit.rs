//! The audit log.

use app::admin::{AuditItem, Doer};
use app::components::FormState;
use axum::extract::Query;
use domain::form::Typed;
use domain::time::Moment;
use serde::Deserialize;
use store::PageRequest;
use store::audit::{AuditFilter, NamedEntry};

use super::encoded;
use crate::error::Result;
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Search {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    subject: String,
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(search): Query<Search>) -> Result {
    let filter = AuditFilter { kind: search.kind, subject: search.subject };
    let request = PageRequest { after: search.after, limit: 0 };
    let page = store::audit::list(&visit.app.store, &visit.actor(), &filter, &request).await?;
    let next = page.next.as_deref().map(|after| {
        let (kind, subject, after) = (encoded(&filter.kind), encoded(&filter.subject), encoded(after));
        visit.href(&format!("/admin/audit?kind={kind}&subject={subject}&after={after}"))
    });
    let lines = page.items.into_iter().map(line).collect();
    let typed = Typed::default().with("kind", &filter.kind).with("subject", &filter.subject);
    Ok(visit.private_html(|| app::admin::audit(lines, FormState::filled(typed), next)))
}

fn line(named: NamedEntry) -> AuditItem {
    let entry = named.entry;
    let who = match entry.actor.as_str() {
        "system" => Doer::Platform,
        "anonymous" => Doer::Visitor,
        _ => Doer::Person { pseudonym: entry.actor, name: named.actor_name },
    };
    AuditItem {
        seq: entry.seq,
        at: Moment(entry.at),
        action: entry.action,
        detail: entry.detail,
        kind: entry.subject_kind,
        subject: entry.subject_id,
        subject_name: named.subject_name,
        subject_slug: named.subject_slug,
        who,
    }
}
