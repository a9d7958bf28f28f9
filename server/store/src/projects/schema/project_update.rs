//! A dated post about a project.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A dated post about a project.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project_update")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// When it was posted, in milliseconds.
    pub at: i64,
    /// Its title.
    pub title: Json<Translated>,
    /// Its text, as Markdown.
    pub body: Json<Translated>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
