//! A question of a survey.

use sea_orm::entity::prelude::*;

use domain::surveys::Question;

use crate::columns::Json;

/// A question of a survey.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_question")]
pub struct Model {
    /// The survey.
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: Uuid,
    /// Its name inside the survey.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// On which page, counted from 0.
    pub page: i32,
    /// In which place on the page, counted from 0.
    pub position: i32,
    /// What it asks.
    pub definition: Json<Question>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
