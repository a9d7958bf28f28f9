//! The directory of people.

use domain::form::Typed;
use domain::text::Translated;
use leptos::prelude::*;

use super::places::{Place, places};
use super::words::Organisation;
use crate::components::{
    Actions, ButtonLink, Card, CardGrid, Checkbox, Choice, EmptyState, Filters, FormState, PageHeader,
    Pagination, Select, Shown, Tag, Tags,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// Somebody found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The profile's address.
    pub slug: String,
    /// The name.
    pub name: String,
    /// One line about what the person does.
    pub headline: Translated,
    /// Where the person works.
    pub organisation: Option<Organisation>,
    /// The region.
    pub region: String,
    /// What the person knows.
    pub skills: Vec<String>,
    /// Whether the person mentors others.
    pub mentors: bool,
    /// Whether the demonstration invented this person.
    pub invented: bool,
}

/// Everything the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directory {
    /// The people of this page of the list.
    pub people: Vec<Found>,
    /// The address of the next page.
    pub next: Option<String>,
    /// What the list is narrowed to.
    pub filter: Typed,
    /// Skills to choose: key and words.
    pub skills: Vec<(String, String)>,
    /// Regions to choose.
    pub regions: Vec<String>,
    /// Entities to choose: address and name.
    pub entities: Vec<(String, Translated)>,
    /// Whether the viewer is in the network and has a profile to edit.
    pub inside: bool,
}

/// The page.
pub fn directory(data: Directory) -> PageView {
    let filtered = data.filter.pairs().iter().any(|(_, value)| !value.trim().is_empty());
    let action = if data.inside {
        view! { <ButtonLink href=href("/account/profile") label=t!("network-edit-profile")/> }
    } else {
        view! { <ButtonLink href=href("/network/join") label=t!("network-join")/> }
    };
    let list = if data.people.is_empty() {
        let (text, action) = if filtered {
            (t!("network-nobody-filtered"), (href("/network"), t!("network-see-all")))
        } else {
            (t!("network-nobody"), (href("/network/join"), t!("network-join")))
        };
        view! { <EmptyState text=text action=action/> }.into_any()
    } else {
        let people = data.people.into_iter().map(card).collect_view();
        view! { <CardGrid>{people}</CardGrid> <Pagination next=data.next/> }.into_any()
    };
    let choices = |pairs: Vec<(String, String)>| {
        pairs.into_iter().map(|(value, label)| Choice::new(value, label)).collect::<Vec<_>>()
    };
    let skills = choices(data.skills);
    let regions = choices(data.regions.into_iter().map(|region| (region.clone(), region)).collect());
    let entities =
        choices(data.entities.into_iter().map(|(slug, name)| (slug, Shown::from(&name).text)).collect());
    let form = FormState::filled(data.filter);
    let main = view! {
        <PageHeader title=t!("network-title") lead=Shown::from(t!("network-lead"))>
            <Actions>{action}</Actions>
        </PageHeader>
        {places(Place::People)}
        <Filters action=href("/network") form=form>
            <Select name="skill" label=t!("network-skill") empty=t!("network-any") choices=skills/>
            <Select name="region" label=t!("network-region") empty=t!("network-any") choices=regions/>
            <Select name="entity" label=t!("network-entity") empty=t!("network-any") choices=entities/>
            <Checkbox name="mentors" label=t!("network-mentors-only")/>
        </Filters>
        {list}
    };
    let head = Head::new(t!("network-title")).with_description(t!("network-lead"));
    PageView::new(head, vec![Crumb::here(t!("network-title"))], main)
}

fn card(found: Found) -> AnyView {
    let place =
        [found.organisation.map(|organisation| organisation.name()).unwrap_or_default(), found.region];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let meta = (!place.is_empty()).then_some(place);
    let headline =
        (!found.headline.is_empty()).then(|| view! { <p>{Shown::from(&found.headline).inline()}</p> });
    let skills = found.skills.into_iter().take(5).map(|skill| view! { <Tag text=skill/> }).collect_view();
    let mentor = found.mentors.then(|| view! { <Tag text=t!("network-mentor") tone=Tone::Green/> });
    let invented = found.invented.then(|| view! { <Tag text=t!("network-invented") tone=Tone::Ochre/> });
    view! {
        <Card href=href(&format!("/network/{}", found.slug)) title=found.name meta=meta>
            {headline}
            <Tags>{mentor} {skills} {invented}</Tags>
        </Card>
    }
    .into_any()
}
