//! Something a project delivered.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// Something a project delivered.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project_product")]
pub struct Model {
    /// The project.
    #[sea_orm(primary_key, auto_increment = false)]
    pub project_id: Uuid,
    /// Its place in the list, from 0.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i32,
    /// What kind of thing it is.
    pub kind: String,
    /// Its title.
    pub title: Json<Translated>,
    /// Where it is on the web; may be blank.
    pub link: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
