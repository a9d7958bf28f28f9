//! One experimentation lab.

use domain::lang::Lang;
use domain::text::Translated;
use leptos::prelude::*;

use super::words::{network_crumb, since, website};
use crate::components::{Actions, ButtonKind, ButtonLink, Facts, PageHeader, Prose, Shown};
use crate::context::{href, page};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabPage {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Translated,
    /// The address of its entity.
    pub entity_slug: String,
    /// The name of its entity.
    pub entity_name: Translated,
    /// When it began.
    pub since: String,
    /// Its own site.
    pub website: String,
    /// What it does: sanitised HTML and its language.
    pub description: (String, Lang),
    /// Where the facts come from.
    pub source: String,
}

/// The page.
pub fn lab(data: LabPage) -> PageView {
    let title = Shown::from(&data.name);
    let crumbs = vec![
        network_crumb(),
        Crumb::link(t!("labs-title"), href("/network/labs")),
        Crumb::here(title.text.clone()),
    ];
    let head = Head::new(title.text.clone());
    let entity = href(&format!("/entities/{}", data.entity_slug));
    let name = Shown::from(&data.entity_name).inline();
    let mut facts = vec![(t!("labs-entity"), view! { <a href=entity>{name}</a> }.into_any())];
    if !data.since.is_empty() {
        facts.push((t!("labs-since"), since(&data.since).into_any()));
    }
    if !data.website.is_empty() {
        facts.push((t!("labs-website"), website(&data.website)));
    }
    if !data.source.is_empty() {
        facts.push((t!("labs-source"), data.source.into_any()));
    }
    let edit = page().viewer.designs.then(|| {
        let link = href(&format!("/network/labs/{}/edit", data.slug));
        view! { <Actions><ButtonLink href=link label=t!("labs-edit") kind=ButtonKind::Secondary/></Actions> }
    });
    let (html, lang) = data.description;
    let description = (!html.is_empty()).then(|| view! { <Prose html=html lang=lang/> });
    let main = view! {
        <PageHeader title=title kicker=t!("labs-one")>{edit}</PageHeader>
        <Facts facts=facts/>
        {description}
    };
    PageView::new(head, crumbs, main)
}
