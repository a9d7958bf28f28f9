//! Jobs that gave up: what they were, why they failed, and the button that tries again.

use domain::time::Moment;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{DataTable, EmptyState, PageHeader, Pagination, PostButton, Shown};
use crate::context::href;
use crate::format;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// One job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobItem {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// For a mail, its subject.
    pub subject: Option<String>,
    /// How often it was tried.
    pub attempts: i64,
    /// Why it last failed.
    pub last_error: String,
    /// When it was last due.
    pub tried: Moment,
}

/// The list. `next` is the address of the next page.
pub fn jobs(jobs: Vec<JobItem>, next: Option<String>) -> PageView {
    let title = t!("admin-jobs-title");
    let list = if jobs.is_empty() {
        view! { <EmptyState text=t!("admin-jobs-empty")/> }.into_any()
    } else {
        let head = vec![
            t!("admin-job"),
            t!("admin-job-attempts"),
            t!("admin-job-error"),
            t!("admin-job-tried"),
            t!("admin-action"),
        ];
        let rows = jobs.into_iter().map(row).collect::<Vec<_>>();
        view! { <DataTable caption=title.clone() hide_caption=true head=head rows=rows numeric=vec![1]/> }
            .into_any()
    };
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("admin-jobs-lead"))/>
        {list}
        <Pagination next=next/>
    };
    PageView::new(Head::private(title.as_str()), crumbs(&title), main)
}

fn row(job: JobItem) -> Vec<AnyView> {
    let kind = match job.kind.as_str() {
        "mail" => t!("admin-job-mail"),
        other => other.to_owned(),
    };
    let name = match job.subject {
        Some(subject) => format!("{kind}: {subject}"),
        None => kind,
    };
    let action = href(&format!("/admin/jobs/{}/retry", job.id));
    vec![
        name.clone().into_any(),
        format::count(job.attempts).into_any(),
        job.last_error.into_any(),
        format::at(job.tried).into_any(),
        view! { <PostButton action=action label=t!("admin-job-retry") of=name/> }.into_any(),
    ]
}
