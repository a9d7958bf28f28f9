//! A method chosen for a session.

use sea_orm::entity::prelude::*;

/// A method chosen for a session.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_guide")]
pub struct Model {
    /// The session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Uuid,
    /// The guide's address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub guide_slug: String,
    /// Its place in the list.
    pub position: i32,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
