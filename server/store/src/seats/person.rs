//! One person's own registrations: shown to them, exported, erased.

use std::collections::BTreeMap;

use domain::access::{Action, Actor, Resource, decide};
use domain::id::AccountId;
use domain::seats::{Dates, OwnRegistration, SeatState, Standing, Status};
use domain::time::Moment;
use domain::training::EditionDate;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, SelectGetableTuple, Selector, Set,
};
use uuid::Uuid;

use super::schema::registration;
use super::{Letters, News, Occasion, lock, machine, send};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::account;
use crate::sessions::schema::session;
use crate::training::schema::{course, edition};
use crate::write::Write;

/// The most registrations one person is shown.
const MOST: u64 = 200;

/// Theirs: registered while signed in, or with the account's confirmed address.
fn theirs(account: AccountId, email: &str) -> Condition {
    Condition::any()
        .add(registration::Column::AccountId.eq(account.0))
        .add(registration::Column::Email.eq(email))
}

async fn email_of(store: &Store, id: AccountId) -> Result<String> {
    let row = account::Entity::find_by_id(id.0).one(store.reader()).await?.ok_or(StoreError::NotFound)?;
    // An address that nobody confirmed proves nothing.
    Ok(if row.confirmed_at.is_some() { row.email } else { String::new() })
}

/// A person's own registrations, what begins first first. Six statements, however many there are.
///
/// # Errors
/// When it is somebody else's account, or the database fails.
pub async fn of_account(store: &Store, actor: &Actor, id: AccountId) -> Result<Vec<OwnRegistration>> {
    decide(actor, Action::Read, &Resource::Own { owner: id }).check()?;
    let email = email_of(store, id).await?;
    let rows = registration::Entity::find()
        .filter(theirs(id, &email))
        .order_by_desc(registration::Column::RegisteredAt)
        .order_by_desc(registration::Column::Id)
        .limit(MOST)
        .all(store.reader())
        .await?;
    let things = things(store, rows.iter().map(|row| row.seats_id).collect()).await?;
    let places: BTreeMap<Uuid, i64> = places_in_line(&rows).all(store.reader()).await?.into_iter().collect();
    let own = |row: registration::Model| {
        let standing = standing_of(&row, &places)?;
        Some(OwnRegistration { standing, ..things.get(&row.seats_id)?.clone() })
    };
    let mut own: Vec<OwnRegistration> = rows.into_iter().filter_map(own).collect();
    own.sort_by_key(|own| own.starts_at);
    Ok(own)
}

/// The sessions and editions with these ids; the standing is filled in by the caller.
async fn things(store: &Store, ids: Vec<Uuid>) -> Result<BTreeMap<Uuid, OwnRegistration>> {
    let nowhere = Standing { state: SeatState::Cancelled, position: None, done: false };
    let sessions =
        session::Entity::find().filter(session::Column::Id.is_in(ids.clone())).all(store.reader()).await?;
    let editions = edition::Entity::find().filter(edition::Column::Id.is_in(ids)).all(store.reader()).await?;
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(editions.iter().map(|edition| edition.course_id)))
        .all(store.reader())
        .await?;
    let mut things = BTreeMap::new();
    for session in sessions {
        let (starts_at, ends_at) = (Moment(session.starts_at), Moment(session.ends_at));
        let path = format!("/sessions/{}", session.slug);
        let thing = OwnRegistration {
            title: session.title.0,
            cancel: format!("{path}/cancel"),
            path,
            dates: Dates::Moments(starts_at, ends_at),
            starts_at,
            ends_at,
            called_off: session.status == Status::Cancelled.code(),
            standing: nowhere,
        };
        things.insert(session.id, thing);
    }
    for edition in editions {
        let Some(course) = courses.iter().find(|course| course.id == edition.course_id) else { continue };
        let starts = EditionDate::parse(&edition.starts)
            .ok_or_else(|| StoreError::Damaged(format!("edition {} begins on no date", edition.id)))?;
        let path = format!("/training/{}", course.slug);
        let thing = OwnRegistration {
            title: course.title.0.clone(),
            cancel: format!("{path}/editions/{}/cancel", edition.id),
            path,
            dates: Dates::Days(starts, EditionDate::parse(&edition.ends)),
            starts_at: Moment(edition.starts_at),
            ends_at: Moment(edition.ends_at),
            called_off: edition.status == Status::Cancelled.code(),
            standing: nowhere,
        };
        things.insert(edition.id, thing);
    }
    Ok(things)
}

