//! An entity that leads a project or takes part in it.

use sea_orm::entity::prelude::*;

/// An entity that leads a project or takes part in it.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project_entity")]
pub struct Model {
    /// The project.
    #[sea_orm(primary_key, auto_increment = false)]
    pub project_id: Uuid,
    /// The entity.
    #[sea_orm(primary_key, auto_increment = false)]
    pub entity_id: Uuid,
    /// `lead` or `partner`.
    pub role: String,
    /// Its place in the list; the lead's is 0.
    pub position: i32,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
