//! The seats of a session or an edition, under its id: how many, and how many are taken.

use sea_orm::entity::prelude::*;

/// The seats of a session or an edition, under its id: how many, and how many are taken.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "seats")]
pub struct Model {
    /// The session's or edition's id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How many seats there are.
    pub capacity: i32,
    /// How many are taken.
    pub taken: i32,
    /// How many people wait for one.
    pub waiting: i32,
    /// How many registrations were cancelled.
    pub cancelled: i32,
    /// How many people came, or completed it.
    pub done: i32,
    /// The newest registration's turn.
    pub last_turn: i64,
    /// When the personal data of those who registered were deleted, in milliseconds.
    pub expired_at: Option<i64>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
