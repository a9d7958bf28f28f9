//! How many of a quota have come.

use sea_orm::entity::prelude::*;

/// How many of a quota have come.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_quota")]
pub struct Model {
    /// The survey.
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: Uuid,
    /// The quota's name inside it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// So many.
    pub taken: i32,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
