//! Enrolling in an edition; an account is needed.

use std::collections::BTreeMap;

use domain::access::{Action, Actor, Resource, Visibility, decide};
use domain::accounts::Email;
use domain::id::EditionId;
use domain::lang::Lang;
use domain::seats::{NewRegistration, SeatState, Standing};
use domain::training::Enrolment;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::record::{edition_resource, joined, locked, of_edition_row, of_row};
use super::schema::{course, edition};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::account;
use crate::seats::schema::registration;
use crate::seats::{self, Letters, News, Occasion, send};

/// Enrols the signed-in person, or somebody else when the platform itself asks (the demonstration).
///
/// # Errors
/// [`StoreError::Refused`] with a message when enrolment is not open; when nobody is signed in, or the database fails.
pub async fn enrol(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
    lang: Lang,
    letters: &dyn Letters,
) -> Result<Standing> {
    let mut write = store.begin(actor).await?;
    let (course, edition, row) = locked(&write, slug, id).await?;
    write.may(Action::Read, &edition_resource(&course, &edition))?;
    write.may(Action::TakePart, &Resource::WorkForSignedIn { visibility: Visibility::Public })?;
    if let Some(refusal) = edition.opening(write.now()).refusal() {
        return Err(StoreError::Refused(refusal));
    }
    let account = actor.account().ok_or(StoreError::NotFound)?;
    let person = account::Entity::find_by_id(account.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let email = Email::parse(&person.email)
        .ok_or_else(|| StoreError::Damaged(format!("account {account} has no address")))?;
    let new = NewRegistration { name: person.name, email, needs: String::new() };
    let registered = seats::register(&write, row, &new, Some(account), lang).await?;
    write.audit("enrolment.create", registered.row.id, "").await?;
    if registered.mail
        && let Some(news) = News::of(registered.standing.state, registered.standing.position.unwrap_or(0))
    {
        let people = std::slice::from_ref(&registered.row);
        send(&mut write, letters, Occasion::Edition(&course, &edition), news, people).await?;
    }
    write.commit().await?;
    Ok(registered.standing)
}

/// Cancels the signed-in person's own enrolment; the first who waits moves up in the same transaction.
///
/// # Errors
/// [`StoreError::NotFound`] when they are not enrolled; [`StoreError::Refused`] when it has begun; when the database fails.
pub async fn cancel(
    store: &Store,
    actor: &Actor,
    slug: &str,
    id: EditionId,
    letters: &dyn Letters,
) -> Result<()> {
    decide(actor, Action::Edit, &Resource::Account).check()?;
    let own = seats::own_registration(store, actor, id.0).await?.ok_or(StoreError::NotFound)?;
    let mut write = store.begin(actor).await?;
    let (course, edition, row) = locked(&write, slug, id).await?;
    if edition.starts_at <= write.now() {
        return Err(StoreError::Refused("error-registration-over"));
    }
    let registration = seats::by_id(&write, own.id).await?;
    if registration.state == SeatState::Cancelled.code() {
        return Ok(());
    }
    let moved = seats::cancel(&write, row, registration).await?;
    write.audit("enrolment.cancel", own.id, "").await?;
    send(&mut write, letters, Occasion::Edition(&course, &edition), News::MovedUp, &moved).await?;
    write.commit().await
}

/// Where the actor's enrolments in these editions stand. At most three statements.
///
/// # Errors
/// When the database fails.
pub async fn enrolments(
    store: &Store,
    actor: &Actor,
    editions: &[EditionId],
) -> Result<BTreeMap<Uuid, Standing>> {
    let ids: Vec<Uuid> = editions.iter().map(|id| id.0).collect();
    let own = seats::own_among(store, actor, &ids).await?;
    Ok(own.into_iter().map(|(row, standing)| (row.seats_id, standing)).collect())
}

/// The signed-in person's own enrolments, the latest edition first; at most 100. Six statements.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn mine(store: &Store, actor: &Actor) -> Result<Vec<Enrolment>> {
    decide(actor, Action::Read, &Resource::Account).check()?;
    let Some(account) = actor.account() else { return Ok(Vec::new()) };
    let ids: Vec<Uuid> = registration::Entity::find()
        .select_only()
        .column(registration::Column::SeatsId)
        .filter(registration::Column::AccountId.eq(account.0))
        .limit(1000)
        .into_tuple()
        .all(store.reader())
        .await?;
    let query = edition::Entity::find()
        .filter(edition::Column::Id.is_in(ids))
        .order_by_desc(edition::Column::StartsAt)
        .order_by_desc(edition::Column::Id)
        .limit(100);
    let editions = joined(query).all(store.reader()).await?;
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(editions.iter().map(|(edition, _)| edition.course_id)))
        .all(store.reader())
        .await?;
    let ids: Vec<EditionId> = editions.iter().map(|(edition, _)| EditionId(edition.id)).collect();
    let standings = enrolments(store, actor, &ids).await?;
    let mut mine = Vec::new();
    for (row, seats) in editions {
        let (Some(standing), Some(course)) =
            (standings.get(&row.id), courses.iter().find(|course| course.id == row.course_id))
        else {
            continue;
        };
        let course = of_row(course.clone())?;
        mine.push(Enrolment {
            course: course.slug,
            title: course.details.title,
            edition: of_edition_row(row, seats.as_ref())?,
            standing: *standing,
        });
    }
    Ok(mine)
}
