//! The list: what is to come, and what was.

use domain::form::Typed;
use domain::sessions::{Listed, PlaceKind};
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonLink, Card, CardList, Checkbox, Crumb, DateBlock, EmptyState, Filters, FormState,
    InLanguage, PageHeader, Pagination, Shown, Tab, Tabs, Tags,
};
use crate::context::{href, page};
use crate::layout::Head;
use crate::seats::{duration, opening_tag};
use crate::t;
use crate::view::PageView;

/// What the list shows.
pub struct SessionList {
    /// The sessions.
    pub sessions: Vec<Listed>,
    /// Whether they are those of the past.
    pub past: bool,
    /// Whether only those with seats left are asked for.
    pub open: bool,
    /// The address of the page after.
    pub next: Option<String>,
}

/// The list.
pub fn list(data: SessionList) -> PageView {
    let head = Head::new(if data.past { t!("sessions-past-title") } else { t!("sessions-title") })
        .with_description(t!("sessions-lead"));
    let crumbs = match data.past {
        true => vec![super::crumb(), Crumb::here(t!("sessions-past"))],
        false => vec![Crumb::here(t!("sessions-title"))],
    };
    let coming = href("/sessions");
    let tabs = vec![
        Tab::new(t!("sessions-coming"), coming.clone(), !data.past),
        Tab::new(t!("sessions-past"), format!("{coming}?when=past"), data.past),
    ];
    let filters = (!data.past).then(|| {
        let typed = if data.open { Typed::default().with("open", "yes") } else { Typed::default() };
        view! {
            <Filters action=coming.clone() form=FormState::filled(typed)>
                <Checkbox name="open" label=t!("sessions-filter-open")/>
            </Filters>
        }
    });
    let empty = match (data.past, data.open) {
        (true, _) => (t!("sessions-none-past"), Some((coming.clone(), t!("sessions-see-coming")))),
        (false, true) => (t!("sessions-none-open"), Some((coming.clone(), t!("sessions-see-all")))),
        (false, false) => {
            (t!("sessions-none-coming"), Some((format!("{coming}?when=past"), t!("sessions-see-past"))))
        }
    };
    let create = page().viewer.designs.then(|| {
        view! { <Actions><ButtonLink href=href("/sessions/new") label=t!("sessions-new")/></Actions> }
    });
    let cards = if data.sessions.is_empty() {
        view! { <EmptyState text=empty.0 action=empty.1/> }.into_any()
    } else {
        let cards = data.sessions.iter().map(card).collect_view();
        view! { <CardList>{cards}</CardList> }.into_any()
    };
    let title = if data.past { t!("sessions-past-title") } else { t!("sessions-title") };
    let main = view! {
        <PageHeader title=title lead=Shown::from(t!("sessions-lead"))>{create}</PageHeader>
        <Tabs label=t!("sessions-tabs") tabs=tabs/>
        {filters}
        {cards}
        <Pagination next=data.next/>
    };
    PageView::new(head, crumbs, main)
}

/// One session as a card; other features show it too.
pub fn card(session: &Listed) -> AnyView {
    let opening = session.opening(page().now);
    let place = match session.place {
        PlaceKind::InPerson => session.address.clone(),
        PlaceKind::Online => t!("place-online"),
        PlaceKind::Both => t!("sessions-place-both", address = session.address.clone()),
    };
    let summary = Shown::from(&session.summary);
    view! {
        <Card
            href=href(&format!("/sessions/{}", session.slug))
            side=view! { <DateBlock at=session.starts_at/> }.into_any()
            title=&session.title
            meta=format!("{place} · {}", duration(session.minutes))
        >
            <p><InLanguage text=summary/></p>
            <Tags>{opening_tag(opening)}</Tags>
        </Card>
    }
    .into_any()
}
