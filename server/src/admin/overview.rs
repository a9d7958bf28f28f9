//! The administration's first page.

use app::admin::Counts;

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    let found = store::admin::overview(&visit.app.store, &visit.actor()).await?;
    let counts = Counts {
        confirmed: found.confirmed,
        unconfirmed: found.unconfirmed,
        administrators: found.administrators,
        audit_lines: found.audit_lines,
        open_requests: found.open_requests,
        waiting_jobs: found.waiting_jobs,
        dead_jobs: found.dead_jobs,
    };
    Ok(visit.private_html(|| app::admin::overview(counts)))
}
