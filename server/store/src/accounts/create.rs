//! New accounts: by sign-up, unconfirmed until the mail is answered, or made by the command line.

use domain::access::{Actor, Role};
use domain::accounts::{Email, searchable};
use domain::id::AccountId;
use domain::lang::Lang;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::throttle::allow_mail;
use super::token::{self, Purpose};
use crate::error::{Result, StoreError};
use crate::jobs::{Job, Mail};
use crate::schema::{account, role_grant};
use crate::submission::Submission;
use crate::{Store, Write};

/// What an account starts with.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// The hashed password.
    pub password_hash: String,
    /// The language of the mails.
    pub lang: Lang,
}

/// Signs somebody up and sends the confirmation. When the address already has an account, its owner is told by
/// mail instead; the caller cannot see the difference. Nor can they see that an address gets no more mails for a while:
/// then nothing happens at all, so that no link in the mailbox comes to stand for a password that somebody else typed later.
///
/// `link` turns a secret into the address in the mail; `form_id` makes a double click one sign-up.
///
/// # Errors
/// When the database fails.
pub async fn sign_up(
    store: &Store,
    new: NewAccount,
    form_id: &str,
    link: impl Fn(&str) -> String + Send + Sync,
) -> Result<()> {
    let actor = Actor::anonymous();
    let mut write = store.begin(&actor).await?;
    if write.submission(form_id).await? != Submission::First {
        return Ok(());
    }
    write.remember_submission(form_id, "").await?;
    if !allow_mail(&write, new.email.as_str()).await? {
        return write.commit_quietly().await;
    }
    let existing =
        account::Entity::find().filter(account::Column::Email.eq(new.email.as_str())).one(write.db()).await?;
    let (email, lang) = (new.email.as_str().to_owned(), new.lang);
    let mail = match existing {
        Some(row) if row.confirmed_at.is_some() => {
            Mail::new(email, lang, "mail-already-registered-subject", "mail-already-registered-body")
        }
        // The first sign-up was never confirmed: the newest link and the newest password go together.
        Some(row) => {
            let id = AccountId(row.id);
            let mut change = row.into_active_model();
            change.password_hash = sea_orm::Set(new.password_hash);
            change.searchable = sea_orm::Set(searchable(&new.name, &email));
            change.name = sea_orm::Set(new.name);
            change.lang = sea_orm::Set(lang.code().to_owned());
            sea_orm::ActiveModelTrait::update(change, write.db()).await?;
            let secret = token::issue(&write, id, Purpose::Confirm, "").await?;
            confirmation(email, lang, link(&secret))
        }
        None => {
            let id = insert(&write, new, None, false).await?;
            write.audit("account.create", id, "").await?;
            let secret = token::issue(&write, id, Purpose::Confirm, "").await?;
            confirmation(email, lang, link(&secret))
        }
    };
    write.enqueue(&Job::Mail(mail)).await?;
    write.commit().await
}

/// Makes an account that needs no confirmation, with these roles: for `admin create` and the demonstration.
///
/// # Errors
/// [`StoreError::Taken`] when the address has an account; when the database fails.
pub async fn create_confirmed(
    store: &Store,
    new: NewAccount,
    roles: &[Role],
    invented: bool,
) -> Result<AccountId> {
    let actor = Actor::system();
    let mut write = store.begin(&actor).await?;
    let now = write.now().0;
    let id = insert(&write, new, Some(now), invented).await?;
    write.audit("account.create", id, "").await?;
    for role in roles {
        let row = role_grant::Model { account_id: id.0, role: role.code().to_owned(), granted_at: now };
        role_grant::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
        write.audit("account.grant", id, role.code()).await?;
    }
    write.commit().await?;
    Ok(id)
}

fn confirmation(email: String, lang: Lang, link: String) -> Mail {
    Mail::new(email, lang, "mail-confirm-subject", "mail-confirm-body").with("link", link)
}

async fn insert(
    write: &Write<'_>,
    new: NewAccount,
    confirmed_at: Option<i64>,
    invented: bool,
) -> Result<AccountId> {
    let id = AccountId::new();
    let row = account::Model {
        id: id.0,
        email: new.email.as_str().to_owned(),
        searchable: searchable(&new.name, new.email.as_str()),
        name: new.name,
        password_hash: new.password_hash,
        lang: new.lang.code().to_owned(),
        confirmed_at,
        invented,
        created_at: write.now().0,
    };
    account::Entity::insert(row.into_active_model())
        .exec_without_returning(write.db())
        .await
        .map_err(StoreError::from)?;
    Ok(id)
}
