//! An experimentation lab inside an entity.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// An experimentation lab inside an entity.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "lab")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its address.
    pub slug: String,
    /// The entity it belongs to.
    pub entity_id: Uuid,
    /// Its name.
    pub name: Json<Translated>,
    /// What it does, as Markdown.
    pub description: Json<Translated>,
    /// When it began, with the precision that is known.
    pub since: String,
    /// Its own site.
    pub website: String,
    /// Where the facts come from.
    pub source: String,
    /// The name folded for sorting.
    pub sort_name: String,
    /// Grows with each change.
    pub version: i32,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// When it was last changed, in milliseconds.
    pub updated_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
