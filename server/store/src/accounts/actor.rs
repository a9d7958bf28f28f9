//! From an account to the actor that queries and commands ask for.

use domain::access::{Actor, Membership, MembershipRole, Role};
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::Store;
use crate::error::Result;
use crate::schema::{account, membership, role_grant};

/// A signed-in person, as the header and the policy need them.
#[derive(Debug, Clone)]
pub struct Identity {
    /// What the person may do.
    pub actor: Actor,
    /// The person's account.
    pub account: AccountId,
    /// How the person wants to be called.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// The language of their mails.
    pub lang: Lang,
}

/// The person behind an account; nothing when the account is gone. Three statements.
///
/// # Errors
/// When the database fails.
pub async fn identity(store: &Store, id: AccountId) -> Result<Option<Identity>> {
    let Some(row) = account::Entity::find_by_id(id.0).one(store.reader()).await? else { return Ok(None) };
    let grants =
        role_grant::Entity::find().filter(role_grant::Column::AccountId.eq(id.0)).all(store.reader()).await?;
    let memberships =
        membership::Entity::find().filter(membership::Column::AccountId.eq(id.0)).all(store.reader()).await?;
    let roles = grants.iter().filter_map(|grant| Role::from_code(&grant.role)).collect();
    let memberships = memberships
        .iter()
        .filter_map(|m| {
            MembershipRole::from_code(&m.role).map(|role| Membership { entity: EntityId(m.entity_id), role })
        })
        .collect();
    Ok(Some(Identity {
        actor: Actor::person(id, roles, memberships),
        account: id,
        name: row.name,
        email: row.email,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
    }))
}
