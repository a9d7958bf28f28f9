//! The machine itself: register, cancel, resize, move up. Each takes the locked row of `seats` and writes it back.

use domain::id::AccountId;
use domain::lang::Lang;
use domain::seats::{NewRegistration, SeatState, Seats, Standing};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use super::link;
use super::schema::{registration, seats};
use crate::error::{Result, StoreError};
use crate::write::Write;

/// What somebody who registered is told on the page: what a newcomer got at that moment. It is the same for an address
/// that was registered before, whose own state only its mail tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// A seat, or a place on the waiting list.
    pub state: SeatState,
    /// That place, counted from 1; 0 with a seat.
    pub position: u32,
}

impl Told {
    /// As it is kept beside the form's id.
    pub(crate) fn code(self) -> String {
        format!("{} {}", self.state.code(), self.position)
    }

    /// From what [`Told::code`] wrote.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        let (state, position) = code.split_once(' ')?;
        Some(Self { state: SeatState::from_code(state)?, position: position.parse().ok()? })
    }
}

/// What came of a registration.
pub(crate) struct Registered {
    pub row: registration::Model,
    /// Where this very registration stands.
    pub standing: Standing,
    /// Whether a mail about it may go out.
    pub mail: bool,
    pub told: Told,
}

fn count(n: i32) -> u32 {
    u32::try_from(n).unwrap_or(0)
}

