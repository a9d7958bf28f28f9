//! One person's profile.

use app::network::PersonPage;
use axum::extract::Path;
use domain::access::{Actor, Role};
use store::network;

use super::directory::organisation;
use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let person = network::person(store, &actor, &slug).await?;
    let own = actor.has(Role::Innovator)
        && network::own_profile(store, &actor).await?.is_some_and(|own| own.slug == slug);
    // Found by somebody of the network only: a search engine's address list need not have it.
    let public = actor == Actor::anonymous();
    let data = PersonPage {
        name: person.name,
        headline: person.headline,
        organisation: person.organisation.map(organisation),
        region: person.region,
        skills: person.skills.into_iter().map(|skill| (skill.key, skill.label)).collect(),
        mentors: person.mentors,
        languages: person.languages,
        bio: person.bio,
        contact: person.contact,
        invented: person.invented,
        own,
        public,
    };
    Ok(visit.html(|| app::network::person(data)))
}
