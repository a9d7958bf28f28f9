//! A person's own profile, every field of it, for its form.

use domain::access::{Action, Actor, Reason, Resource, Role, decide};
use domain::id::{AccountId, EntityId};
use domain::network::ProfileForm;
use sea_orm::EntityTrait;

use super::schema::innovator::Entity;
use super::visible::{audiences, skills_of};
use crate::Store;
use crate::error::Result;

/// A profile as its owner edits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnProfile {
    /// Its address.
    pub slug: String,
    /// The version that the form was filled from.
    pub version: i32,
    /// Everything in it.
    pub profile: ProfileForm,
}

/// Whose profile an actor edits: their own, when they are an innovator.
pub(super) fn owner(actor: &Actor) -> Result<AccountId> {
    let owner = actor.account().ok_or(Reason::SignIn)?;
    decide(actor, Action::Edit, &Resource::Own { owner }).check()?;
    if !actor.has(Role::Innovator) {
        return Err(Reason::Forbidden.into());
    }
    Ok(owner)
}

/// The actor's own profile; nothing when there is none yet. Two statements.
///
/// # Errors
/// When the actor is no innovator, or the database fails.
pub async fn own_profile(store: &Store, actor: &Actor) -> Result<Option<OwnProfile>> {
    let owner = owner(actor)?;
    let Some(row) = Entity::find_by_id(owner.0).one(store.reader()).await? else { return Ok(None) };
    let mut skills = skills_of(store.reader(), std::iter::once(owner.0)).await?;
    let audiences = audiences(&row);
    Ok(Some(OwnProfile {
        slug: row.slug,
        version: row.version,
        profile: ProfileForm {
            name: row.name,
            headline: row.headline.0,
            entity: row.entity_id.map(EntityId),
            organisation: row.organisation,
            region: row.region,
            skills: skills.remove(&owner.0).unwrap_or_default(),
            mentors: row.mentors,
            languages: row.languages,
            bio: row.bio.0,
            contact: row.contact,
            audiences,
        },
    }))
}
