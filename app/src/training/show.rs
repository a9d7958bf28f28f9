//! A course's page: what, for whom, the modules, the editions and the way to enrol.

use std::collections::BTreeMap;

use domain::id::EditionId;
use domain::seats::{Opening, SeatState, Standing, Status};
use domain::training::{Course, Edition, hours_text, outcomes, total_minutes};
use leptos::prelude::*;

use super::dates_text;
use super::modules::modules;
use crate::components::{
    Actions, ButtonKind, ButtonLink, Confirm, Crumb, EmptyState, Facts, InLanguage, Notice, PageHeader,
    Paragraphs, PostButton, Section, Shown, Tags, WithAside, heading, heading_level,
};
use crate::context::{Tone, href, page};
use crate::layout::Head;
use crate::seats::{opening_tag, own_notice};
use crate::t;
use crate::view::PageView;

/// What the page shows.
pub struct CoursePage {
    /// The course.
    pub course: Course,
    /// Its editions: those to come, then those that are over.
    pub editions: Vec<Edition>,
    /// Where the reader's own enrolments stand, by edition.
    pub own: BTreeMap<EditionId, Standing>,
}

/// The page.
pub fn show(data: CoursePage) -> PageView {
    let CoursePage { course, editions, own } = data;
    let details = &course.details;
    let title = Shown::from(&details.title);
    let head = Head::new(title.text.clone()).with_description(Shown::from(&details.summary).text);
    let head = if course.status == Status::Draft { Head { index: false, ..head } } else { head };
    let crumbs = vec![super::crumb(), Crumb::here(title.text.clone())];
    let draft = (course.status == Status::Draft)
        .then(|| view! { <Notice tone=Tone::Ochre><p>{t!("training-is-draft")}</p></Notice> });
    let audience = (!details.audience.is_empty()).then(|| {
        let text = details.audience.clone();
        view! { <Section title=t!("training-audience") id="audience".to_owned()><Paragraphs text=&text/></Section> }
    });
    let lines = Shown::from(&details.outcomes);
    let lang = lines.lang_attribute();
    let items = outcomes(&lines.text).map(|line| view! { <li>{line.to_owned()}</li> }).collect_view();
    let can = (!details.outcomes.is_empty()).then(|| {
        view! {
            <Section title=t!("training-outcomes") id="outcomes".to_owned()>
                <div class="prose"><ul lang=lang>{items}</ul></div>
            </Section>
        }
    });
    let lead = Shown::from(&details.summary);
    let brief = brief(&editions);
    let modules = modules(details);
    let aside = aside(&course);
    let editions = editions_section(&course, &editions, &own);
    let main = view! {
        <PageHeader title=title kicker=t!("training-kicker") lead=lead>{draft} {brief}</PageHeader>
        <WithAside aside=aside>{can} {audience} {modules} {editions}</WithAside>
    };
    PageView::new(head, crumbs, main)
}

/// The next edition that is open, and the way to it.
fn brief(editions: &[Edition]) -> Option<AnyView> {
    let page = page();
    let next = editions.iter().find(|edition| edition.opening(page.now).is_open())?;
    let dates = t!("training-next-edition", dates = dates_text(page.lang, next));
    let places = opening_tag(next.opening(page.now));
    let brief = view! {
        <div class="brief-text">
            <p><strong>{dates}</strong></p>
            <Tags>{places}</Tags>
        </div>
        <Actions><ButtonLink href="#editions" label=t!("training-see-editions")/></Actions>
    };
    Some(brief.into_any())
}

fn aside(course: &Course) -> AnyView {
    let page = page();
    let hours = hours_text(page.lang, total_minutes(&course.details.modules));
    let mut facts = vec![(t!("training-length"), t!("training-hours", hours = hours).into_any())];
    if !course.details.source.is_empty() {
        facts.push((t!("training-source"), course.details.source.clone().into_any()));
    }
    let address = href(&format!("/training/{}", course.slug));
    let designers = page.viewer.designs.then(|| {
        let publish = (course.status == Status::Draft).then(|| {
            view! { <PostButton action=format!("{address}/publish") label=t!("training-publish") kind=ButtonKind::Primary/> }
        });
        view! {
            <Actions>
                {publish}
                <ButtonLink href=format!("{address}/edit") label=t!("training-edit") kind=ButtonKind::Secondary/>
                <ButtonLink href=format!("{address}/editions/new") label=t!("training-new-edition") kind=ButtonKind::Secondary/>
            </Actions>
        }
    });
    view! { <Facts facts=facts/> {designers} }.into_any()
}

