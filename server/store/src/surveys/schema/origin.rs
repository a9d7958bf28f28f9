//! The file that a survey was made from.

use domain::surveys::xlsform::Origin;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// The file that a survey was made from.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_origin")]
pub struct Model {
    /// The survey.
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: Uuid,
    /// The file, cell by cell.
    pub origin: Json<Origin>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
