//! Where a guide is used.

use sea_orm::entity::prelude::*;

/// Where a guide is used.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "guide_use")]
pub struct Model {
    /// The guide.
    #[sea_orm(primary_key, auto_increment = false)]
    pub guide_id: Uuid,
    /// What uses it: `project`, `session`, `course`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject_kind: String,
    /// The thing that uses it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject_id: Uuid,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
