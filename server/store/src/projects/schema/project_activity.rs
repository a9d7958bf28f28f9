//! Something that a workstream is to do.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// Something that a workstream is to do.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project_activity")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// The workstream.
    pub workstream_id: Uuid,
    /// Its place in the workstream, from 0.
    pub position: i32,
    /// What it is cited by.
    pub code: String,
    /// What it is.
    pub title: Json<Translated>,
    /// When, with its precision; blank when nobody said.
    pub at: String,
    /// Whether how much of it is to be done was left open.
    pub unknown_quantity: bool,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
