//! Jobs that gave up.

use app::admin::JobItem;
use axum::extract::{Path, Query};
use serde::Deserialize;
use store::PageRequest;
use uuid::Uuid;

use super::encoded;
use crate::error::{Error, Result};
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct After {
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(query): Query<After>) -> Result {
    let request = PageRequest { after: query.after, limit: 0 };
    let page = store::jobs::list_dead(&visit.app.store, &visit.actor(), &request).await?;
    let next = page.next.as_deref().map(|after| visit.href(&format!("/admin/jobs?after={}", encoded(after))));
    let jobs = page
        .items
        .into_iter()
        .map(|job| JobItem {
            id: job.id.to_string(),
            kind: job.kind,
            subject: job.mail.map(|mail| crate::mail::subject(&visit.app.config, &mail, visit.lang)),
            attempts: job.attempts.into(),
            last_error: job.last_error,
            tried: job.tried_at,
        })
        .collect();
    Ok(visit.private_html(|| app::admin::jobs(jobs, next)))
}

pub(super) async fn retry(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result {
    let id = Uuid::parse_str(&id).map_err(|_| Error::NotFound)?;
    store::jobs::retry(&visit.app.store, &visit.actor(), id).await?;
    Ok(visit.go_with("/admin/jobs", "flash-job-retried"))
}
