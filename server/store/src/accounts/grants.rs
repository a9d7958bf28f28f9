//! Granting and taking away roles; administrators only, always in the audit log.

use domain::access::{Action, Actor, Resource, Role};
use domain::id::AccountId;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use crate::error::{Result, StoreError};
use crate::schema::{account, role_grant};
use crate::{Store, Write};

/// Grants a role. Granting it twice changes nothing.
///
/// # Errors
/// When the actor may not, there is no such account, or the database fails.
pub async fn grant(store: &Store, actor: &Actor, id: AccountId, role: Role) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    lock(&write, id).await?;
    let key = (id.0, role.code().to_owned());
    if role_grant::Entity::find_by_id(key).one(write.db()).await?.is_some() {
        return Ok(());
    }
    let row = role_grant::Model { account_id: id.0, role: role.code().to_owned(), granted_at: write.now().0 };
    role_grant::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    write.audit("account.grant", id, role.code()).await?;
    note_person(&mut write, id, role).await?;
    write.commit().await
}

/// Takes a role away. The last administrator cannot be taken away.
///
/// # Errors
/// [`StoreError::Refused`] for the last administrator; when the actor may not, there is no such account, or the database
/// fails.
pub async fn revoke(store: &Store, actor: &Actor, id: AccountId, role: Role) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    lock(&write, id).await?;
    if role == Role::Administrator {
        refuse_without_administrators(&write, id).await?;
    }
    let deleted = role_grant::Entity::delete_by_id((id.0, role.code().to_owned())).exec(write.db()).await?;
    if deleted.rows_affected > 0 {
        write.audit("account.revoke", id, role.code()).await?;
        note_person(&mut write, id, role).await?;
    }
    write.commit().await
}

/// People are found in the network while they are innovators.
async fn note_person(write: &mut Write<'_>, id: AccountId, role: Role) -> Result<()> {
    if role == Role::Innovator {
        write.reindex("person", id.0).await?;
    }
    Ok(())
}

/// Takes the account's row, so that two grants at once follow each other.
pub(crate) async fn lock(write: &Write<'_>, id: AccountId) -> Result<()> {
    account::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(write.db())
        .await?
        .map(|_| ())
        .ok_or(StoreError::NotFound)
}

/// Refuses what would leave the platform without an administrator. The grants stay locked until the commit, so that two
/// administrators cannot take each other away at the same moment.
pub(super) async fn refuse_without_administrators(write: &Write<'_>, leaving: AccountId) -> Result<()> {
    let administrators = role_grant::Entity::find()
        .filter(role_grant::Column::Role.eq(Role::Administrator.code()))
        .order_by_asc(role_grant::Column::AccountId)
        .lock_exclusive()
        .all(write.db())
        .await?;
    let is_one = administrators.iter().any(|grant| grant.account_id == leaving.0);
    if is_one && administrators.len() <= 1 {
        return Err(StoreError::Refused("error-last-administrator"));
    }
    Ok(())
}
