//! One's own profile.

use app::components::FormState;
use app::network::ProfilePage;
use domain::form::{Errors, Typed};
use domain::network::{JoinState, ProfileForm};
use store::StoreError;
use store::network::{self, OwnProfile, save_profile};

use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    let own = network::own_profile(&visit.app.store, &visit.actor()).await?;
    let typed = match &own {
        Some(own) => own.profile.fill().with("version", own.version.to_string()),
        None => first(&visit).await?.with("version", "0"),
    };
    let page = page(&visit, FormState::filled(typed), own, false).await?;
    Ok(visit.private_html(|| app::network::profile(page)))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    // Whoever may not have a profile is told so before their mistakes are.
    let mut own = network::own_profile(store, &actor).await?;
    let version = typed.get("version").parse().unwrap_or(-1);
    let (errors, conflict) = match ProfileForm::read(&typed) {
        Ok(profile) => match save_profile(store, &actor, &profile, version).await {
            Ok(slug) if profile.is_listed() => {
                return Ok(visit.go_with(&format!("/network/{slug}"), "flash-profile-saved"));
            }
            Ok(_) => return Ok(visit.go_with("/account/profile", "flash-profile-saved")),
            Err(StoreError::Refused(message)) => (Errors::one("entity", message), false),
            Err(StoreError::Conflict) => {
                own = network::own_profile(store, &actor).await?;
                // The same form sent twice: what it asks for is there.
                if own.as_ref().is_some_and(|own| own.profile == profile) {
                    return Ok(visit.go_with("/account/profile", "flash-profile-saved"));
                }
                (Errors::none(), true)
            }
            Err(error) => return Err(error.into()),
        },
        Err(errors) => (errors, false),
    };
    // What was typed stays; sent once more, it is meant to stand over what is there now.
    let typed = if conflict { newer(typed, own.as_ref()) } else { typed };
    let page = page(&visit, FormState::new(typed, errors), own, conflict).await?;
    let again = || app::network::profile(page);
    Ok(if conflict { visit.conflict(again) } else { visit.invalid(again) })
}

fn newer(typed: Typed, own: Option<&OwnProfile>) -> Typed {
    typed.replacing("version", own.map_or(0, |own| own.version).to_string())
}

/// What a first profile begins with: the account's name, and what the request to join said.
async fn first(visit: &Visit) -> Result<Typed> {
    let request = network::latest_request(&visit.app.store, &visit.actor()).await?;
    let request = request.filter(|request| request.state == JoinState::Accepted).map(|request| request.form);
    let request = request.unwrap_or_default();
    let profile = ProfileForm {
        name: visit.identity.as_ref().map(|identity| identity.name.clone()).unwrap_or_default(),
        organisation: request.organisation,
        skills: request.skills,
        ..ProfileForm::default()
    };
    Ok(profile.fill())
}

async fn page(
    visit: &Visit,
    form: FormState,
    own: Option<OwnProfile>,
    conflict: bool,
) -> Result<ProfilePage> {
    let entities = network::entity_choices(&visit.app.store).await?;
    Ok(ProfilePage {
        form,
        listed: own.as_ref().is_some_and(|own| own.profile.is_listed()),
        slug: own.map(|own| own.slug),
        entities: entities.into_iter().map(|entity| (entity.id.to_string(), entity.name)).collect(),
        conflict,
    })
}
