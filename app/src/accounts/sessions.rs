//! Where a person is signed in.

use domain::accounts::browser_and_system;
use domain::time::Moment;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{ButtonKind, DataTable, PageHeader, Pagination, PostButton, Shown, Tag};
use crate::context::{Tone, href};
use crate::format;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// One session in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionItem {
    /// What the form sends to end it.
    pub id: String,
    /// What the browser calls itself.
    pub agent: String,
    /// When it began.
    pub began: Moment,
    /// When it ends by itself.
    pub ends: Moment,
    /// Whether it is the one this page is seen in.
    pub current: bool,
}

/// The list. `next` is the address of the next page.
pub fn sessions(sessions: Vec<SessionItem>, next: Option<String>) -> PageView {
    let title = t!("account-sessions-title");
    let others = sessions.iter().any(|session| !session.current);
    let head = vec![
        t!("account-sessions-browser"),
        t!("account-sessions-began"),
        t!("account-sessions-ends"),
        t!("account-sessions-action"),
    ];
    let rows = sessions.into_iter().map(row).collect::<Vec<_>>();
    let end_others = others.then(|| {
        view! {
            <PostButton
                action=href("/account/sessions/end-others")
                label=t!("account-sessions-end-others")
                kind=ButtonKind::Warning
            />
        }
    });
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("account-sessions-lead"))/>
        <DataTable caption=title.clone() hide_caption=true head=head rows=rows/>
        {end_others}
        <Pagination next=next/>
        <p><a href=href("/account/password")>{t!("account-sessions-strange")}</a></p>
    };
    PageView::new(Head::private(title.as_str()), crumbs(&title), main)
}

fn row(session: SessionItem) -> Vec<AnyView> {
    let name = name(&session.agent);
    let action = if session.current {
        view! { <Tag text=t!("account-sessions-current") tone=Tone::Green/> }.into_any()
    } else {
        let fields = vec![("session".to_owned(), session.id)];
        let of = format!("{name}, {}", format::at(session.began));
        view! {
            <PostButton action=href("/account/sessions/end") label=t!("account-sessions-end") fields=fields of=of/>
        }
        .into_any()
    };
    vec![name.into_any(), format::at(session.began).into_any(), format::on(session.ends).into_any(), action]
}

fn name(agent: &str) -> String {
    match browser_and_system(agent) {
        ("", "") => t!("account-sessions-unknown"),
        (browser, "") => browser.to_owned(),
        ("", system) => system.to_owned(),
        (browser, system) => {
            t!("account-sessions-browser-on", browser = browser.to_owned(), system = system.to_owned())
        }
    }
}
