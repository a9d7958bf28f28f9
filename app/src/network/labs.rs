//! The list of experimentation labs.

use domain::text::Translated;
use leptos::prelude::*;

use super::places::{Place, places};
use super::words::{network_crumb, since};
use crate::components::{Actions, ButtonLink, Card, CardGrid, EmptyState, PageHeader, Pagination, Shown};
use crate::context::{href, page};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// A lab in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabItem {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Translated,
    /// The name of its entity.
    pub entity: Translated,
    /// When it began.
    pub since: String,
}

/// The page.
pub fn labs(items: Vec<LabItem>, next: Option<String>) -> PageView {
    let designs = page().viewer.designs;
    let new = designs.then(|| {
        view! { <Actions><ButtonLink href=href("/network/labs/new") label=t!("labs-new")/></Actions> }
    });
    let list = if items.is_empty() {
        let action = if designs {
            (href("/network/labs/new"), t!("labs-new"))
        } else {
            (href("/guides/setting-up-a-lab"), t!("labs-how"))
        };
        view! { <EmptyState text=t!("labs-none") action=action/> }.into_any()
    } else {
        let items = items
            .into_iter()
            .map(|lab| {
                let link = href(&format!("/network/labs/{}", lab.slug));
                let meta = (!lab.since.is_empty()).then(|| t!("labs-since-short", since = since(&lab.since)));
                view! {
                    <Card href=link kicker=t!("labs-one") title=&lab.name meta=meta>
                        <p>{Shown::from(&lab.entity).inline()}</p>
                    </Card>
                }
            })
            .collect_view();
        view! { <CardGrid>{items}</CardGrid> <Pagination next=next/> }.into_any()
    };
    let main = view! {
        <PageHeader title=t!("labs-title") lead=Shown::from(t!("labs-lead"))>{new}</PageHeader>
        {places(Place::Labs)}
        {list}
    };
    let head = Head::new(t!("labs-title")).with_description(t!("labs-lead"));
    PageView::new(head, vec![network_crumb(), Crumb::here(t!("labs-title"))], main)
}
