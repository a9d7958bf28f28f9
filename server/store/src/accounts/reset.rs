//! A new password for somebody who lost theirs: a link by mail, then a form.

use domain::access::Actor;
use domain::accounts::Email;
use domain::id::AccountId;
use domain::lang::Lang;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

use super::keys::revoke_all;
use super::sessions::end_all_but;
use super::throttle::{allow_mail, forget, sign_in_key};
use super::token::{self, Purpose};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::jobs::{Job, Mail};
use crate::schema::account;
use crate::submission::Submission;

/// Sends a link to choose a new password. An address without an account gets a mail that says so, which takes as long
/// and looks the same to whoever asked; after some mails an address gets no more for a while, which looks the same too.
///
/// # Errors
/// When the database fails.
pub async fn request_reset(
    store: &Store,
    email: &Email,
    lang: Lang,
    form_id: &str,
    link: impl Fn(Lang, &str) -> String + Send + Sync,
) -> Result<()> {
    let actor = Actor::anonymous();
    let mut write = store.begin(&actor).await?;
    if write.submission(form_id).await? != Submission::First {
        return Ok(());
    }
    write.remember_submission(form_id, "").await?;
    if !allow_mail(&write, email.as_str()).await? {
        return write.commit_quietly().await;
    }
    let row =
        account::Entity::find().filter(account::Column::Email.eq(email.as_str())).one(write.db()).await?;
    let mail = match row {
        None => Mail::new(email.as_str(), lang, "mail-reset-unknown-subject", "mail-reset-unknown-body"),
        Some(row) => {
            let lang = Lang::from_code(&row.lang).unwrap_or(lang);
            let secret = token::issue(&write, AccountId(row.id), Purpose::Reset, "").await?;
            Mail::new(row.email, lang, "mail-reset-subject", "mail-reset-body")
                .with("link", link(lang, &secret))
        }
    };
    write.enqueue(&Job::Mail(mail)).await?;
    write.commit().await
}

/// The address of the account that a link resets, without using the link up.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is used up, expired or was never good; when the database fails.
pub async fn reset_open(store: &Store, secret: &str) -> Result<String> {
    let (id, _) = token::peek(store, secret, Purpose::Reset).await?;
    let row = account::Entity::find_by_id(id.0).one(store.reader()).await?;
    Ok(row.ok_or(StoreError::NotFound)?.email)
}

/// Sets a new password by a link. Every session of the account ends, and so does every key and every other link; the
/// address counts as confirmed, since the link was read there.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is used up, expired or was never good; when the database fails.
pub async fn reset(store: &Store, secret: &str, password_hash: String) -> Result<()> {
    let anonymous = Actor::anonymous();
    let mut write = store.begin(&anonymous).await?;
    let (id, _) = token::redeem(&write, secret, Purpose::Reset).await?;
    let row = account::Entity::find_by_id(id.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let (email, lang) = (row.email.clone(), Lang::from_code(&row.lang).unwrap_or_default());
    let confirmed_at = row.confirmed_at.or(Some(write.now().0));
    let mut change = row.into_active_model();
    change.password_hash = Set(password_hash);
    change.confirmed_at = Set(confirmed_at);
    change.update(write.db()).await?;
    end_all_but(&write, id, None).await?;
    token::withdraw_all(&write, id).await?;
    revoke_all(&mut write, id).await?;
    forget(&write, &sign_in_key(&email)).await?;
    write.audit("account.reset", id, "").await?;
    let mail = Mail::new(email, lang, "mail-password-changed-subject", "mail-password-changed-body");
    write.enqueue(&Job::Mail(mail)).await?;
    write.commit().await
}
