//! A key to the JSON interface.

use sea_orm::entity::prelude::*;

/// A key to the JSON interface.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "account_key")]
pub struct Model {
    /// Its id, version 7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// SHA-256 of the secret, in hexadecimal.
    pub digest: String,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// The day it was last used, in UTC; blank when it never was.
    pub used_on: String,
    /// When it stops working, in milliseconds.
    pub expires_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
