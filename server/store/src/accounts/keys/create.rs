//! A new key, and what a form that comes again gets.

use domain::access::{Action, Actor, Resource};
use domain::accounts::{Key, MAX_KEYS, NewKey, Secret};
use domain::id::AccountId;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, Set,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{digest, shown};
use crate::accounts::{lock, own};
use crate::error::{Result, StoreError};
use crate::schema::account_key::{ActiveModel, Column, Entity, Model};
use crate::submission::Submission;
use crate::{Store, Write};

/// What came of the form for a new key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// The key is there, and this is its secret.
    New(Key, Secret),
    /// The form came again, soon and before the key was used: the key has this secret in place of the first.
    Anew(Key, Secret),
    /// The form came again later: the key is there, its secret is not to be had any more.
    Before,
}

/// Makes a key for the JSON interface. A form that comes again makes no second one: a browser that sent it twice shows only the
/// second answer, which therefore has a secret of its own.
///
/// # Errors
/// [`StoreError::Refused`] when the account has as many keys as it may; when nobody is signed in, or the database fails.
pub async fn create_key(store: &Store, actor: &Actor, new: &NewKey, form_id: &str) -> Result<Made> {
    match attempt(store, actor, new, form_id).await {
        // Two at the same moment: the other has made the key.
        Err(StoreError::Conflict) => attempt(store, actor, new, form_id).await,
        other => other,
    }
}

async fn attempt(store: &Store, actor: &Actor, new: &NewKey, form_id: &str) -> Result<Made> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    // Whoever counts waits for whoever adds.
    lock(&write, me).await?;
    if let Submission::Again(result) = write.submission(form_id).await? {
        return again(write, me, &result).await;
    }
    let keys = Entity::find().filter(Column::AccountId.eq(me.0)).count(write.db()).await?;
    if keys >= MAX_KEYS as u64 {
        return Err(StoreError::Refused("error-too-many-keys"));
    }
    let secret = fresh();
    let row = Model {
        id: Uuid::now_v7(),
        account_id: me.0,
        name: new.name.clone(),
        digest: digest(&secret),
        created_at: write.now().0,
        used_on: String::new(),
        expires_at: new.lifetime.end(write.now()).0,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(write.db()).await?;
    write.remember_submission(form_id, &row.id.to_string()).await?;
    write.audit("account.create-key", me, &row.id.to_string()).await?;
    write.commit().await?;
    Ok(Made::New(shown(row), secret))
}

async fn again(mut write: Write<'_>, me: AccountId, result: &str) -> Result<Made> {
    let Ok(id) = result.parse::<Uuid>() else { return Ok(Made::Before) };
    let row = Entity::find_by_id(id).filter(Column::AccountId.eq(me.0)).one(write.db()).await?;
    let Some(row) = row else { return Ok(Made::Before) };
    let key = shown(row);
    if !key.may_change_secret(write.now()) {
        return Ok(Made::Before);
    }
    let secret = fresh();
    let change = ActiveModel { id: Set(id), digest: Set(digest(&secret)), ..Default::default() };
    change.update(write.db()).await?;
    write.audit("account.renew-key", me, result).await?;
    write.commit().await?;
    Ok(Made::Anew(key, secret))
}

/// A secret nobody has had: three random UUIDs hold 366 random bits, their digest 256.
fn fresh() -> Secret {
    let random = [Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4()].map(Uuid::into_bytes).concat();
    Secret::of(Sha256::digest(random).into())
}
