//! Keeping and erasing one's own profile.

use domain::access::Actor;
use domain::id::AccountId;
use domain::network::{Audiences, Field, ProfileForm};
use domain::slug::{Slug, fold};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::own::owner;
use super::schema::{innovator, innovator_skill};
use crate::accounts::pseudonym;
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::schema::entity;
use crate::{Store, Write};

/// Addresses under `/network` that are no person's.
const RESERVED: [&str; 3] = ["labs", "join", "new"];

/// Keeps the actor's profile, new when `version` is 0, and returns its address.
///
/// # Errors
/// [`StoreError::Conflict`] when it changed since this version; [`StoreError::Refused`] when the entity does not
/// exist; when the actor is no innovator, or the database fails.
pub async fn save_profile(
    store: &Store,
    actor: &Actor,
    profile: &ProfileForm,
    version: i32,
) -> Result<String> {
    let owner = owner(actor)?;
    let mut write = store.begin(actor).await?;
    if let Some(id) = profile.entity
        && entity::Entity::find_by_id(id.0).one(write.db()).await?.is_none()
    {
        return Err(StoreError::Refused("error-not-in-list"));
    }
    let old = innovator::Entity::find_by_id(owner.0).lock_exclusive().one(write.db()).await?;
    if old.as_ref().map_or(0, |row| row.version) != version {
        return Err(StoreError::Conflict);
    }
    let (slug, created_at) = match &old {
        Some(row) => (row.slug.clone(), row.created_at),
        None => (free_slug(&write, &profile.name).await?, write.now().0),
    };
    let row = row(owner, profile, slug.clone(), version + 1, created_at, write.now().0);
    let subject = pseudonym::of(write.db(), owner).await?;
    if old.is_some() {
        row.into_active_model().reset_all().update(write.db()).await?;
        write.audit("person.edit", subject, "").await?;
    } else {
        innovator::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
        write.audit("person.create", subject, "").await?;
    }
    keep_skills(&write, owner, profile).await?;
    write.reindex("person", owner.0).await?;
    write.commit().await?;
    Ok(slug)
}

/// Erases the actor's profile. The role stays.
///
/// # Errors
/// When the actor is no innovator, or the database fails.
pub async fn delete_profile(store: &Store, actor: &Actor) -> Result<()> {
    let owner = owner(actor)?;
    let mut write = store.begin(actor).await?;
    let deleted = innovator::Entity::delete_by_id(owner.0).exec(write.db()).await?;
    if deleted.rows_affected > 0 {
        let subject = pseudonym::of(write.db(), owner).await?;
        write.audit("person.delete", subject, "").await?;
        write.reindex("person", owner.0).await?;
    }
    write.commit().await
}

async fn keep_skills(write: &Write<'_>, owner: AccountId, profile: &ProfileForm) -> Result<()> {
    innovator_skill::Entity::delete_many()
        .filter(innovator_skill::Column::AccountId.eq(owner.0))
        .exec(write.db())
        .await?;
    let rows = (0..).zip(&profile.skills).map(|(position, skill)| {
        innovator_skill::Model {
            account_id: owner.0,
            skill: skill.key.clone(),
            label: skill.label.clone(),
            position,
        }
        .into_active_model()
    });
    let rows = rows.collect::<Vec<_>>();
    if !rows.is_empty() {
        innovator_skill::Entity::insert_many(rows).exec_without_returning(write.db()).await?;
    }
    Ok(())
}

async fn free_slug(write: &Write<'_>, name: &str) -> Result<String> {
    let wanted = Slug::suggest(name);
    for n in 1..100 {
        let slug = if n == 1 { wanted.clone() } else { wanted.numbered(n) };
        let taken = RESERVED.contains(&slug.as_str())
            || innovator::Entity::find()
                .filter(innovator::Column::Slug.eq(slug.as_str()))
                .one(write.db())
                .await?
                .is_some();
        if !taken {
            return Ok(slug.to_string());
        }
    }
    // A hundred people of one name: any word will do.
    Ok(format!("p-{}", uuid::Uuid::new_v4().simple()))
}

fn row(
    owner: AccountId,
    profile: &ProfileForm,
    slug: String,
    version: i32,
    created_at: i64,
    now: i64,
) -> innovator::Model {
    let audience = |field| audience(&profile.audiences, field);
    innovator::Model {
        account_id: owner.0,
        slug,
        name: profile.name.clone(),
        name_audience: audience(Field::Name),
        headline: Json(profile.headline.clone()),
        headline_audience: audience(Field::Headline),
        entity_id: profile.entity.map(|id| id.0),
        organisation: profile.organisation.clone(),
        organisation_audience: audience(Field::Organisation),
        region: profile.region.clone(),
        region_audience: audience(Field::Region),
        skills_audience: audience(Field::Skills),
        mentors: profile.mentors,
        mentors_audience: audience(Field::Mentors),
        languages: profile.languages.clone(),
        languages_audience: audience(Field::Languages),
        bio: Json(profile.bio.clone()),
        bio_audience: audience(Field::Bio),
        contact: profile.contact.clone(),
        contact_audience: audience(Field::Contact),
        sort_name: sort_name(&profile.name),
        version,
        created_at,
        updated_at: now,
    }
}

fn audience(audiences: &Audiences, field: Field) -> String {
    audiences.of(field).code().to_owned()
}

/// A name as lists are sorted: small letters without accents.
pub(super) fn sort_name(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).map(fold).collect()
}
