//! Making and changing labs; designers only.

use domain::access::{Action, Actor};
use domain::lang::Lang;
use domain::network::LabForm;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};
use uuid::Uuid;

use super::labs::LAB;
use super::save::sort_name;
use super::schema::lab::{Column, Entity, Model};
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::schema::entity;
use crate::submission::Submission;
use crate::{Store, Write};

/// Makes a lab and returns its address. The same form sent twice makes one.
///
/// # Errors
/// [`StoreError::Taken`] when another lab has its address; [`StoreError::Refused`] when the entity does not exist;
/// when the actor may not, or the database fails.
pub async fn create_lab(store: &Store, actor: &Actor, form: &LabForm, form_id: &str) -> Result<String> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Create, &LAB)?;
    if let Submission::Again(slug) = write.submission(form_id).await? {
        return Ok(slug);
    }
    check_entity(&write, form).await?;
    let id = Uuid::now_v7();
    let now = write.now().0;
    let row = Model {
        id,
        slug: form.slug.to_string(),
        entity_id: form.entity.0,
        name: Json(form.name.clone()),
        description: Json(form.description.clone()),
        since: form.since.clone(),
        website: form.website.clone(),
        source: form.source.clone(),
        sort_name: sort_name(form.name.pick(Lang::Pt).text),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    write.remember_submission(form_id, form.slug.as_str()).await?;
    write.audit("lab.create", id, "").await?;
    write.reindex("lab", id).await?;
    write.reindex("entity", form.entity.0).await?;
    write.commit().await?;
    Ok(form.slug.to_string())
}

/// Changes a lab and returns its address, which may be new.
///
/// # Errors
/// [`StoreError::Conflict`] when it changed since this version; otherwise as for [`create_lab`].
pub async fn update_lab(
    store: &Store,
    actor: &Actor,
    slug: &str,
    form: &LabForm,
    version: i32,
) -> Result<String> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &LAB)?;
    let row = Entity::find()
        .filter(Column::Slug.eq(slug))
        .lock_exclusive()
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    if row.version != version {
        return Err(StoreError::Conflict);
    }
    check_entity(&write, form).await?;
    let (id, before) = (row.id, row.entity_id);
    let mut change = row.into_active_model();
    change.slug = Set(form.slug.to_string());
    change.entity_id = Set(form.entity.0);
    change.name = Set(Json(form.name.clone()));
    change.description = Set(Json(form.description.clone()));
    change.since = Set(form.since.clone());
    change.website = Set(form.website.clone());
    change.source = Set(form.source.clone());
    change.sort_name = Set(sort_name(form.name.pick(Lang::Pt).text));
    change.version = Set(version + 1);
    change.updated_at = Set(write.now().0);
    change.update(write.db()).await?;
    write.audit("lab.edit", id, "").await?;
    write.reindex("lab", id).await?;
    write.reindex("entity", before).await?;
    if before != form.entity.0 {
        write.reindex("entity", form.entity.0).await?;
    }
    write.commit().await?;
    Ok(form.slug.to_string())
}

async fn check_entity(write: &Write<'_>, form: &LabForm) -> Result<()> {
    match entity::Entity::find_by_id(form.entity.0).one(write.db()).await? {
        Some(_) => Ok(()),
        None => Err(StoreError::Refused("error-not-in-list")),
    }
}
