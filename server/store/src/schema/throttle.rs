//! Failures counted per key, for sign-in and the like.

use sea_orm::entity::prelude::*;

/// Failures counted per key, for sign-in and the like.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "throttle")]
pub struct Model {
    /// What is counted.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// How many.
    pub failures: i32,
    /// Since when, in milliseconds.
    pub since: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
