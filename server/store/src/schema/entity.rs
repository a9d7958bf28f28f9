//! A public body, civil-society or higher-education organisation.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A public body, civil-society or higher-education organisation.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "entity")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its address.
    pub slug: String,
    /// What kind of organisation it is.
    pub kind: String,
    /// Its name.
    pub name: Json<Translated>,
    /// What it does, as Markdown.
    pub description: Json<Translated>,
    /// Where it works.
    pub region: String,
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
