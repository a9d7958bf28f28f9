//! A form that somebody put aside.

use sea_orm::entity::prelude::*;

/// A form that somebody put aside.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_saved_form")]
pub struct Model {
    /// A digest of the person's code, from which the code cannot be had.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The survey.
    pub survey_id: Uuid,
    /// What was typed, sealed with the code, in hexadecimal.
    pub sealed: String,
    /// When it is forgotten: a midnight in UTC, so that the row does not say when it was written.
    pub expires_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
