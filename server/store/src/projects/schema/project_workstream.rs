//! A workstream of a project's work plan.

use domain::projects::plan::{Deadline, Evidence};
use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A workstream of a project's work plan.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project_workstream")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// Its place in the plan, from 0.
    pub position: i32,
    /// What it is cited by.
    pub code: String,
    /// What kind it is.
    pub kind: String,
    /// What it is.
    pub title: Json<Translated>,
    /// By when.
    pub deadline: Json<Deadline>,
    /// How far it is; blank when nobody said.
    pub status: String,
    /// Who leads it.
    pub lead: Json<Vec<String>>,
    /// What is to be said of the lead.
    pub lead_note: Option<String>,
    /// Who takes part.
    pub participants: Json<Vec<String>>,
    /// Who may.
    pub interested: Json<Vec<String>>,
    /// The goals it serves.
    pub goals: Json<Vec<u16>>,
    /// The themes it belongs to.
    pub themes: Json<Vec<u16>>,
    /// What shows that it was done.
    pub evidence: Json<Vec<Evidence>>,
    /// Grows with each change.
    pub version: i32,
    /// When it was last changed, in milliseconds.
    pub updated_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
