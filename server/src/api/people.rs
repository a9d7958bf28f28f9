//! People of the network, with what each chose to show the asker.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::lang::Lang;
use domain::text::Translated;
use serde::Serialize;
use store::network::{self, DirectoryFilter, Organisation, PersonView};

use super::asking::{Asking, Wanted, listed};
use crate::error::Result;

/// A person. What the asker may not see is blank, as if it had never been written.
#[derive(Serialize)]
struct Person {
    slug: String,
    url: String,
    name: String,
    headline: Translated,
    organisation: Option<OrganisationRef>,
    region: String,
    skills: Vec<String>,
    mentors: bool,
    languages: String,
    bio: Translated,
    contact: String,
    invented: bool,
}

#[derive(Serialize)]
struct OrganisationRef {
    slug: Option<String>,
    name: Translated,
}

fn person(asking: &Asking, view: PersonView) -> Person {
    let organisation = view.organisation.map(|organisation| match organisation {
        Organisation::Entity(slug, name) => OrganisationRef { slug: Some(slug), name },
        Organisation::Named(name) => OrganisationRef { slug: None, name: Translated::of(Lang::Pt, name) },
    });
    Person {
        url: asking.page(&format!("/network/{}", view.slug)),
        slug: view.slug,
        name: view.name,
        headline: view.headline,
        organisation,
        region: view.region,
        skills: view.skills.into_iter().map(|skill| skill.label).collect(),
        mentors: view.mentors,
        languages: view.languages,
        bio: view.bio,
        contact: view.contact,
        invented: view.invented,
    }
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted) -> Result {
    let filter = DirectoryFilter::default();
    let page = network::directory(asking.store(), &asking.actor(), &filter, &request).await?;
    Ok(listed(page, |view| person(&asking, view)))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let view = network::person(asking.store(), &asking.actor(), &slug).await?;
    Ok(Json(person(&asking, view)).into_response())
}
