//! A guide that a project uses.

use sea_orm::entity::prelude::*;

/// A guide that a project uses.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project_guide")]
pub struct Model {
    /// The project.
    #[sea_orm(primary_key, auto_increment = false)]
    pub project_id: Uuid,
    /// The guide's address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub guide_slug: String,
    /// Its place in the list, from 0.
    pub position: i32,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
