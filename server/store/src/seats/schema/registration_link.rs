//! A link sent by mail that cancels a registration.

use sea_orm::entity::prelude::*;

/// A link sent by mail that cancels a registration.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_link")]
pub struct Model {
    /// SHA-256 of the secret, in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// The registration.
    pub registration_id: Uuid,
    /// When it was made, in milliseconds.
    pub created_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
