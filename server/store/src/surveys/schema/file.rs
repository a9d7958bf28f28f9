//! A file in a response.

use sea_orm::entity::prelude::*;

/// A file in a response. Its name stands with the answer.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_file")]
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
    /// The survey.
    pub survey_id: Uuid,
    /// The code of its format.
    pub format: String,
    /// The content, in base 64.
    pub content: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
