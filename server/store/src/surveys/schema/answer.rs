//! One value in a response.

use sea_orm::entity::prelude::*;

/// One value in a response.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_answer")]
pub struct Model {
    /// The response.
    #[sea_orm(primary_key, auto_increment = false)]
    pub response_id: Uuid,
    /// The question.
    #[sea_orm(primary_key, auto_increment = false)]
    pub question_id: String,
    /// In which instance of the repeats around it: `2`, or `2_1`; blank in none.
    #[sea_orm(primary_key, auto_increment = false)]
    pub instance: String,
    /// The code of the chosen option or the point on the scale; blank for numbers and texts.
    #[sea_orm(primary_key, auto_increment = false)]
    pub choice: String,
    /// The survey.
    pub survey_id: Uuid,
    /// The number.
    pub number: Option<f64>,
    /// The text.
    pub text: Option<String>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
