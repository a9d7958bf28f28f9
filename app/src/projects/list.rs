//! The list of projects.

use domain::projects::{ActionArea, EntityName, Phase, ProjectCard, ProjectFilter, SdgTarget};
use leptos::prelude::*;

use super::project_card;
use crate::components::{
    ButtonLink, CardGrid, Choice, EmptyState, Filters, FormState, PageHeader, Pagination, Select, Shown,
};
use crate::context::{href, page};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the list shows.
pub struct ListData {
    /// The filters of the address.
    pub filter: ProjectFilter,
    /// The projects of this page.
    pub cards: Vec<ProjectCard>,
    /// How many there are on all pages.
    pub total: u64,
    /// The entities the filter offers.
    pub entities: Vec<EntityName>,
    /// The targets the filter offers.
    pub targets: Vec<SdgTarget>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
    /// The address of the next page.
    pub next: Option<String>,
}

/// The list.
pub fn list(data: ListData) -> PageView {
    let designs = page().viewer.designs;
    let filtered = !data.filter.is_empty();
    let create = designs.then(|| view! { <ButtonLink href=href("/projects/new") label=t!("projects-new")/> });
    let found = if data.cards.is_empty() {
        nothing(filtered)
    } else {
        let cards = data.cards.into_iter().map(project_card).collect_view();
        view! {
            <p class="list-count" role="status">{t!("projects-count", count = i64::try_from(data.total).unwrap_or(i64::MAX))}</p>
            <CardGrid>{cards}</CardGrid>
            <Pagination previous=data.first next=data.next/>
        }
        .into_any()
    };
    let main = view! {
        <PageHeader title=t!("projects-title") lead=Shown::from(t!("projects-lead"))>{create}</PageHeader>
        {filters(&data.filter, data.entities, data.targets)}
        {found}
    };
    let mut head = Head::new(t!("projects-title")).with_description(t!("projects-lead"));
    // A filtered list says nothing that the whole list does not.
    head.index = !filtered;
    PageView::new(head, vec![Crumb::here(t!("projects-title"))], main)
}

fn filters(filter: &ProjectFilter, entities: Vec<EntityName>, targets: Vec<SdgTarget>) -> AnyView {
    let form = FormState::filled(filter.typed()).prefixed("filter-");
    let phases = Phase::ALL.map(|phase| Choice::new(phase.code(), t!(phase.message()))).to_vec();
    let areas = ActionArea::ALL.map(|area| Choice::new(area.code(), t!(area.message()))).to_vec();
    let entities: Vec<Choice> =
        entities.into_iter().map(|entity| Choice::new(entity.slug, Shown::from(&entity.name).text)).collect();
    let targets: Vec<Choice> =
        targets.into_iter().map(|target| Choice::new(target.to_string(), target_text(target))).collect();
    view! {
        <Filters action=href("/projects") form=form>
            <Select name="phase" label=t!("projects-phase") empty=t!("projects-all-phases") choices=phases/>
            <Select name="area" label=t!("projects-area") empty=t!("projects-all-areas") choices=areas/>
            <Select name="entity" label=t!("projects-entity") empty=t!("projects-all-entities") choices=entities/>
            <Select name="sdg" label=t!("projects-sdg") empty=t!("projects-all-targets") choices=targets/>
        </Filters>
    }
    .into_any()
}

/// A target with the name of its goal: `16.6 · Paz, justiça e instituições eficazes`.
fn target_text(target: SdgTarget) -> String {
    format!("{target} · {}", t!(target.goal().message()))
}

fn nothing(filtered: bool) -> AnyView {
    if filtered {
        let action = (href("/projects"), t!("projects-see-all"));
        return view! { <EmptyState text=t!("projects-none-found") action=action/> }.into_any();
    }
    let action = if page().viewer.designs {
        (href("/projects/new"), t!("projects-new"))
    } else {
        (href("/guides"), t!("projects-see-guides"))
    };
    view! { <EmptyState text=t!("projects-none") action=action/> }.into_any()
}
