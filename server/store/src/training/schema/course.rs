//! A course.

use domain::text::Translated;
use domain::training::Module;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A course.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "course")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its address; unique.
    pub slug: String,
    /// `draft` or `published`.
    pub status: String,
    /// What it is called.
    pub title: Json<Translated>,
    /// What it is about.
    pub summary: Json<Translated>,
    /// For whom it is.
    pub audience: Json<Translated>,
    /// What people can do afterwards, one to a line.
    pub outcomes: Json<Translated>,
    /// Its modules, in order.
    pub modules: Json<Vec<Module>>,
    /// Where its facts come from.
    pub source: String,
    /// The title folded for sorting.
    pub sort_title: String,
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
