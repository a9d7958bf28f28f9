//! Those who registered, for designers.

use domain::access::{Action, Actor, Resource, decide};
use domain::id::RegistrationId;
use domain::seats::{Participant, SeatState};
use domain::sessions::Session;

use super::read;
use super::record::locked;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest};
use crate::seats;

/// The session and one page of those in this state; designers only.
///
/// # Errors
/// When the actor may not, there is no such session, or the database fails.
pub async fn participants(
    store: &Store,
    actor: &Actor,
    slug: &str,
    state: SeatState,
    request: &PageRequest,
) -> Result<(Session, Page<Participant>)> {
    decide(actor, Action::Read, &Resource::Participants).check()?;
    let session = read(store, actor, slug).await?;
    let page = seats::participants(store, session.id.0, state, request).await?;
    Ok((session, page))
}

/// Everybody who registered, for a download; designers only.
///
/// # Errors
/// When the actor may not, there is no such session, or the database fails.
pub async fn everybody(store: &Store, actor: &Actor, slug: &str) -> Result<Vec<Participant>> {
    decide(actor, Action::Read, &Resource::Participants).check()?;
    let session = read(store, actor, slug).await?;
    seats::everybody(store, session.id.0).await
}

/// Notes who of those listed came, and who did not; designers only, from the session's beginning on.
///
/// # Errors
/// [`StoreError::Refused`] before the session begins; when the actor may not, or the database fails.
pub async fn mark(
    store: &Store,
    actor: &Actor,
    slug: &str,
    listed: &[RegistrationId],
    came: &[RegistrationId],
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Participants)?;
    let (session, row) = locked(&write, slug).await?;
    if session.details.starts_at > write.now() {
        return Err(StoreError::Refused("error-attendance-too-early"));
    }
    let ids = |list: &[RegistrationId]| list.iter().map(|id| id.0).collect::<Vec<_>>();
    seats::set_done(&write, &row, &ids(listed), &ids(came)).await?;
    write.audit("session.attendance", session.id, "").await?;
    write.commit().await
}
