//! The first screen: what the project asks, what one can do now, what came of it.

use leptos::prelude::*;

use super::{LinkedItem, ShowData};
use crate::components::{Paragraphs, Shown};
use crate::context::{href, page};
use crate::t;

/// Three panels side by side where there is room.
pub(super) fn glance(data: &ShowData) -> AnyView {
    view! {
        <div class="glance">
            {challenge(data)}
            <section class="glance-part">
                <h2 class="glance-title">{t!("projects-now")}</h2>
                {now(data)}
            </section>
            <section class="glance-part">
                <h2 class="glance-title">{t!("projects-came-of-it")}</h2>
                {came_of_it(data)}
            </section>
        </div>
    }
    .into_any()
}

fn challenge(data: &ShowData) -> Option<AnyView> {
    let challenge = &data.project.content.challenge;
    (!challenge.is_empty()).then(|| {
        view! {
            <section class="glance-part glance-challenge">
                <h2 class="glance-title">{t!("projects-challenge")}</h2>
                <Paragraphs text=challenge/>
            </section>
        }
        .into_any()
    })
}

fn now(data: &ShowData) -> AnyView {
    let project = &data.project;
    let linked_here = data.linked.sessions.iter().chain(&data.linked.surveys);
    let items: Vec<LinkedItem> = linked_here.filter(|item| item.open).take(3).cloned().collect();
    let take_part = &project.content.take_part;
    let text = (!take_part.is_empty()).then(|| view! { <Paragraphs text=take_part/> });
    if items.is_empty() && text.is_none() {
        let contact = page().lab.contact.clone();
        let words =
            if project.phase.is_outcome() { t!("projects-now-ended") } else { t!("projects-now-nothing") };
        let mail = format!("mailto:{contact}");
        return view! { <p>{words} " " <a href=mail>{t!("projects-write-to", contact = contact)}</a></p> }
            .into_any();
    }
    view! { {text} {linked(items)} }.into_any()
}

/// Links to things of other features, each with a few words.
pub(super) fn linked(items: Vec<LinkedItem>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items = items
        .into_iter()
        .map(|item| {
            let title = Shown::from(&item.title);
            let lang = title.lang_attribute();
            let meta = (!item.meta.is_empty()).then(|| view! { " " <span class="meta">{item.meta}</span> });
            view! { <li><a href=href(&item.path) lang=lang>{title.text}</a>{meta}</li> }
        })
        .collect_view();
    Some(view! { <ul class="linked">{items}</ul> }.into_any())
}

fn came_of_it(data: &ShowData) -> AnyView {
    let outcome = &data.outcome;
    if !outcome.beginning.is_empty() {
        let lang = (outcome.lang != page().lang).then_some(outcome.lang.tag());
        let more =
            outcome.more.then(|| view! { <p><a href="#outcome">{t!("projects-read-outcome")}</a></p> });
        return view! { <p lang=lang>{outcome.beginning.clone()}</p> {more} }.into_any();
    }
    if let Some(update) = data.project.updates.first() {
        let title = Shown::from(&update.title);
        let lang = title.lang_attribute();
        return view! {
            <p>{t!("projects-latest-update")} " " <a href="#updates" lang=lang>{title.text}</a></p>
            <p class="meta">{crate::format::on(update.at)}</p>
        }
        .into_any();
    }
    view! { <p>{t!("projects-nothing-yet")}</p> }.into_any()
}
