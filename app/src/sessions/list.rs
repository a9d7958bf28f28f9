//! The list: what is to come, and what was.

use domain::form::Typed;
use domain::sessions::{Listed, PlaceKind};
use domain::slug::fold;
use domain::text::Translated;
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonLink, Card, CardList, Checkbox, Choice, Crumb, DateBlock, EmptyState, Filters, FormState,
    InLanguage, PageHeader, Pagination, Select, Shown, Tab, Tabs, Tags,
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
    /// The address of the project they belong to, when only its sessions are asked for.
    pub project: Option<String>,
    /// The projects that can be chosen: address and title.
    pub projects: Vec<(String, Translated)>,
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
    let past = format!("{coming}?when=past");
    // A project stays chosen from one side of the present to the other; slugs need no escaping.
    let of_project =
        |first: char| data.project.as_ref().map_or(String::new(), |slug| format!("{first}project={slug}"));
    let coming_tab = format!("{coming}{}", of_project('?'));
    let past_tab = format!("{past}{}", of_project('&'));
    let empty = match (data.past, data.project.is_some(), data.open) {
        (true, true, _) => {
            (t!("sessions-none-past-project"), (coming_tab.clone(), t!("sessions-see-coming")))
        }
        (true, false, _) => (t!("sessions-none-past"), (coming.clone(), t!("sessions-see-coming"))),
        (false, _, true) => (t!("sessions-none-open"), (coming.clone(), t!("sessions-see-all"))),
        (false, true, false) => {
            (t!("sessions-none-coming-project"), (past_tab.clone(), t!("sessions-see-past")))
        }
        (false, false, false) => (t!("sessions-none-coming"), (past.clone(), t!("sessions-see-past"))),
    };
    let tabs = vec![
        Tab::new(t!("sessions-coming"), coming_tab, !data.past),
        Tab::new(t!("sessions-past"), past_tab, data.past),
    ];
    let filters = filters(&data, if data.past { past } else { coming });
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

/// Seats left, and the project; those that are past have only the project.
fn filters(data: &SessionList, action: String) -> Option<AnyView> {
    if data.past && data.projects.is_empty() {
        return None;
    }
    let mut typed = Typed::default();
    if let Some(slug) = &data.project {
        typed = typed.with("project", slug.as_str());
    }
    if data.open {
        typed = typed.with("open", "yes");
    }
    let mut choices: Vec<Choice> = data
        .projects
        .iter()
        .map(|(slug, title)| Choice::new(slug.as_str(), Shown::from(title).text))
        .collect();
    choices.sort_by_cached_key(|choice| (sortable(&choice.label), choice.value.clone()));
    let (past, form) = (data.past, FormState::filled(typed));
    let view = view! {
        <Filters action=action form=form>
            {past.then(|| view! { <input type="hidden" name="when" value="past"/> })}
            {(!choices.is_empty()).then(|| view! {
                <Select name="project" label=t!("sessions-project") empty=t!("sessions-all-projects") choices=choices/>
            })}
            {(!past).then(|| view! { <Checkbox name="open" label=t!("sessions-filter-open")/> })}
        </Filters>
    };
    Some(view.into_any())
}

/// A title as it stands in the alphabet: without capitals and accents.
fn sortable(title: &str) -> String {
    title.chars().flat_map(char::to_lowercase).map(fold).collect()
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