fn editions_section(course: &Course, editions: &[Edition], own: &BTreeMap<EditionId, Standing>) -> AnyView {
    let shown = if editions.is_empty() {
        view! { <EmptyState text=t!("training-no-editions")/> }.into_any()
    } else {
        editions
            .iter()
            .map(|each| edition(course, each, own.get(&each.id).copied()))
            .collect_view()
            .into_any()
    };
    view! { <Section title=t!("training-editions") id="editions".to_owned()>{shown}</Section> }.into_any()
}

fn edition(course: &Course, edition: &Edition, own: Option<Standing>) -> AnyView {
    let page = page();
    let dates = dates_text(page.lang, edition);
    let opening = edition.opening(page.now);
    let place = match (edition.details.place.as_str(), t!(edition.details.mode.message())) {
        ("", mode) => mode,
        (place, mode) => format!("{place} · {mode}"),
    };
    let facts = vec![(t!("session-where"), place.into_any()), (t!("session-seats"), opening_tag(opening))];
    let notes = edition.details.notes.clone();
    let notes = (!notes.is_empty()).then(|| view! { <p><InLanguage text=&notes/></p> });
    let address = href(&format!("/training/{}/editions/{}", course.slug, edition.id));
    let enrolled = own.filter(|own| own.state != SeatState::Cancelled);
    let action = match (enrolled, opening) {
        (Some(_), opening) if opening != Opening::Over && opening != Opening::CalledOff => view! {
            <Confirm
                label=t!("training-cancel")
                question=t!("training-cancel-question")
                action=format!("{address}/cancel")
                button=t!("training-cancel")
            />
        }
        .into_any(),
        (None, opening) if opening.is_open() && course.status == Status::Published => {
            let label = match opening {
                Opening::WaitingList(_) => t!("training-enrol-waiting"),
                _ => t!("training-enrol"),
            };
            if page.viewer.is_signed_in() {
                view! { <PostButton action=format!("{address}/enrol") label=label kind=ButtonKind::Primary of=dates.clone()/> }
                    .into_any()
            } else {
                let next: String = format!("/{}/training/{}", page.lang.code(), course.slug);
                let sign_in = format!("{}?next={next}", href("/sign-in"));
                view! { <ButtonLink href=sign_in label=t!("training-sign-in-to-enrol")/> }.into_any()
            }
        }
        _ => ().into_any(),
    };
    let calendar = (edition.details.starts.day().is_some()
        && opening != Opening::Over
        && edition.status == Status::Published)
        .then(|| view! { <p><a href=format!("{address}/calendar.ics")>{t!("session-calendar")}</a></p> });
    let title = heading(heading_level() + 1, "card-title", dates.clone().into_any());
    view! {
        <div class="edition">
            {title}
            {own_notice(enrolled)}
            <Facts facts=facts/>
            {notes}
            {calendar}
            {action}
            {page.viewer.designs.then(|| designers(edition, &address, &dates))}
        </div>
    }
    .into_any()
}

fn designers(edition: &Edition, address: &str, dates: &str) -> AnyView {
    let publish = (edition.status == Status::Draft).then(|| {
        view! { <PostButton action=format!("{address}/publish") label=t!("training-edition-publish") of=dates.to_owned()/> }
    });
    let call_off = (edition.status == Status::Published && edition.ends_at > page().now).then(|| {
        view! {
            <Confirm
                label=t!("training-call-off")
                question=t!("session-call-off-question", count = edition.seats.taken + edition.seats.waiting)
                action=format!("{address}/call-off")
                button=t!("training-call-off-button")
            />
        }
    });
    let (edit, participants) = (format!("{address}/edit"), format!("{address}/participants"));
    view! {
        <Actions>
            {publish}
            <ButtonLink href=edit label=t!("training-edition-edit") kind=ButtonKind::Secondary/>
            <ButtonLink href=participants label=t!("session-participants") kind=ButtonKind::Secondary/>
        </Actions>
        {call_off}
    }
    .into_any()
}
