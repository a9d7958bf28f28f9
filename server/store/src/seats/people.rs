//! Those who registered, for designers; and forgetting them when their data have served.

use domain::access::Actor;
use domain::id::RegistrationId;
use domain::seats::{Participant, SeatState};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select, Set,
};
use uuid::Uuid;

use super::schema::{registration, seats};
use crate::Store;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};

/// The most people in one download: everybody with a seat, and as many again who wait or cancelled.
pub const MOST_PARTICIPANTS: u64 = 10_000;

fn participant(row: registration::Model) -> Participant {
    Participant {
        id: RegistrationId(row.id),
        name: row.name,
        email: row.email.unwrap_or_default(),
        needs: row.needs,
        state: SeatState::from_code(&row.state).unwrap_or(SeatState::Cancelled),
        done: row.done,
        registered_at: Moment(row.registered_at),
    }
}

fn of(seats: Uuid) -> Select<registration::Entity> {
    registration::Entity::find().filter(registration::Column::SeatsId.eq(seats))
}

/// Those in this state, in the order of registering. The caller has asked the policy.
pub(crate) async fn participants(
    store: &Store,
    seats: Uuid,
    state: SeatState,
    request: &PageRequest,
) -> Result<Page<Participant>> {
    let limit = request.limit_or(100);
    let mut query = of(seats)
        .filter(registration::Column::State.eq(state.code()))
        .order_by_asc(registration::Column::Turn)
        .limit(limit + 1);
    if let Some(turn) = request.key::<1>().and_then(|[turn]| turn.parse::<i64>().ok()) {
        query = query.filter(registration::Column::Turn.gt(turn));
    }
    let rows = query.all(store.reader()).await?;
    Ok(Page::cut(rows, limit, |row| cursor(&[&row.turn.to_string()])).map(participant))
}

/// Everybody, in the order of registering, for a download. The caller has asked the policy.
pub(crate) async fn everybody(store: &Store, seats: Uuid) -> Result<Vec<Participant>> {
    let rows = of(seats)
        .order_by_asc(registration::Column::Turn)
        .limit(MOST_PARTICIPANTS)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(participant).collect())
}

/// Deletes everybody who registered for one thing; the counts stay.
pub(crate) async fn expire(store: &Store, id: Uuid, audit: &'static str) -> Result<()> {
    let actor = Actor::system();
    let mut write = store.begin(&actor).await?;
    super::lock(&write, id).await?;
    registration::Entity::delete_many().filter(registration::Column::SeatsId.eq(id)).exec(write.db()).await?;
    let change =
        seats::ActiveModel { id: Set(id), expired_at: Set(Some(write.now().0)), ..Default::default() };
    change.update(write.db()).await?;
    write.audit(audit, id, "").await?;
    write.commit().await
}
