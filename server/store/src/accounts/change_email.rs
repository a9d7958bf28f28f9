//! A new address: asked for by the person, confirmed from the new mailbox, told to the old one.

use domain::access::{Action, Actor, Resource};
use domain::accounts::{Email, searchable};
use domain::lang::Lang;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

use super::own;
use super::throttle::allow_mail;
use super::token::{self, Purpose};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::jobs::{Job, Mail};
use crate::schema::account;
use crate::submission::Submission;

/// Sends a link to the new address and a notice to the old one; the caller has compared the password. When the new
/// address belongs to another account, its owner is told instead, and the caller cannot see the difference.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn request_email_change(
    store: &Store,
    actor: &Actor,
    new: &Email,
    form_id: &str,
    link: impl Fn(Lang, &str) -> String + Send + Sync,
) -> Result<()> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    if write.submission(form_id).await? != Submission::First {
        return Ok(());
    }
    write.remember_submission(form_id, "").await?;
    let row = account::Entity::find_by_id(me.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    // Counted for both: the new address may be a stranger's, and the old one gets a notice each time.
    let allowed =
        allow_mail(&write, new.as_str()).await? & allow_mail(&write, &format!("from {}", row.id)).await?;
    if !allowed {
        return write.commit_quietly().await;
    }
    let lang = Lang::from_code(&row.lang).unwrap_or_default();
    let other =
        account::Entity::find().filter(account::Column::Email.eq(new.as_str())).one(write.db()).await?;
    let to_new = match other {
        Some(other) => {
            let lang = Lang::from_code(&other.lang).unwrap_or(lang);
            Mail::new(other.email, lang, "mail-email-taken-subject", "mail-email-taken-body")
        }
        None => {
            let secret = token::issue(&write, me, Purpose::ChangeEmail, new.as_str()).await?;
            Mail::new(new.as_str(), lang, "mail-new-email-subject", "mail-new-email-body")
                .with("link", link(lang, &secret))
        }
    };
    let to_old = Mail::new(row.email, lang, "mail-email-change-subject", "mail-email-change-body")
        .with("email", new.as_str());
    write.enqueue(&Job::Mail(to_new)).await?;
    write.enqueue(&Job::Mail(to_old)).await?;
    write.audit("account.ask-email", me, "").await?;
    write.commit().await
}

/// The new address that a link is about, without using the link up.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is used up, expired or was never good; when the database fails.
pub async fn email_change_open(store: &Store, secret: &str) -> Result<String> {
    Ok(token::peek(store, secret, Purpose::ChangeEmail).await?.1)
}

/// Makes the new address the account's. Links sent to the old one stop working.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is used up, expired or was never good, or when the address has got an account
/// of its own meanwhile; when the database fails.
pub async fn change_email(store: &Store, secret: &str) -> Result<()> {
    let anonymous = Actor::anonymous();
    let mut write = store.begin(&anonymous).await?;
    let (id, email) = token::redeem(&write, secret, Purpose::ChangeEmail).await?;
    let row = account::Entity::find_by_id(id.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let searchable = searchable(&row.name, &email);
    let mut change = row.into_active_model();
    change.email = Set(email);
    change.searchable = Set(searchable);
    change.update(write.db()).await.map_err(|error| match StoreError::from(error) {
        StoreError::Taken(_) => StoreError::NotFound,
        other => other,
    })?;
    token::withdraw_all(&write, id).await?;
    write.audit("account.email", id, "").await?;
    write.commit().await
}
