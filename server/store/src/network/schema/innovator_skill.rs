//! What a person knows.

use sea_orm::entity::prelude::*;

/// What a person knows.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "innovator_skill")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The key under which spellings of a skill meet.
    #[sea_orm(primary_key, auto_increment = false)]
    pub skill: String,
    /// As the person wrote it.
    pub label: String,
    /// Its place among the person's skills.
    pub position: i32,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
