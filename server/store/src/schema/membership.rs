//! A person's place in an entity.

use sea_orm::entity::prelude::*;

/// A person's place in an entity.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The entity.
    #[sea_orm(primary_key, auto_increment = false)]
    pub entity_id: Uuid,
    /// `member` or `manager`.
    pub role: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
