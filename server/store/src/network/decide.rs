//! Accepting and declining requests to join; administrators only.

use domain::access::{Action, Actor, Resource, Role};
use domain::id::JoinRequestId;
use domain::lang::Lang;
use domain::network::{Decline, Step};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};

use super::join::state_of;
use super::schema::join_request::{Entity, Model};
use crate::error::{Result, StoreError};
use crate::jobs::{Job, Mail};
use crate::schema::{account, role_grant};
use crate::{Store, Write};

/// Accepts a request: the person becomes an innovator and is told by mail. `link` makes the address of the
/// profile's form in the person's language.
///
/// # Errors
/// [`StoreError::Conflict`] when the request is no longer open; when there is none, the actor is no
/// administrator, or the database fails.
pub async fn accept(
    store: &Store,
    actor: &Actor,
    id: JoinRequestId,
    link: impl Fn(Lang) -> String + Send + Sync,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let (row, person) = open(&write, id).await?;
    settle(&write, row, Step::Accept, "").await?;
    let key = (person.id, Role::Innovator.code().to_owned());
    if role_grant::Entity::find_by_id(key).one(write.db()).await?.is_none() {
        let grant = role_grant::Model {
            account_id: person.id,
            role: Role::Innovator.code().to_owned(),
            granted_at: write.now().0,
        };
        role_grant::Entity::insert(grant.into_active_model()).exec_without_returning(write.db()).await?;
        write.audit("account.grant", person.id, Role::Innovator.code()).await?;
    }
    write.audit("join-request.accept", id, "").await?;
    // A profile from an earlier time in the network is found again.
    write.reindex("person", person.id).await?;
    let lang = Lang::from_code(&person.lang).unwrap_or_default();
    let mail = Mail::new(person.email, lang, "mail-join-accepted-subject", "mail-join-accepted-body")
        .with("name", person.name)
        .with("link", link(lang));
    write.enqueue(&Job::Mail(mail)).await?;
    write.commit().await
}

/// Declines a request; the person is told the reason by mail.
///
/// # Errors
/// As for [`accept`].
pub async fn decline(store: &Store, actor: &Actor, id: JoinRequestId, decline: &Decline) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let (row, person) = open(&write, id).await?;
    settle(&write, row, Step::Decline, &decline.reason).await?;
    write.audit("join-request.decline", id, "").await?;
    let lang = Lang::from_code(&person.lang).unwrap_or_default();
    let mail = Mail::new(person.email, lang, "mail-join-declined-subject", "mail-join-declined-body")
        .with("name", person.name)
        .with("reason", decline.reason.clone());
    write.enqueue(&Job::Mail(mail)).await?;
    write.commit().await
}

/// The request, locked until the end of the transaction, and the person who asks.
async fn open(write: &Write<'_>, id: JoinRequestId) -> Result<(Model, account::Model)> {
    write.may(Action::Edit, &Resource::Administration)?;
    let row = Entity::find_by_id(id.0).lock_exclusive().one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let person =
        account::Entity::find_by_id(row.account_id).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    Ok((row, person))
}

async fn settle(write: &Write<'_>, row: Model, step: Step, reason: &str) -> Result<()> {
    let next = state_of(&row)?.after(step).ok_or(StoreError::Conflict)?;
    let mut change = row.into_active_model();
    change.state = Set(next.code().to_owned());
    change.reason = Set(reason.to_owned());
    change.decided_at = Set(Some(write.now().0));
    change.update(write.db()).await?;
    Ok(())
}
