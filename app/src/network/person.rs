//! One person's profile, as the viewer may see it.

use domain::text::Translated;
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::words::{Organisation, contact, network_crumb};
use crate::components::{
    Actions, ButtonKind, ButtonLink, Facts, Notice, PageHeader, Paragraphs, Section, Shown, Tag, Tags,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the viewer may see of a person; blank where there is nothing to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPage {
    /// The name.
    pub name: String,
    /// One line about what the person does.
    pub headline: Translated,
    /// Where the person works.
    pub organisation: Option<Organisation>,
    /// The region.
    pub region: String,
    /// What the person knows: key and words.
    pub skills: Vec<(String, String)>,
    /// Whether the person mentors others.
    pub mentors: bool,
    /// The languages the person works in.
    pub languages: String,
    /// A few paragraphs.
    pub bio: Translated,
    /// How to reach the person.
    pub contact: String,
    /// Whether the demonstration invented this person.
    pub invented: bool,
    /// Whether the viewer looks at their own profile.
    pub own: bool,
    /// Whether search engines may list it.
    pub public: bool,
}

/// The page.
pub fn person(data: PersonPage) -> PageView {
    let head = if data.public { Head::new(data.name.clone()) } else { Head::private(data.name.clone()) };
    let head = head.with_description(Shown::from(&data.headline).text);
    let crumbs = vec![network_crumb(), Crumb::here(data.name.clone())];
    let mut facts = Vec::new();
    if let Some(organisation) = &data.organisation {
        facts.push((t!("network-works-at"), organisation.linked()));
    }
    for (label, text) in [(t!("network-region"), &data.region), (t!("network-languages"), &data.languages)] {
        if !text.is_empty() {
            facts.push((label, text.clone().into_any()));
        }
    }
    if data.mentors {
        facts.push((t!("network-mentoring"), t!("network-mentoring-yes").into_any()));
    }
    if !data.contact.is_empty() {
        facts.push((t!("network-contact"), contact(&data.contact)));
    }
    let lead = (!data.headline.is_empty()).then(|| Shown::from(&data.headline));
    let own = data.own.then(|| {
        view! { <Actions><ButtonLink href=href("/account/profile") label=t!("network-edit-profile") kind=ButtonKind::Secondary/></Actions> }
    });
    let skills = (!data.skills.is_empty()).then(|| {
        let skills = data.skills.into_iter().map(skill).collect_view();
        view! { <Section title=t!("network-skills")><Tags>{skills}</Tags></Section> }
    });
    let bio = (!data.bio.is_empty()).then(|| {
        view! { <Section title=t!("network-about")><Paragraphs text=&data.bio/></Section> }
    });
    let facts = (!facts.is_empty()).then(|| view! { <div class="facts-alone"><Facts facts=facts/></div> });
    let main = view! {
        <PageHeader title=data.name kicker=t!("network-person") lead=lead>{own}</PageHeader>
        {data.invented.then(|| view! { <Notice tone=Tone::Ochre><p>{t!("network-invented-notice")}</p></Notice> })}
        {facts}
        {skills}
        {bio}
    };
    PageView::new(head, crumbs, main)
}

/// A skill that leads to the others who have it.
fn skill((key, label): (String, String)) -> AnyView {
    let query = utf8_percent_encode(&key, NON_ALPHANUMERIC);
    view! { <a class="tag-link" href=href(&format!("/network?skill={query}"))><Tag text=label tone=Tone::Azul/></a> }.into_any()
}
