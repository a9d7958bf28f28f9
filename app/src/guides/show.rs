//! One guide: its card of facts, its text, what to read next, where it is used.

use domain::guides::{Facts, GuideText};
use domain::lang::Lang;
use domain::slug::Slug;
use leptos::prelude::*;

use super::{GuideItem, card, crumbs, words};
use crate::components::{
    Actions, ButtonKind, ButtonLink, CardGrid, Facts as FactList, Notice, PageHeader, PostButton, Prose,
    Section, Shown, Tags, Toc,
};
use crate::context::{Tone, href, page};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Where a guide stands, for those who design.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether everybody may read it.
    pub published: bool,
    /// Whether it ships with the product and the lab changed it.
    pub changed_from_shipped: bool,
}

/// What a guide's page shows.
#[derive(Debug, Clone)]
pub struct GuidePage {
    /// Its address.
    pub slug: Slug,
    /// Its kind, phases, time and people.
    pub facts: Facts,
    /// The language it is shown in.
    pub lang: Lang,
    /// What it says in that language.
    pub text: GuideText,
    /// Its text as sanitised HTML.
    pub html: String,
    /// Its headings: level, id, text.
    pub toc: Vec<(u8, String, String)>,
    /// What to read next.
    pub next: Vec<GuideItem>,
    /// Where it is used: the kind of thing, its address, its title.
    pub used_in: Vec<(String, String, Shown)>,
    /// Where it stands.
    pub standing: Standing,
}

/// The guide.
pub fn show(data: GuidePage) -> PageView {
    let shown = |text: &str| Shown::written_in(text, data.lang);
    let lead = (!data.text.summary.is_empty()).then(|| shown(&data.text.summary));
    let contents: Vec<(String, String)> = data
        .toc
        .iter()
        .filter(|(level, _, _)| *level == 2)
        .map(|(_, id, text)| (id.clone(), text.clone()))
        .collect();
    let toc = (contents.len() > 2).then(|| view! { <Toc items=contents/> });
    let published = data.standing.published;
    let tags = words::phase_tags(&data.facts.phases);
    let (standing, facts, next) = (standing(&data), facts(&data), next(&data.next));
    let used_in = used_in(data.used_in.clone());
    let main = view! {
        {standing}
        <article class="guide">
            <PageHeader kicker=t!(data.facts.kind.message()) title=shown(&data.text.title) lead=lead>
                <Tags>{tags}</Tags>
            </PageHeader>
            <div class="guide-side">{facts} {toc}</div>
            <Prose html=data.html.clone() lang=data.lang/>
        </article>
        {next}
        {used_in}
    };
    let head = Head::new(data.text.title.clone()).with_description(data.text.summary.clone());
    let head = if published { head } else { Head { index: false, ..head } };
    PageView::new(head, crumbs(data.text.title.clone()), main)
}

/// The card of facts: how long, with whom, with what.
pub(super) fn facts(data: &GuidePage) -> AnyView {
    let mut list: Vec<(String, AnyView)> = Vec::new();
    if let Some(minutes) = data.facts.minutes {
        list.push((t!("guide-time"), words::minutes(minutes).into_any()));
    }
    if let Some(people) = data.facts.people {
        list.push((t!("guide-with"), words::people(people).into_any()));
    }
    if !data.text.materials.is_empty() {
        let lang = (data.lang != page().lang).then_some(data.lang.tag());
        let items = data.text.materials.iter().map(|item| view! { <li>{item.clone()}</li> }).collect_view();
        list.push((t!("guide-materials"), view! { <ul lang=lang>{items}</ul> }.into_any()));
    }
    if list.is_empty() {
        return ().into_any();
    }
    view! { <div class="guide-facts"><FactList facts=list/></div> }.into_any()
}

fn standing(data: &GuidePage) -> AnyView {
    if !page().viewer.designs {
        return ().into_any();
    }
    let at = |end: &str| href(&format!("/guides/{}{end}", data.slug));
    let publish = if data.standing.published {
        view! { <PostButton action=at("/unpublish") label=t!("guide-unpublish")/> }
    } else {
        view! { <PostButton action=at("/publish") label=t!("guide-publish")/> }
    };
    let draft = (!data.standing.published)
        .then(|| view! { <Notice tone=Tone::Ochre title=t!("guide-draft")><p>{t!("guide-draft-note")}</p></Notice> });
    let shipped = at("/shipped");
    let edit = at("/edit");
    let changed = data.standing.changed_from_shipped.then(|| {
        view! {
            <Notice><p>{t!("guide-edited-note")} " " <a href=shipped>{t!("guide-shipped-link")}</a></p></Notice>
        }
    });
    view! {
        {draft}
        {changed}
        <Actions><ButtonLink href=edit label=t!("guide-edit") kind=ButtonKind::Secondary/> {publish}</Actions>
    }
    .into_any()
}

fn next(items: &[GuideItem]) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let cards = items.iter().map(card).collect_view();
    view! { <Section title=t!("guide-next") id="next".to_owned()><CardGrid>{cards}</CardGrid></Section> }
        .into_any()
}

fn used_in(links: Vec<(String, String, Shown)>) -> AnyView {
    if links.is_empty() {
        return ().into_any();
    }
    let items = links
        .into_iter()
        .map(|(kind, address, title)| {
            view! { <li><span class="kicker">{kind}</span> " " <a href=address>{title.inline()}</a></li> }
        })
        .collect_view();
    view! { <Section title=t!("guide-used-in") id="used-in".to_owned()><ul class="guide-uses">{items}</ul></Section> }
        .into_any()
}
