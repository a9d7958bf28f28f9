//! One person, as an administrator sees them.

use domain::access::{Action, Actor, MembershipRole, Resource, Role, decide};
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use domain::text::Translated;
use domain::time::Moment;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::{account, entity, membership, role_grant};

/// More entities than a drop-down list should hold.
const MOST_ENTITIES: u64 = 1000;

/// A person and what they were granted.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountDetail {
    /// The account.
    pub id: AccountId,
    /// What the person is called.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// The language of their mails.
    pub lang: Lang,
    /// When the address was confirmed.
    pub confirmed_at: Option<Moment>,
    /// Since when there is an account.
    pub created_at: Moment,
    /// Whether the demonstration invented the person.
    pub invented: bool,
    /// Each role granted and when, in the order of [`Role::ALL`].
    pub roles: Vec<(Role, Moment)>,
    /// The entities the person belongs to, by name.
    pub memberships: Vec<MembershipRow>,
}

/// A person's place in an entity.
#[derive(Debug, Clone, PartialEq)]
pub struct MembershipRow {
    /// The entity.
    pub entity: EntityName,
    /// What the person is in it.
    pub role: MembershipRole,
}

/// An entity's id and name.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityName {
    /// Its id.
    pub id: EntityId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Translated,
}

/// A person; administrators only. Four statements.
///
/// # Errors
/// When the actor may not, there is no such account, or the database fails.
pub async fn account(store: &Store, actor: &Actor, id: AccountId) -> Result<AccountDetail> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let db = store.reader();
    let row = account::Entity::find_by_id(id.0).one(db).await?.ok_or(StoreError::NotFound)?;
    let grants = role_grant::Entity::find().filter(role_grant::Column::AccountId.eq(id.0)).all(db).await?;
    let places = membership::Entity::find().filter(membership::Column::AccountId.eq(id.0)).all(db).await?;
    let named = entity::Entity::find()
        .filter(entity::Column::Id.is_in(places.iter().map(|place| place.entity_id)))
        .order_by_asc(entity::Column::SortName)
        .all(db)
        .await?;
    let memberships = named
        .into_iter()
        .filter_map(|entity| {
            let place = places.iter().find(|place| place.entity_id == entity.id)?;
            Some(MembershipRow { role: MembershipRole::from_code(&place.role)?, entity: name(entity) })
        })
        .collect();
    let roles = Role::ALL
        .into_iter()
        .filter_map(|role| {
            let grant = grants.iter().find(|grant| grant.role == role.code())?;
            Some((role, Moment(grant.granted_at)))
        })
        .collect();
    Ok(AccountDetail {
        id,
        name: row.name,
        email: row.email,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        confirmed_at: row.confirmed_at.map(Moment),
        created_at: Moment(row.created_at),
        invented: row.invented,
        roles,
        memberships,
    })
}

/// The entities a person can be made a member of, by name; administrators only. One statement.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn entities(store: &Store, actor: &Actor) -> Result<Vec<EntityName>> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let rows = entity::Entity::find()
        .order_by_asc(entity::Column::SortName)
        .order_by_asc(entity::Column::Id)
        .limit(MOST_ENTITIES)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(name).collect())
}

fn name(row: entity::Model) -> EntityName {
    EntityName { id: EntityId(row.id), slug: row.slug, name: row.name.0 }
}
