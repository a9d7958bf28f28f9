//! The list of entities.

use domain::entities::{EntityCard, EntityFilter, EntityKind};
use leptos::prelude::*;

use crate::components::{
    ButtonLink, Card, CardGrid, Choice, EmptyState, Filters, FormState, InputKind, PageHeader, Pagination,
    Select, Shown, TextField,
};
use crate::context::{href, page};
use crate::layout::{Crumb, Head};
use crate::network::{Place, places};
use crate::t;
use crate::view::PageView;

/// What the list shows.
pub struct ListData {
    /// The filters of the address.
    pub filter: EntityFilter,
    /// The entities of this page.
    pub cards: Vec<EntityCard>,
    /// How many there are on all pages.
    pub total: u64,
    /// The regions the filter offers.
    pub regions: Vec<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
    /// The address of the next page.
    pub next: Option<String>,
}

/// The list.
pub fn list(data: ListData) -> PageView {
    let filtered = !data.filter.is_empty();
    let create = page()
        .viewer
        .designs
        .then(|| view! { <ButtonLink href=href("/entities/new") label=t!("entities-new")/> });
    let found = if data.cards.is_empty() {
        let (text, action) = if filtered {
            (t!("entities-none-found"), (href("/entities"), t!("entities-see-all")))
        } else {
            (t!("entities-none"), (href("/projects"), t!("entities-see-projects")))
        };
        view! { <EmptyState text=text action=action/> }.into_any()
    } else {
        let cards = data.cards.into_iter().map(card).collect_view();
        view! {
            <p class="list-count" role="status">{t!("entities-count", count = i64::try_from(data.total).unwrap_or(i64::MAX))}</p>
            <CardGrid>{cards}</CardGrid>
            <Pagination previous=data.first next=data.next/>
        }
        .into_any()
    };
    let main = view! {
        <PageHeader title=t!("entities-title") lead=Shown::from(t!("entities-lead"))>{create}</PageHeader>
        {places(Place::Entities)}
        {filters(&data.filter, data.regions)}
        {found}
    };
    let mut head = Head::new(t!("entities-title")).with_description(t!("entities-lead"));
    head.index = !filtered;
    PageView::new(head, vec![Crumb::here(t!("entities-title"))], main)
}

fn filters(filter: &EntityFilter, regions: Vec<String>) -> AnyView {
    let form = FormState::filled(filter.typed()).prefixed("filter-");
    let kinds = EntityKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec();
    let regions: Vec<Choice> =
        regions.into_iter().map(|region| Choice::new(region.clone(), region)).collect();
    view! {
        <Filters action=href("/entities") form=form>
            <TextField name="q" label=t!("entities-name") kind=InputKind::Search maxlength=100/>
            <Select name="kind" label=t!("entities-kind") empty=t!("entities-all-kinds") choices=kinds/>
            <Select name="region" label=t!("entities-region") empty=t!("entities-all-regions") choices=regions/>
        </Filters>
    }
    .into_any()
}

fn card(card: EntityCard) -> AnyView {
    let address = href(&format!("/entities/{}", card.slug));
    let projects =
        (card.projects > 0).then(|| view! { <p>{t!("entities-projects", count = card.projects)}</p> });
    let region = Some(card.region).filter(|region| !region.is_empty());
    view! { <Card href=address title=&card.name kicker=t!(card.kind.message()) meta=region>{projects}</Card> }
        .into_any()
}
