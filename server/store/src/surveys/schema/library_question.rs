//! A question of the library.

use sea_orm::entity::prelude::*;

use domain::surveys::Question;
use domain::text::Translated;

use crate::columns::Json;

/// A question of the library.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_library_question")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What the lab calls it.
    pub name: Json<Translated>,
    /// What it is about.
    pub topic: Json<Translated>,
    /// What it asks.
    pub definition: Json<Question>,
    /// What a search looks in: small letters without accents.
    pub words: String,
    /// How often it was put into a survey.
    pub taken: i32,
    /// Counts its changes.
    pub version: i32,
    /// When it was kept, in milliseconds.
    pub created_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
