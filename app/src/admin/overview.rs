//! The administration's first page: how the platform is doing, and the way to the rest.

use leptos::prelude::*;

use crate::components::{Card, CardGrid, Figure, Figures, Notice, PageHeader};
use crate::context::{Tone, href};
use crate::format::count;
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// The numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// People with a confirmed address.
    pub confirmed: u64,
    /// People who have not confirmed theirs yet.
    pub unconfirmed: u64,
    /// Administrators.
    pub administrators: u64,
    /// Lines of the audit log.
    pub audit_lines: u64,
    /// Requests to join the network that wait for an answer.
    pub open_requests: u64,
    /// Jobs that wait.
    pub waiting_jobs: u64,
    /// Jobs that gave up.
    pub dead_jobs: u64,
}

/// The overview.
pub fn overview(counts: Counts) -> PageView {
    let number = |n: u64| count(i64::try_from(n).unwrap_or(i64::MAX));
    let figures = vec![
        Figure::new(number(counts.confirmed), t!("admin-accounts-title"))
            .with_base(t!("admin-unconfirmed", count = counts.unconfirmed)),
        Figure::new(number(counts.administrators), t!("admin-administrators")),
        Figure::new(number(counts.open_requests), t!("admin-requests-open")),
        Figure::new(number(counts.audit_lines), t!("admin-audit-lines")),
        Figure::new(number(counts.waiting_jobs), t!("admin-jobs-waiting")),
    ];
    let dead = (counts.dead_jobs > 0).then(|| {
        view! {
            <Notice tone=Tone::Red>
                <p>{t!("admin-jobs-dead", count = counts.dead_jobs)} " " <a href=href("/admin/jobs")>{t!("admin-jobs-open")}</a></p>
            </Notice>
        }
    });
    let main = view! {
        <PageHeader title=t!("admin-title")/>
        {dead}
        <Figures figures=figures/>
        <CardGrid>
            <Card href=href("/admin/accounts") title=t!("admin-accounts-title")><p>{t!("admin-accounts-card")}</p></Card>
            <Card href=href("/admin/requests") title=t!("requests-title")><p>{t!("admin-requests-card")}</p></Card>
            <Card href=href("/admin/audit") title=t!("admin-audit-title")><p>{t!("admin-audit-card")}</p></Card>
            <Card href=href("/admin/jobs") title=t!("admin-jobs-title")><p>{t!("admin-jobs-card")}</p></Card>
        </CardGrid>
    };
    PageView::new(Head::private(t!("admin-title")), vec![Crumb::here(t!("admin-title"))], main)
}
