//! Calling a session off.

use domain::access::{Action, Actor};
use domain::seats::{SeatState, Status};
use domain::sessions::Session;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::record::{locked, resource};
use super::schema::session;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::seats::schema::registration;
use crate::seats::{Letters, News, Occasion, send};

/// Calls a published session off and tells everybody who holds a seat or waits, once.
///
/// # Errors
/// [`StoreError::Conflict`] when it is a draft; when the actor may not, or the database fails.
pub async fn call_off(store: &Store, actor: &Actor, slug: &str, letters: &dyn Letters) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let (session, _) = locked(&write, slug).await?;
    write.may(Action::Edit, &resource(&session))?;
    // A button pressed twice: it is so already.
    if session.status == Status::Cancelled {
        return Ok(());
    }
    if !session.status.may_become(Status::Cancelled) {
        return Err(StoreError::Conflict);
    }
    let version = session.version + 1;
    let change = session::ActiveModel {
        id: Set(session.id.0),
        status: Set(Status::Cancelled.code().to_owned()),
        version: Set(version),
        updated_at: Set(write.now().0),
        ..Default::default()
    };
    change.update(write.db()).await?;
    write.audit("session.call-off", session.id, "").await?;
    write.reindex("session", session.id.0).await?;
    let told = registration::Entity::find()
        .filter(registration::Column::SeatsId.eq(session.id.0))
        .filter(registration::Column::State.ne(SeatState::Cancelled.code()))
        .all(write.db())
        .await?;
    let called_off = Session { status: Status::Cancelled, version, ..session };
    send(&mut write, letters, Occasion::Session(&called_off), News::CalledOff, &told).await?;
    write.commit().await
}
