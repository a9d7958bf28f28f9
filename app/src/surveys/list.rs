//! The list: what can be answered now, then what came of the others.

use domain::surveys::{Listed, Mode, ResultsFor, Status};
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonKind, ButtonLink, Card, CardGrid, Crumb, EmptyState, PageHeader, Pagination, Section,
    Shown, Tag, Tags,
};
use crate::context::{Tone, href, page};
use crate::format::{beginning, on};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The most characters of an introduction on a card.
const INTRODUCTION: usize = 180;

/// The list of surveys. `first` says that nothing stands before this page of it; `next` leads to the one after.
pub fn list(surveys: Vec<Listed>, first: bool, next: Option<String>) -> PageView {
    let designs = page().viewer.designs;
    let (over, going): (Vec<_>, Vec<_>) = surveys.into_iter().partition(|survey| survey.status.is_over());
    let (drafts, open): (Vec<_>, Vec<_>) =
        going.into_iter().partition(|survey| survey.status == Status::Draft);
    let new = designs.then(|| {
        view! {
            <Actions>
                <ButtonLink href=href("/surveys/new") label=t!("surveys-new")/>
                <ButtonLink href=href("/surveys/new/import") label=t!("survey-import") kind=ButtonKind::Secondary/>
                <ButtonLink href=href("/survey-library") label=t!("survey-library") kind=ButtonKind::Secondary/>
            </Actions>
        }
    });
    let nothing_open = (open.is_empty() && first).then(|| {
        view! { <EmptyState text=t!("surveys-none-open") action=(href("/projects"), t!("surveys-see-projects"))/> }
    });
    let open_section = (!open.is_empty() || first).then(|| {
        view! { <Section title=t!("surveys-open")>{nothing_open} {cards(open)}</Section> }
    });
    let main = view! {
        <PageHeader title=t!("surveys-title") lead=Shown::from(t!("surveys-lead"))>{new}</PageHeader>
        {open_section}
        {(!drafts.is_empty()).then(|| view! { <Section title=t!("surveys-drafts")>{cards(drafts)}</Section> })}
        {(!over.is_empty()).then(|| view! { <Section title=t!("surveys-closed")>{cards(over)}</Section> })}
        <Pagination previous=(!first).then(|| href("/surveys")) next=next/>
    };
    let head = Head::new(t!("surveys-title")).with_description(t!("surveys-lead"));
    PageView::new(head, vec![Crumb::here(t!("surveys-title"))], main)
}

fn cards(surveys: Vec<Listed>) -> Option<AnyView> {
    if surveys.is_empty() {
        return None;
    }
    let cards = surveys.into_iter().map(card).collect_view();
    Some(view! { <CardGrid>{cards}</CardGrid> }.into_any())
}

/// A survey in a list: what it is about, what it asks of a person, or that its results can be seen.
fn card(survey: Listed) -> AnyView {
    let date = on(survey.listed_at);
    let meta = match survey.status {
        Status::Published => t!("surveys-minutes", count = i64::from(survey.minutes)),
        Status::Closing => t!("surveys-closing"),
        Status::Closed => t!("surveys-closed-on", date = date),
        Status::Draft => t!("surveys-draft-of", date = date),
    };
    let introduction = beginning(&Shown::from(&survey.introduction).text, INTRODUCTION);
    let lang = Shown::from(&survey.introduction).lang_attribute();
    let mode = match survey.mode {
        Mode::Open => view! { <Tag text=t!("survey-tag-anonymous")/> }.into_any(),
        Mode::Links => view! { <Tag text=t!("survey-tag-links") tone=Tone::Violet/> }.into_any(),
        Mode::Members => view! { <Tag text=t!("survey-tag-members") tone=Tone::Violet/> }.into_any(),
        Mode::SignedIn => view! { <Tag text=t!("survey-tag-signed-in") tone=Tone::Azul/> }.into_any(),
    };
    let tag = match (survey.status, survey.results) {
        (Status::Closed, ResultsFor::Public) => {
            view! { <Tag text=t!("survey-tag-results") tone=Tone::Green/> }.into_any()
        }
        (Status::Closing, _) | (Status::Closed, ResultsFor::Designers) => ().into_any(),
        (Status::Draft, _) => view! { <Tag text=t!("survey-status-draft") tone=Tone::Ochre/> }.into_any(),
        (Status::Published, _) => mode,
    };
    view! {
        <Card href=href(&survey.path()) title=&survey.title meta=meta>
            {(!introduction.is_empty()).then(|| view! { <p lang=lang>{introduction}</p> })}
            <Tags>{tag}</Tags>
        </Card>
    }
    .into_any()
}
