//! Cancelling one's own registration: by the link in the mail, or signed in.

use domain::access::{Action, Actor, Resource, decide};
use domain::seats::{SeatState, Standing};
use domain::sessions::Session;

use super::read;
use super::record::locked;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::seats::{self, Letters, News, Occasion, by_link, send};
use crate::write::Write;

/// The session and the registration that a link in a mail belongs to.
///
/// # Errors
/// [`StoreError::NotFound`] when the link was never good or its registration was erased; when the database fails.
pub async fn by_secret(store: &Store, slug: &str, secret: &str) -> Result<(Session, Standing)> {
    let session = read(store, &Actor::system(), slug).await?;
    let row = by_link(store.reader(), session.id.0, secret).await?;
    Ok((session, seats::standing(store.reader(), &row).await?))
}

/// Cancels by the link in the mail; the first who waits moves up in the same transaction and gets a mail. Cancelling twice
/// changes nothing.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is not good; [`StoreError::Refused`] when the session has begun; when the database
/// fails.
pub async fn cancel_by_secret(
    store: &Store,
    actor: &Actor,
    slug: &str,
    secret: &str,
    letters: &dyn Letters,
) -> Result<()> {
    let write = store.begin(actor).await?;
    let (session, row) = locked(&write, slug).await?;
    let registration = by_link(write.db(), session.id.0, secret).await?;
    cancel(write, session, row, registration, letters).await
}

/// Cancels the actor's own registration.
///
/// # Errors
/// [`StoreError::NotFound`] when they are not registered; [`StoreError::Refused`] when the session has begun; when nobody
/// is signed in, or the database fails.
pub async fn cancel_own(store: &Store, actor: &Actor, slug: &str, letters: &dyn Letters) -> Result<()> {
    decide(actor, Action::Edit, &Resource::Account).check()?;
    let session = read(store, actor, slug).await?;
    let own = seats::own_registration(store, actor, session.id.0).await?.ok_or(StoreError::NotFound)?;
    let write = store.begin(actor).await?;
    let (session, row) = locked(&write, slug).await?;
    // Read again under the lock: a seat may have been given or taken meanwhile.
    let registration = seats::by_id(&write, own.id).await?;
    cancel(write, session, row, registration, letters).await
}

async fn cancel(
    mut write: Write<'_>,
    session: Session,
    row: seats::schema::seats::Model,
    registration: seats::schema::registration::Model,
    letters: &dyn Letters,
) -> Result<()> {
    if session.details.starts_at <= write.now() {
        return Err(StoreError::Refused("error-registration-over"));
    }
    if registration.state == SeatState::Cancelled.code() {
        return Ok(());
    }
    let id = registration.id;
    let moved = seats::cancel(&write, row, registration).await?;
    write.audit("registration.cancel", id, "").await?;
    send(&mut write, letters, Occasion::Session(&session), News::MovedUp, &moved).await?;
    write.commit().await
}
