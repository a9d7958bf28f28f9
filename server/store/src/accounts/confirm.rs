//! Confirming an address by its link.

use domain::access::Actor;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};

use super::token::{Purpose, redeem};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::account;

/// Confirms the address that the link was sent to.
///
/// # Errors
/// [`StoreError::NotFound`] when the link is used up, expired or was never good; when the database fails.
pub async fn confirm(store: &Store, secret: &str) -> Result<()> {
    let actor = Actor::anonymous();
    let mut write = store.begin(&actor).await?;
    let (id, _) = redeem(&write, secret, Purpose::Confirm).await?;
    let row = account::Entity::find_by_id(id.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let mut change = row.into_active_model();
    change.confirmed_at = Set(Some(write.now().0));
    change.update(write.db()).await?;
    write.audit("account.confirm", id, "").await?;
    write.commit().await
}
