//! What a guide says in one language.

use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// What a guide says in one language.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "guide_text")]
pub struct Model {
    /// The guide.
    #[sea_orm(primary_key, auto_increment = false)]
    pub guide_id: Uuid,
    /// The language.
    #[sea_orm(primary_key, auto_increment = false)]
    pub lang: String,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub summary: String,
    /// The text, as Markdown.
    pub body: String,
    /// What one needs.
    pub materials: Json<Vec<String>>,
    /// What it is about.
    pub tags: Json<Vec<String>>,
    /// The hash of the file it came from; empty when written here.
    pub source_hash: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
