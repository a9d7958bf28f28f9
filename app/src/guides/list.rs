//! The library.

use domain::form::Typed;
use domain::guides::{GuideKind, GuidePhase, TimeNeeded};
use leptos::prelude::*;

use super::{GuideItem, card};
use crate::components::{
    Actions, ButtonKind, ButtonLink, CardGrid, Choice, EmptyState, Filters, FormState, PageHeader,
    Pagination, Section, Select, Shown,
};
use crate::context::{href, page};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the library shows.
#[derive(Debug, Clone, Default)]
pub struct ListPage {
    /// The guides, by phase and title.
    pub items: Vec<GuideItem>,
    /// What the filters hold: `phase`, `kind`, `time`, `tag`.
    pub filters: Typed,
    /// The tags that can be chosen: as in addresses, and as shown with how many guides have it.
    pub tags: Vec<(String, String)>,
    /// The address of the next page.
    pub next: Option<String>,
    /// Whether this is not the first page.
    pub continued: bool,
}

/// The library, by phase unless it is filtered by one.
pub fn list(data: ListPage) -> PageView {
    let form = FormState::filled(data.filters.clone());
    let filtered = form.filled_fields() > 0;
    let count = i64::try_from(data.items.len()).unwrap_or(i64::MAX);
    let all_here = data.next.is_none() && !data.continued;
    let shown = if data.items.is_empty() {
        let action = filtered.then(|| (href("/guides"), t!("guides-show-all")));
        view! { <EmptyState text=if filtered { t!("guides-none-fit") } else { t!("guides-empty") } action=action/> }.into_any()
    } else if data.filters.has("phase") {
        let cards = data.items.iter().map(card).collect_view();
        view! { <h2 class="visually-hidden">{t!("guides-found")}</h2> <CardGrid>{cards}</CardGrid> }
            .into_any()
    } else {
        by_phase(&data.items)
    };
    let write = page().viewer.designs.then(|| {
        view! { <ButtonLink href=href("/guides/new") label=t!("guides-write") kind=ButtonKind::Secondary/> }
    });
    let main = view! {
        <PageHeader title=t!("guides-title") lead=Shown::from(t!("guides-lead"))>
            <Actions>{write} <a class="section-link" href=href("/guides/glossary")>{t!("glossary-link")}</a></Actions>
        </PageHeader>
        <Filters action=href("/guides") form=form>
            <Select name="phase" label=t!("guides-filter-phase") empty=t!("guides-any-phase")
                choices=GuidePhase::ALL.map(|phase| Choice::new(phase.code(), t!(phase.message()))).to_vec()/>
            <Select name="kind" label=t!("guides-filter-kind") empty=t!("guides-any-kind")
                choices=GuideKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec()/>
            <Select name="time" label=t!("guides-filter-time") empty=t!("guides-any-time")
                choices=TimeNeeded::ALL.map(|time| Choice::new(time.code(), t!(time.message()))).to_vec()/>
            <Select name="tag" label=t!("guides-filter-tag") empty=t!("guides-any-tag")
                choices=data.tags.iter().map(|(slug, label)| Choice::new(slug, label)).collect()/>
        </Filters>
        {(filtered && all_here && count > 0).then(|| view! { <p class="meta">{t!("guides-count", count = count)}</p> })}
        {shown}
        <Pagination previous=data.continued.then(|| href("/guides")) next=data.next/>
    };
    let head = Head::new(t!("guides-title")).with_description(t!("guides-lead"));
    PageView::new(head, vec![Crumb::here(t!("guides-title"))], main)
}

/// Each guide under the first phase it helps in.
fn by_phase(items: &[GuideItem]) -> AnyView {
    items
        .chunk_by(|a, b| a.facts.phases.first() == b.facts.phases.first())
        .map(|group| {
            let phase = group.first().and_then(|item| item.facts.phases.first());
            let title = phase.map_or_else(|| t!("guides-no-phase"), |phase| t!(phase.message()));
            let cards = group.iter().map(card).collect_view();
            view! { <Section title=title><CardGrid>{cards}</CardGrid></Section> }
        })
        .collect_view()
        .into_any()
}
