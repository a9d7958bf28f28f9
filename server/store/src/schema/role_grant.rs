//! A role granted to a person.

use sea_orm::entity::prelude::*;

/// A role granted to a person.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "role_grant")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// Which role.
    #[sea_orm(primary_key, auto_increment = false)]
    pub role: String,
    /// When, in milliseconds.
    pub granted_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
