//! A link sent by mail: to confirm an address, to reset a password, to change the address.

use sea_orm::entity::prelude::*;

/// A link sent by mail: to confirm an address, to reset a password, to change the address.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "account_token")]
pub struct Model {
    /// SHA-256 of the secret, in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// Whose it is.
    pub account_id: Uuid,
    /// What it is good for.
    pub purpose: String,
    /// The new address, when it changes one.
    pub detail: String,
    /// When it stops working, in milliseconds.
    pub expires_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
