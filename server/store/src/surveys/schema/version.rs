//! A survey's questions as people could answer them.

use sea_orm::entity::prelude::*;

use domain::surveys::Definition;

use crate::columns::Json;

/// The questions from a version on, until a later one.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_version")]
pub struct Model {
    /// The survey.
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: Uuid,
    /// The survey's version from which on they were so.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// The day from which on, in UTC: `2026-11-23`.
    pub day: String,
    /// The questions.
    pub definition: Json<Definition>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
