//! An entity's page: what it is, and the projects it leads or takes part in.

use domain::entities::Entity;
use domain::projects::ProjectCard;
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonKind, ButtonLink, CardGrid, EmptyState, Facts, PageHeader, Prose, Section, Shown,
    WithAside,
};
use crate::context::href;
use crate::layout::{Crumb, Head};
use crate::projects::{Written, project_card};
use crate::t;
use crate::view::PageView;

/// What the page shows.
pub struct ShowData {
    /// The entity.
    pub entity: Entity,
    /// What it does.
    pub description: Written,
    /// Its projects that the viewer may see, the most active first.
    pub projects: Vec<ProjectCard>,
    /// Whether there are more than these.
    pub more: bool,
    /// Whether the viewer may edit the page.
    pub may_edit: bool,
}

/// The page.
pub fn show(data: ShowData) -> PageView {
    let content = &data.entity.content;
    let title = Shown::from(&content.name);
    let base = href(&format!("/entities/{}", content.slug));
    let edit = data.may_edit.then(|| {
        view! {
            <Actions>
                <ButtonLink href=format!("{base}/edit") label=t!("entities-edit") kind=ButtonKind::Secondary/>
            </Actions>
        }
    });
    let crumbs = vec![Crumb::link(t!("entities-title"), href("/entities")), Crumb::here(title.text.clone())];
    let head = Head::new(title.text.clone()).with_description(data.description.beginning.clone());
    let description = (!data.description.html.is_empty())
        .then(|| view! { <Prose html=data.description.html.clone() lang=data.description.lang/> });
    let header =
        view! { <PageHeader title=&content.name kicker=t!(content.kind.message())>{edit}</PageHeader> };
    let facts = facts(&data.entity);
    let opening = match facts {
        Some(facts) => view! { <WithAside aside=facts>{description}</WithAside> }.into_any(),
        None => description.into_any(),
    };
    let all =
        data.more.then(|| (href(&format!("/projects?entity={}", content.slug)), t!("entities-all-projects")));
    let projects = if data.projects.is_empty() {
        let action = (href("/projects"), t!("entities-see-projects"));
        view! { <EmptyState text=t!("entities-no-projects") action=action/> }.into_any()
    } else {
        let cards = data.projects.into_iter().map(project_card).collect_view();
        view! { <CardGrid>{cards}</CardGrid> }.into_any()
    };
    let main = view! {
        {header}
        {opening}
        <Section title=t!("entities-its-projects") link=all>{projects}</Section>
    };
    PageView::new(head, crumbs, main)
}

fn facts(entity: &Entity) -> Option<AnyView> {
    let content = &entity.content;
    let mut facts: Vec<(String, AnyView)> = Vec::new();
    if !content.region.is_empty() {
        facts.push((t!("entities-region"), content.region.clone().into_any()));
    }
    if !content.website.is_empty() {
        let website = content.website.clone();
        let shown = website
            .split_once("://")
            .map_or(website.as_str(), |(_, rest)| rest)
            .trim_end_matches('/')
            .to_owned();
        facts.push((t!("entities-website"), view! { <a href=website rel="external">{shown}</a> }.into_any()));
    }
    if !content.source.is_empty() {
        facts.push((t!("entities-source"), content.source.clone().into_any()));
    }
    (!facts.is_empty()).then(|| view! { <Facts facts=facts/> }.into_any())
}
