//! Granting and taking away roles; administrators only, always in the audit log.

use domain::access::{Action, Actor, Resource, Role};
use domain::id::AccountId;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::{account, role_grant};

/// Grants a role. Granting it twice changes nothing.
///
/// # Errors
/// When the actor may not, there is no such account, or the database fails.
pub async fn grant(store: &Store, actor: &Actor, id: AccountId, role: Role) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    account::Entity::find_by_id(id.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    let key = (id.0, role.code().to_owned());
    if role_grant::Entity::find_by_id(key).one(write.db()).await?.is_some() {
        return Ok(());
    }
    let row = role_grant::Model { account_id: id.0, role: role.code().to_owned(), granted_at: write.now().0 };
    role_grant::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    write.audit("account.grant", id, role.code()).await?;
    write.commit().await
}

/// Takes a role away. The last administrator cannot be taken away.
///
/// # Errors
/// [`StoreError::Refused`] for the last administrator; when the actor may not, or the database fails.
pub async fn revoke(store: &Store, actor: &Actor, id: AccountId, role: Role) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    if role == Role::Administrator {
        let administrators = role_grant::Entity::find()
            .filter(role_grant::Column::Role.eq(role.code()))
            .count(write.db())
            .await?;
        if administrators <= 1 {
            return Err(StoreError::Refused("error-last-administrator"));
        }
    }
    let deleted = role_grant::Entity::delete_by_id((id.0, role.code().to_owned())).exec(write.db()).await?;
    if deleted.rows_affected > 0 {
        write.audit("account.revoke", id, role.code()).await?;
    }
    write.commit().await
}
