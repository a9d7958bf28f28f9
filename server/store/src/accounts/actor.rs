//! From an account to the actor that queries and commands ask for.

use domain::access::{Actor, Membership, MembershipRole, Role};
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use sea_orm::{EntityTrait, JoinType, QuerySelect, RelationDef};
use uuid::Uuid;

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

/// The person behind an account; nothing when the account is gone. One statement, because every page of a signed-in person
/// begins with it.
///
/// # Errors
/// When the database fails.
pub async fn identity(store: &Store, id: AccountId) -> Result<Option<Identity>> {
    type Row = (String, String, String, Option<String>, Option<Uuid>, Option<String>);
    let to_grant: RelationDef = account::Entity::belongs_to(role_grant::Entity)
        .from(account::Column::Id)
        .to(role_grant::Column::AccountId)
        .into();
    let to_membership: RelationDef = account::Entity::belongs_to(membership::Entity)
        .from(account::Column::Id)
        .to(membership::Column::AccountId)
        .into();
    let rows: Vec<Row> = account::Entity::find_by_id(id.0)
        .select_only()
        .column(account::Column::Name)
        .column(account::Column::Email)
        .column(account::Column::Lang)
        .column(role_grant::Column::Role)
        .column(membership::Column::EntityId)
        .column_as(membership::Column::Role, "membership_role")
        .join(JoinType::LeftJoin, to_grant)
        .join(JoinType::LeftJoin, to_membership)
        .into_tuple()
        .all(store.reader())
        .await?;
    let Some((name, email, lang, ..)) = rows.first() else { return Ok(None) };
    // Each role stands beside each membership.
    let (mut roles, mut memberships) = (Vec::new(), Vec::new());
    for (_, _, _, granted, entity, role) in &rows {
        if let Some(role) = granted.as_deref().and_then(Role::from_code)
            && !roles.contains(&role)
        {
            roles.push(role);
        }
        if let Some((entity, role)) = entity.zip(role.as_deref().and_then(MembershipRole::from_code)) {
            let membership = Membership { entity: EntityId(entity), role };
            if !memberships.contains(&membership) {
                memberships.push(membership);
            }
        }
    }
    Ok(Some(Identity {
        actor: Actor::person(id, roles, memberships),
        account: id,
        name: name.clone(),
        email: email.clone(),
        lang: Lang::from_code(lang).unwrap_or_default(),
    }))
}
