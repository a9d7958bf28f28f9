//! What a person changes about their own account: name and language, password.

use domain::access::{Action, Actor, Resource};
use domain::accounts::{Details, searchable};
use domain::lang::Lang;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};

use super::keys::revoke_all;
use super::own;
use super::sessions::end_all_but;
use super::token;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::jobs::{Job, Mail};
use crate::schema::account;

/// Changes the person's name and the language of their mails.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn change_details(store: &Store, actor: &Actor, details: Details) -> Result<()> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    let row = account::Entity::find_by_id(me.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let searchable = searchable(&details.name, &row.email);
    let mut change = row.into_active_model();
    change.searchable = Set(searchable);
    change.name = Set(details.name);
    change.lang = Set(details.lang.code().to_owned());
    change.update(write.db()).await?;
    write.audit("account.edit", me, "").await?;
    write.reindex("person", me.0).await?;
    write.commit().await
}

/// Sets a new password; the caller has compared the old one. Every session but `current` ends; every key and every link sent
/// before stops working.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn change_password(
    store: &Store,
    actor: &Actor,
    password_hash: String,
    current: &str,
) -> Result<()> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    let row = account::Entity::find_by_id(me.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let (email, lang) = (row.email.clone(), Lang::from_code(&row.lang).unwrap_or_default());
    let mut change = row.into_active_model();
    change.password_hash = Set(password_hash);
    change.update(write.db()).await?;
    end_all_but(&write, me, Some(current)).await?;
    token::withdraw_all(&write, me).await?;
    revoke_all(&mut write, me).await?;
    write.audit("account.password", me, "").await?;
    let mail = Mail::new(email, lang, "mail-password-changed-subject", "mail-password-changed-body");
    write.enqueue(&Job::Mail(mail)).await?;
    write.commit().await
}
