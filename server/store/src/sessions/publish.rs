//! Announcing a session.

use domain::access::{Action, Actor};
use domain::seats::Status;
use sea_orm::{ActiveModelTrait, Set};

use super::record::{locked, resource};
use super::schema::session;
use crate::Store;
use crate::error::{Result, StoreError};

/// Announces a draft. What is announced stays as it is.
///
/// # Errors
/// [`StoreError::Conflict`] when it is no draft; when the actor may not, or the database fails.
pub async fn publish(store: &Store, actor: &Actor, slug: &str) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let (session, _) = locked(&write, slug).await?;
    write.may(Action::Edit, &resource(&session))?;
    // A button pressed twice: it is so already.
    if session.status == Status::Published {
        return Ok(());
    }
    if !session.status.may_become(Status::Published) {
        return Err(StoreError::Conflict);
    }
    let change = session::ActiveModel {
        id: Set(session.id.0),
        status: Set(Status::Published.code().to_owned()),
        version: Set(session.version + 1),
        updated_at: Set(write.now().0),
        ..Default::default()
    };
    change.update(write.db()).await?;
    write.audit("session.publish", session.id, "").await?;
    write.reindex("session", session.id.0).await?;
    write.commit().await
}
