//! One number of a project.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// One number of a project.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project_figure")]
pub struct Model {
    /// The project.
    #[sea_orm(primary_key, auto_increment = false)]
    pub project_id: Uuid,
    /// Its place in the list, from 0.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i32,
    /// What it counts.
    pub kind: String,
    /// How many; absent when it is not known.
    pub value: Option<i64>,
    /// Whether it is about that many.
    pub approximate: bool,
    /// Of whom.
    pub note: Json<Translated>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