fn column(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// The counts of a row.
pub(crate) fn seats_of(row: &seats::Model) -> Seats {
    Seats { capacity: count(row.capacity), taken: count(row.taken), waiting: count(row.waiting) }
}

fn state_of(row: &registration::Model) -> Result<SeatState> {
    SeatState::from_code(&row.state)
        .ok_or_else(|| StoreError::Damaged(format!("registration {} is {:?}", row.id, row.state)))
}

/// The registration with this id.
///
/// # Errors
/// [`StoreError::NotFound`] when it is gone; when the database fails.
pub(crate) async fn by_id(write: &Write<'_>, id: Uuid) -> Result<registration::Model> {
    registration::Entity::find_by_id(id).one(write.db()).await?.ok_or(StoreError::NotFound)
}

/// New seats, all free.
pub(crate) async fn create(write: &Write<'_>, id: Uuid, capacity: u32) -> Result<()> {
    let row = seats::Model {
        id,
        capacity: column(capacity),
        taken: 0,
        waiting: 0,
        cancelled: 0,
        done: 0,
        last_turn: 0,
        expired_at: None,
    };
    seats::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    Ok(())
}

/// The row of seats, locked until the transaction ends.
pub(crate) async fn lock(write: &Write<'_>, id: Uuid) -> Result<seats::Model> {
    seats::Entity::find_by_id(id).lock_exclusive().one(write.db()).await?.ok_or(StoreError::NotFound)
}

async fn save(write: &Write<'_>, row: &seats::Model, counts: Seats) -> Result<seats::Model> {
    let change = seats::ActiveModel {
        id: Set(row.id),
        capacity: Set(column(counts.capacity)),
        taken: Set(column(counts.taken)),
        waiting: Set(column(counts.waiting)),
        cancelled: Set(row.cancelled),
        done: Set(row.done),
        last_turn: Set(row.last_turn),
        expired_at: Set(row.expired_at),
    };
    Ok(change.update(write.db()).await?)
}

/// Gives a newcomer a seat or a place on the waiting list. An address that is registered already keeps what it has.
pub(crate) async fn register(
    write: &Write<'_>,
    mut seats: seats::Model,
    new: &NewRegistration,
    account: Option<AccountId>,
    lang: Lang,
) -> Result<Registered> {
    let counts = seats_of(&seats);
    let state = counts.offer();
    let position = if state == SeatState::Waiting { counts.waiting + 1 } else { 0 };
    let told = Told { state, position };
    let existing = registration::Entity::find()
        .filter(registration::Column::SeatsId.eq(seats.id))
        .filter(registration::Column::Email.eq(new.email.as_str()))
        .one(write.db())
        .await?;
    seats.last_turn += 1;
    let row = match existing {
        Some(row) if state_of(&row)? != SeatState::Cancelled => {
            let standing = standing(write.db(), &row).await?;
            let mail = link::may_mail_again(write, row.id).await?;
            return Ok(Registered { row, standing, mail, told });
        }
        Some(row) => {
            seats.cancelled -= 1;
            let mut change = row.into_active_model();
            change.state = Set(state.code().to_owned());
            change.turn = Set(seats.last_turn);
            change.name = Set(new.name.clone());
            change.needs = Set(new.needs.clone());
            change.lang = Set(lang.code().to_owned());
            change.registered_at = Set(write.now().0);
            if let Some(account) = account {
                change.account_id = Set(Some(account.0));
            }
            change.update(write.db()).await?
        }
        None => {
            let row = registration::Model {
                // Random: when somebody registered is nobody's business who only knows the id.
                id: Uuid::new_v4(),
                seats_id: seats.id,
                account_id: account.map(|account| account.0),
                email: Some(new.email.as_str().to_owned()),
                name: new.name.clone(),
                lang: lang.code().to_owned(),
                needs: new.needs.clone(),
                state: state.code().to_owned(),
                turn: seats.last_turn,
                done: false,
                registered_at: write.now().0,
            };
            let insert = registration::Entity::insert(row.clone().into_active_model());
            insert.exec_without_returning(write.db()).await?;
            row
        }
    };
    save(write, &seats, counts.after_registering()).await?;
    let standing = Standing { state, position: (position > 0).then_some(position), done: false };
    let mail = link::may_mail_again(write, row.id).await?;
    Ok(Registered { row, standing, mail, told })
}

/// Cancels a registration; who moved up for it. Cancelling twice changes nothing.
pub(crate) async fn cancel(
    write: &Write<'_>,
    mut seats: seats::Model,
    row: registration::Model,
) -> Result<Vec<registration::Model>> {
    let state = state_of(&row)?;
    if !state.may_become(SeatState::Cancelled) {
        return Ok(Vec::new());
    }
    if row.done {
        seats.done -= 1;
    }
    seats.cancelled += 1;
    let mut change = row.into_active_model();
    change.state = Set(SeatState::Cancelled.code().to_owned());
    change.done = Set(false);
    change.update(write.db()).await?;
    move_up(write, &seats, seats_of(&seats).after_cancelling(state)).await
}

/// Changes the capacity; who moved up.
///
/// # Errors
/// [`StoreError::Refused`] when more seats are taken than there would be; when the database fails.
pub(crate) async fn resize(
    write: &Write<'_>,
    seats: &seats::Model,
    capacity: u32,
) -> Result<Vec<registration::Model>> {
    let counts =
        seats_of(seats).resized(capacity).map_err(|_| StoreError::Refused("error-capacity-below-taken"))?;
    move_up(write, seats, counts).await
}

/// Moves up those who have waited longest, as far as seats are free, and writes the counts.
async fn move_up(write: &Write<'_>, seats: &seats::Model, counts: Seats) -> Result<Vec<registration::Model>> {
    let mut moved = Vec::new();
    if counts.moving_up() > 0 {
        let first = registration::Entity::find()
            .filter(registration::Column::SeatsId.eq(seats.id))
            .filter(registration::Column::State.eq(SeatState::Waiting.code()))
            .order_by_asc(registration::Column::Turn)
            .limit(u64::from(counts.moving_up()))
            .all(write.db())
            .await?;
        for row in first {
            let mut change = row.into_active_model();
            change.state = Set(SeatState::Confirmed.code().to_owned());
            moved.push(change.update(write.db()).await?);
        }
    }
    save(write, seats, counts.after_moving_up()).await?;
    Ok(moved)
}

/// Notes who of those listed came or completed it, and who did not. Only those who hold a seat count.
pub(crate) async fn set_done(
    write: &Write<'_>,
    seats: &seats::Model,
    listed: &[Uuid],
    done: &[Uuid],
) -> Result<()> {
    let rows = registration::Entity::find()
        .filter(registration::Column::SeatsId.eq(seats.id))
        .filter(registration::Column::State.eq(SeatState::Confirmed.code()))
        .filter(registration::Column::Id.is_in(listed.iter().copied()))
        .all(write.db())
        .await?;
    let mut total = seats.done;
    for row in rows {
        let now = done.contains(&row.id);
        if row.done == now {
            continue;
        }
        total += if now { 1 } else { -1 };
        let mut change = row.into_active_model();
        change.done = Set(now);
        change.update(write.db()).await?;
    }
    let change = seats::ActiveModel { id: Set(seats.id), done: Set(total), ..Default::default() };
    change.update(write.db()).await?;
    Ok(())
}

/// Where a registration stands, with its place on the waiting list.
pub(crate) async fn standing<C: ConnectionTrait>(
    connection: &C,
    row: &registration::Model,
) -> Result<Standing> {
    let state = state_of(row)?;
    let position = if state == SeatState::Waiting {
        let before = registration::Entity::find()
            .filter(registration::Column::SeatsId.eq(row.seats_id))
            .filter(registration::Column::State.eq(SeatState::Waiting.code()))
            .filter(registration::Column::Turn.lte(row.turn))
            .count(connection)
            .await?;
        u32::try_from(before).ok()
    } else {
        None
    };
    Ok(Standing { state, position, done: row.done })
}
