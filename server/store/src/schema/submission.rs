//! What a submitted form is known by, so that a double click is stored once.

use sea_orm::entity::prelude::*;

/// What a submitted form is known by, so that a double click is stored once.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "submission")]
pub struct Model {
    /// What it is known by: a digest of the form's random id and of what was typed.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// What came of it.
    pub result: String,
    /// When it may be forgotten, in milliseconds.
    pub expires_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
