//! Registering for a session, with or without an account.

use domain::access::{Action, Actor};
use domain::id::AccountId;
use domain::lang::Lang;
use domain::seats::NewRegistration;
use sea_orm::EntityTrait;

use super::record::{locked, resource};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::account;
use crate::seats::{self, Letters, News, Occasion, Told, send};
use crate::submission::Submission;
use crate::write::Write;

/// Registers somebody and confirms it by mail. An address that is registered already gets its mail again, and the
/// answer is what a newcomer would be told: nobody learns from it who is registered.
///
/// The platform itself (the demonstration, an import) may also register people for what is closed or past.
///
/// # Errors
/// [`StoreError::Refused`] with a message when registration is not open; when the actor may not, or the database fails.
pub async fn register(
    store: &Store,
    actor: &Actor,
    slug: &str,
    new: &NewRegistration,
    lang: Lang,
    letters: &dyn Letters,
) -> Result<Told> {
    register_once(store, actor, slug, new, "", lang, letters).await
}

/// The same from a form with an id of its own: the form sent twice is told twice what came of it the first time, not what a
/// newcomer would be told by then, so that a double click on the last seat does not end on the waiting list.
///
/// # Errors
/// As for [`register`]; [`StoreError::Conflict`] when the id belongs to another kind of form.
pub async fn register_once(
    store: &Store,
    actor: &Actor,
    slug: &str,
    new: &NewRegistration,
    form_id: &str,
    lang: Lang,
    letters: &dyn Letters,
) -> Result<Told> {
    let mut write = store.begin(actor).await?;
    if let Submission::Again(result) = write.submission(form_id).await? {
        return Told::from_code(&result).ok_or(StoreError::Conflict);
    }
    let (session, row) = locked(&write, slug).await?;
    write.may(Action::Read, &resource(&session))?;
    if !actor.is_system()
        && let Some(refusal) = session.opening(write.now()).refusal()
    {
        return Err(StoreError::Refused(refusal));
    }
    write.may(Action::TakePart, &resource(&session))?;
    let account = account_with(&write, new).await?;
    let registered = seats::register(&write, row, new, account, lang).await?;
    write.audit("registration.create", registered.row.id, "").await?;
    if registered.mail
        && let Some(news) = News::of(registered.standing.state, registered.standing.position.unwrap_or(0))
    {
        let people = std::slice::from_ref(&registered.row);
        send(&mut write, letters, Occasion::Session(&session), news, people).await?;
    }
    write.remember_submission(form_id, &registered.told.code()).await?;
    write.commit().await?;
    Ok(registered.told)
}

/// The actor's account, when the address is that account's own confirmed one.
async fn account_with(write: &Write<'_>, new: &NewRegistration) -> Result<Option<AccountId>> {
    let Some(id) = write.actor().account() else { return Ok(None) };
    let row = account::Entity::find_by_id(id.0).one(write.db()).await?;
    Ok(row.filter(|row| row.email == new.email.as_str() && row.confirmed_at.is_some()).map(|_| id))
}
