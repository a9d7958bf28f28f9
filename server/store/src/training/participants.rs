//! Those who enrolled, for designers.

use domain::access::{Action, Actor, Resource, decide};
use domain::id::{EditionId, RegistrationId};
use domain::seats::{Participant, SeatState};
use domain::training::{Course, Edition};

use super::read_edition;
use super::record::locked;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest};
use crate::seats;

/// The edition and one page of those in this state; designers only.
///
/// # Errors
/// When the actor may not, there is no such edition, or the database fails.
pub async fn participants(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
    state: SeatState,
    request: &PageRequest,
) -> Result<(Course, Edition, Page<Participant>)> {
    decide(actor, Action::Read, &Resource::Participants).check()?;
    let (course, edition) = read_edition(store, actor, slug, id).await?;
    let page = seats::participants(store, id.0, state, request).await?;
    Ok((course, edition, page))
}

/// Everybody who enrolled, for a download; designers only.
///
/// # Errors
/// When the actor may not, there is no such edition, or the database fails.
pub async fn everybody(store: &Store, actor: &Actor, slug: &str, id: EditionId) -> Result<Vec<Participant>> {
    decide(actor, Action::Read, &Resource::Participants).check()?;
    read_edition(store, actor, slug, id).await?;
    seats::everybody(store, id.0).await
}

/// Notes who of those listed completed the edition, and who did not; designers only, once its first day has come.
///
/// # Errors
/// [`StoreError::Refused`] before that; when the actor may not, or the database fails.
pub async fn mark(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
    listed: &[RegistrationId],
    completed: &[RegistrationId],
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Participants)?;
    let (_, edition, row) = locked(&write, slug, id).await?;
    if edition.starts_at > write.now() {
        return Err(StoreError::Refused("error-attendance-too-early"));
    }
    let ids = |list: &[RegistrationId]| list.iter().map(|id| id.0).collect::<Vec<_>>();
    seats::set_done(&write, &row, &ids(listed), &ids(completed)).await?;
    write.audit("edition.completed", id, "").await?;
    write.commit().await
}
