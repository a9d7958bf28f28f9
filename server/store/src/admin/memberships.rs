//! Making people members or managers of entities; administrators only, always in the audit log.

use domain::access::{Action, Actor, MembershipRole, Resource};
use domain::id::{AccountId, EntityId};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};

use crate::Store;
use crate::accounts::lock;
use crate::error::{Result, StoreError};
use crate::schema::{entity, membership};

/// Makes a person a member or manager of an entity, or changes which of the two. The same twice changes nothing.
///
/// # Errors
/// When the actor may not, there is no such account or entity, or the database fails.
pub async fn set_membership(
    store: &Store,
    actor: &Actor,
    id: AccountId,
    entity: EntityId,
    role: MembershipRole,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    lock(&write, id).await?;
    entity::Entity::find_by_id(entity.0).lock_shared().one(write.db()).await?.ok_or(StoreError::NotFound)?;
    match membership::Entity::find_by_id((id.0, entity.0)).one(write.db()).await? {
        Some(row) if row.role == role.code() => return Ok(()),
        Some(row) => {
            let mut change = row.into_active_model();
            change.role = Set(role.code().to_owned());
            change.update(write.db()).await?;
        }
        None => {
            let row =
                membership::Model { account_id: id.0, entity_id: entity.0, role: role.code().to_owned() };
            membership::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
        }
    }
    write.audit("account.join", id, &format!("{} {entity}", role.code())).await?;
    write.commit().await
}

/// Ends a person's place in an entity.
///
/// # Errors
/// When the actor may not, there is no such account, or the database fails.
pub async fn end_membership(store: &Store, actor: &Actor, id: AccountId, entity: EntityId) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    lock(&write, id).await?;
    let ended = membership::Entity::delete_by_id((id.0, entity.0)).exec(write.db()).await?;
    if ended.rows_affected > 0 {
        write.audit("account.leave", id, &entity.to_string()).await?;
    }
    write.commit().await
}
