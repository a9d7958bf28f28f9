//! The list of courses, each with its next edition.

use domain::seats::Status;
use domain::training::{Course, Edition, hours_text, total_minutes};
use leptos::prelude::*;

use super::dates_text;
use crate::components::{
    Actions, ButtonKind, ButtonLink, Card, CardGrid, Crumb, EmptyState, InLanguage, PageHeader, Pagination,
    Shown, Tag, Tags,
};
use crate::context::{Tone, href, page};
use crate::layout::Head;
use crate::seats::opening_tag;
use crate::t;
use crate::view::PageView;

/// A course in the list.
pub struct ListedCourse {
    /// The course.
    pub course: Course,
    /// Its editions to come, the next one first.
    pub editions: Vec<Edition>,
}

/// What the list shows.
pub struct CourseList {
    /// The courses.
    pub courses: Vec<ListedCourse>,
    /// The address of the page after.
    pub next: Option<String>,
}

/// The list.
pub fn list(data: CourseList) -> PageView {
    let page = page();
    let head = Head::new(t!("training-title")).with_description(t!("training-lead"));
    let mine = page.viewer.is_signed_in().then(|| {
        view! { <ButtonLink href=href("/training/mine") label=t!("training-mine") kind=ButtonKind::Secondary/> }
    });
    let create = page.viewer.designs.then(|| {
        view! { <ButtonLink href=href("/training/new") label=t!("training-new")/> }
    });
    let actions = (mine.is_some() || create.is_some()).then(|| view! { <Actions>{create}{mine}</Actions> });
    let cards = if data.courses.is_empty() {
        view! { <EmptyState text=t!("training-none") action=(href("/guides"), t!("training-see-guides"))/> }
            .into_any()
    } else {
        let cards = data.courses.iter().map(card).collect_view();
        view! { <CardGrid>{cards}</CardGrid> }.into_any()
    };
    let main = view! {
        <PageHeader title=t!("training-title") lead=Shown::from(t!("training-lead"))>{actions}</PageHeader>
        {cards}
        <Pagination next=data.next/>
    };
    PageView::new(head, vec![Crumb::here(t!("training-title"))], main)
}

fn card(listed: &ListedCourse) -> AnyView {
    let page = page();
    let course = &listed.course;
    let hours = hours_text(page.lang, total_minutes(&course.details.modules));
    let next = listed.editions.iter().find(|edition| edition.status == Status::Published);
    let edition = match next {
        Some(edition) => {
            let tag = opening_tag(edition.opening(page.now));
            view! {
                <p>{t!("training-next-edition", dates = dates_text(page.lang, edition))}</p>
                <Tags>{tag}</Tags>
            }
            .into_any()
        }
        None => view! { <p>{t!("training-no-edition")}</p> }.into_any(),
    };
    let summary = Shown::from(&course.details.summary);
    let draft = (course.status == Status::Draft)
        .then(|| view! { <Tags><Tag text=t!("seats-status-draft") tone=Tone::Ochre/></Tags> });
    view! {
        <Card
            href=href(&format!("/training/{}", course.slug))
            kicker=t!("training-hours", hours = hours)
            title=&course.details.title
        >
            <p><InLanguage text=summary/></p>
            {edition}
            {draft}
        </Card>
    }
    .into_any()
}
