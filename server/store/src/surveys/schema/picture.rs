//! A picture of a survey, or of a question of the library.

use sea_orm::entity::prelude::*;

/// A picture, of one of the two.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_picture")]
pub struct Model {
    /// The row's own id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The survey it belongs to.
    pub survey_id: Option<Uuid>,
    /// The question of the library it belongs to.
    pub library_question_id: Option<Uuid>,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    /// How it is written, by code.
    pub format: String,
    /// The bytes, in base 64.
    pub content: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
