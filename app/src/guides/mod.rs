//! Guides and methods: the library, a guide, its form, the glossary.

mod form;
mod glossary;
mod list;
mod shipped;
mod show;
mod words;

pub use form::{FormPage, edit, new};
pub use glossary::glossary;
pub use list::{ListPage, list};
pub use shipped::shipped;
pub use show::{GuidePage, Standing, show};
pub use words::{minutes, people, phase_tags};

use domain::guides::Facts;
use domain::slug::Slug;
use domain::text::Translated;
use leptos::prelude::*;

use crate::components::{Card, Tag, Tags};
use crate::context::{Tone, href};
use crate::layout::Crumb;
use crate::t;

/// A guide in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideItem {
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: Translated,
    /// What it is, in a sentence.
    pub summary: Translated,
    /// Its kind, phases, time and people.
    pub facts: Facts,
    /// Whether everybody may read it.
    pub published: bool,
}

/// The card of a guide.
fn card(item: &GuideItem) -> AnyView {
    let address = href(&format!("/guides/{}", item.slug));
    let summary = crate::components::Shown::from(&item.summary);
    let meta = [item.facts.minutes.map(words::minutes), item.facts.people.map(words::people)];
    let meta = meta.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let kicker = t!(item.facts.kind.message());
    let title = crate::components::Shown::from(&item.title);
    let tags = words::phase_tags(&item.facts.phases);
    let draft = (!item.published).then(|| view! { <Tag text=t!("guide-draft") tone=Tone::Ochre/> });
    view! {
        <Card href=address title=title kicker=kicker meta=Some(meta).filter(|meta| !meta.is_empty())>
            <p>{summary.inline()}</p>
            <Tags>{draft} {tags}</Tags>
        </Card>
    }
    .into_any()
}

fn crumbs(here: String) -> Vec<Crumb> {
    vec![Crumb::link(t!("guides-title"), href("/guides")), Crumb::here(here)]
}