/// Where a registration stands; `places` are those of the ones that wait.
fn standing_of(row: &registration::Model, places: &BTreeMap<Uuid, i64>) -> Option<Standing> {
    let state = SeatState::from_code(&row.state)?;
    let place = places.get(&row.id).copied().filter(|_| state == SeatState::Waiting);
    Some(Standing { state, position: place.and_then(|n| n.try_into().ok()), done: row.done })
}

/// The person's own registration for one thing; nothing when signed out or not registered.
pub(crate) async fn own_registration(
    store: &Store,
    actor: &Actor,
    seats: Uuid,
) -> Result<Option<registration::Model>> {
    Ok(own_among(store, actor, &[seats]).await?.into_iter().next().map(|(row, _)| row))
}

/// The person's own registrations among these, with where each stands.
pub(crate) async fn own_among(
    store: &Store,
    actor: &Actor,
    seats: &[Uuid],
) -> Result<Vec<(registration::Model, Standing)>> {
    let Some(id) = actor.account() else { return Ok(Vec::new()) };
    if seats.is_empty() {
        return Ok(Vec::new());
    }
    let email = email_of(store, id).await?;
    let rows = registration::Entity::find()
        .filter(registration::Column::SeatsId.is_in(seats.iter().copied()))
        .filter(theirs(id, &email))
        .order_by_asc(registration::Column::Turn)
        .limit(MOST)
        .all(store.reader())
        .await?;
    let places: BTreeMap<Uuid, i64> = places_in_line(&rows).all(store.reader()).await?.into_iter().collect();
    let own = |row: registration::Model| standing_of(&row, &places).map(|standing| (row, standing));
    Ok(rows.into_iter().filter_map(own).collect())
}

/// For each of these that waits: how many wait no shorter, itself counted.
fn places_in_line(rows: &[registration::Model]) -> Selector<SelectGetableTuple<(Uuid, i64)>> {
    let column = |column: registration::Column| Expr::col((Alias::new("ahead"), column));
    let own = |column: registration::Column| Expr::col((registration::Entity, column));
    let ahead = Query::select()
        .expr(Func::count(column(registration::Column::Id)))
        .from_as(registration::Entity, Alias::new("ahead"))
        .and_where(column(registration::Column::SeatsId).eq(own(registration::Column::SeatsId)))
        .and_where(column(registration::Column::State).eq(SeatState::Waiting.code()))
        .and_where(column(registration::Column::Turn).lte(own(registration::Column::Turn)))
        .to_owned();
    let waiting = rows.iter().filter(|row| row.state == SeatState::Waiting.code()).map(|row| row.id);
    registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .column_as(Expr::from(ahead), "place")
        .filter(registration::Column::Id.is_in(waiting))
        .into_tuple()
}

/// Erases a person from everything they registered for, in the caller's transaction and before the account's row goes: what
/// is to come is cancelled, and those who wait move up; what is past keeps its counts and loses the name.
///
/// # Errors
/// When the database fails.
pub async fn erase_account(write: &mut Write<'_>, letters: &dyn Letters, id: AccountId) -> Result<()> {
    let row = account::Entity::find_by_id(id.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let email = if row.confirmed_at.is_some() { row.email } else { String::new() };
    let rows = registration::Entity::find().filter(theirs(id, &email)).all(write.db()).await?;
    // In one order for everybody, so that two erasures at once do not wait for each other in a circle.
    let mut ids: Vec<(Uuid, Uuid)> = rows.iter().map(|row| (row.seats_id, row.id)).collect();
    ids.sort_unstable();
    for (seats_id, registration_id) in ids {
        let seats = lock(write, seats_id).await?;
        let Some(row) = registration::Entity::find_by_id(registration_id).one(write.db()).await? else {
            continue;
        };
        let mut change = row.clone().into_active_model();
        change.email = Set(None);
        change.name = Set(String::new());
        change.needs = Set(String::new());
        change.account_id = Set(None);
        let change = change.update(write.db()).await?;
        super::schema::registration_link::Entity::delete_many()
            .filter(super::schema::registration_link::Column::RegistrationId.eq(registration_id))
            .exec(write.db())
            .await?;
        if let Some(session) = crate::sessions::by_id(write.db(), seats_id).await? {
            if session.details.starts_at > write.now() {
                let moved = machine::cancel(write, seats, change).await?;
                send(write, letters, Occasion::Session(&session), News::MovedUp, &moved).await?;
            }
        } else if let Some((course, edition)) = crate::training::edition_by_id(write.db(), seats_id).await?
            && edition.starts_at > write.now()
        {
            let moved = machine::cancel(write, seats, change).await?;
            send(write, letters, Occasion::Edition(&course, &edition), News::MovedUp, &moved).await?;
        }
    }
    Ok(())
}
