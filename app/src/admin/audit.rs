//! The audit log: what happened, to which thing, when, and who did it.

use domain::time::Moment;
use leptos::prelude::*;

use super::audit_words::{KINDS, kind_word, what};
use super::crumbs;
use crate::components::{
    Choice, DataTable, EmptyState, Filters, FormState, Hidden, PageHeader, Pagination, Select, Shown,
};
use crate::context::href;
use crate::format;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditItem {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// `kind.verb`.
    pub action: String,
    /// What else matters.
    pub detail: String,
    /// The kind of thing.
    pub kind: String,
    /// The thing's id.
    pub subject: String,
    /// What the person is called to whom it happened.
    pub subject_name: Option<String>,
    /// The thing's slug, when it has one.
    pub subject_slug: Option<String>,
    /// Who.
    pub who: Doer,
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doer {
    /// The platform itself.
    Platform,
    /// Somebody who had not signed in.
    Visitor,
    /// A person: the pseudonym, and the name while there is an account.
    Person {
        /// The pseudonym.
        pseudonym: String,
        /// The name.
        name: Option<String>,
    },
}

/// The log. `next` is the address of the next page.
pub fn audit(lines: Vec<AuditItem>, filter: FormState, next: Option<String>) -> PageView {
    let title = t!("admin-audit-title");
    let kinds = KINDS.iter().map(|kind| Choice::new(*kind, kind_word(kind))).collect::<Vec<_>>();
    let list = if lines.is_empty() {
        view! {
            <EmptyState text=t!("admin-audit-empty") action=(href("/admin/audit"), t!("admin-audit-all"))/>
        }
        .into_any()
    } else {
        let head = vec![
            t!("admin-audit-number"),
            t!("admin-audit-when"),
            t!("admin-audit-what"),
            t!("admin-audit-thing"),
            t!("admin-audit-who"),
        ];
        let rows = lines.into_iter().map(row).collect::<Vec<_>>();
        view! { <DataTable caption=title.clone() hide_caption=true head=head rows=rows numeric=vec![0]/> }
            .into_any()
    };
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("admin-audit-lead"))/>
        <Filters action=href("/admin/audit") form=filter>
            <Hidden name="subject"/>
            <Select name="kind" label=t!("admin-audit-kind") choices=kinds empty=t!("admin-audit-any-kind")/>
        </Filters>
        {list}
        <Pagination next=next/>
    };
    PageView::new(Head::private(title.as_str()), crumbs(&title), main)
}

fn row(line: AuditItem) -> Vec<AnyView> {
    let what = what(&line.action, &line.detail);
    let thing = match (line.subject_name, line.subject_slug, place(&line.kind)) {
        (Some(name), _, _) => {
            let address = href(&format!("/admin/accounts/{}", line.subject));
            view! { <a href=address>{name}</a> }.into_any()
        }
        (None, Some(slug), Some(place)) => {
            let address = href(&format!("{place}/{slug}"));
            view! { {kind_word(&line.kind)} " " <a href=address>{slug}</a> }.into_any()
        }
        _ => format!("{} {}", kind_word(&line.kind), short(&line.subject)).into_any(),
    };
    let who = match line.who {
        Doer::Platform => t!("admin-audit-platform"),
        Doer::Visitor => t!("admin-audit-visitor"),
        Doer::Person { pseudonym, name: Some(name) } => format!("{name} ({})", short(&pseudonym)),
        Doer::Person { pseudonym, name: None } => t!("admin-audit-erased", pseudonym = short(&pseudonym)),
    };
    vec![
        format::count(line.seq).into_any(),
        format::at(line.at).into_any(),
        what.into_any(),
        thing,
        who.into_any(),
    ]
}

/// Where things of a kind have their pages.
fn place(kind: &str) -> Option<&'static str> {
    match kind {
        "project" => Some("/projects"),
        "session" => Some("/sessions"),
        "survey" => Some("/surveys"),
        "guide" => Some("/guides"),
        "course" => Some("/training"),
        "entity" => Some("/entities"),
        "lab" => Some("/network/labs"),
        _ => None,
    }
}

/// The end of an id, which is what differs between ids of the same day.
fn short(id: &str) -> String {
    match id.rsplit_once('-') {
        Some((_, end)) => format!("…{end}"),
        None => id.to_owned(),
    }
}
