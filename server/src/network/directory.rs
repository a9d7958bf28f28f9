//! The directory of people.

use app::network::{Directory, Found, Organisation};
use axum::extract::Query;
use domain::access::Role;
use domain::form::Typed;
use serde::Deserialize;
use store::PageRequest;
use store::network::{self, DirectoryFilter, PersonView};

use crate::error::Result;
use crate::visit::Visit;

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Asked {
    skill: String,
    entity: String,
    region: String,
    mentors: String,
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let mentors = asked.mentors == "yes";
    let typed = Typed::default()
        .with("skill", asked.skill.clone())
        .with("entity", asked.entity.clone())
        .with("region", asked.region.clone())
        .with("mentors", if mentors { "yes" } else { "" });
    let filter = DirectoryFilter { skill: asked.skill, entity: asked.entity, region: asked.region, mentors };
    let request = PageRequest { after: asked.after, limit: 0 };
    let page = network::directory(store, &actor, &filter, &request).await?;
    let options = network::directory_options(store, &actor).await?;
    let data = Directory {
        people: page.items.into_iter().map(found).collect(),
        next: page.next.map(|cursor| next(&visit, "/network", &typed, &cursor)),
        filter: typed,
        skills: options.skills.into_iter().map(|skill| (skill.key, skill.label)).collect(),
        regions: options.regions,
        entities: options.entities.into_iter().map(|entity| (entity.slug, entity.name)).collect(),
        inside: actor.has(Role::Innovator),
    };
    Ok(visit.html(|| app::network::directory(data)))
}

fn found(person: PersonView) -> Found {
    Found {
        slug: person.slug,
        name: person.name,
        headline: person.headline,
        organisation: person.organisation.map(organisation),
        region: person.region,
        skills: person.skills.into_iter().map(|skill| skill.label).collect(),
        mentors: person.mentors,
        invented: person.invented,
    }
}

/// An organisation as pages show it.
pub(super) fn organisation(organisation: network::Organisation) -> Organisation {
    match organisation {
        network::Organisation::Entity(slug, name) => Organisation::Entity(slug, name),
        network::Organisation::Named(name) => Organisation::Named(name),
    }
}

/// The address of a list's next page, with its filters.
pub(super) fn next(visit: &Visit, path: &str, filter: &Typed, cursor: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in filter.pairs().iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    query.append_pair("after", cursor);
    format!("{}?{}", visit.href(path), query.finish())
}
