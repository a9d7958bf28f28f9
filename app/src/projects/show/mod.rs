//! A project's page: within one screen what it asks, where it stands, what one can do now and what came of it; below, the
//! rest.

mod about;
mod glance;
mod manage;

use domain::lang::Lang;
use domain::projects::{Project, Status};
use domain::text::Translated;
use leptos::prelude::*;

use super::project_bench;
use crate::components::{Notice, PageHeader, Shown, WithAside};
use crate::context::{Tone, href, page};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// Something of another feature that belongs to the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedItem {
    /// Its title.
    pub title: Translated,
    /// Its address without the language: `/sessions/balcao`.
    pub path: String,
    /// When, where, how long: a few words; may be empty.
    pub meta: String,
    /// Whether people can take part in it now: only then does it stand under what one can do.
    pub open: bool,
}

/// What other features have that belongs to the project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Linked {
    /// The guides it uses.
    pub guides: Vec<LinkedItem>,
    /// Its sessions, those people can still register for first.
    pub sessions: Vec<LinkedItem>,
    /// Its surveys, the open ones first.
    pub surveys: Vec<LinkedItem>,
}

/// Markdown in the reader's language, rendered and sanitised.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The HTML; empty when there is no text.
    pub html: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Its beginning as plain text, where something shows only that.
    pub beginning: String,
    /// Whether there is more than the beginning.
    pub more: bool,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ShowData {
    /// The project.
    pub project: Project,
    /// What came of it.
    pub outcome: Written,
    /// The texts of its posts, in their order.
    pub posts: Vec<Written>,
    /// What belongs to it.
    pub linked: Linked,
    /// How many workstreams and activities its work plan has; none when there is no plan.
    pub plan: Option<(usize, usize)>,
}

/// The page.
pub fn show(data: ShowData) -> PageView {
    let project = &data.project;
    let content = &project.content;
    let title = Shown::from(&content.title);
    let summary = Shown::from(&content.summary);
    let draft = (project.status == Status::Draft).then(|| {
        view! { <Notice tone=Tone::Ochre><p><strong>{t!("projects-draft")}"."</strong>" "{t!("projects-draft-text")}</p></Notice> }
    });
    let bench = project_bench(project.phase, project.reached, &project.history, false);
    let crumbs = vec![Crumb::link(t!("projects-title"), href("/projects")), Crumb::here(title.text.clone())];
    let mut head = Head::new(title.text.clone()).with_description(summary.text.clone());
    head.index = project.status == Status::Published;
    let facts = about::facts(project);
    let rest = match about::sections(&data) {
        Some(sections) => view! { <WithAside aside=facts>{sections}</WithAside> }.into_any(),
        None => view! { <div class="facts-alone">{facts}</div> }.into_any(),
    };
    let main = view! {
        {draft}
        <PageHeader title=&content.title kicker=t!(content.area.message()) lead=summary>{bench}</PageHeader>
        {page().viewer.designs.then(|| manage::actions(project))}
        {glance::glance(&data)}
        {rest}
    };
    PageView::new(head, crumbs, main)
}
