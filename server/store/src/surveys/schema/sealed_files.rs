//! The files of a response that waits.

use sea_orm::entity::prelude::*;

/// The files of a response that waits: one row for each, whether or not it has files.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_sealed_files")]
pub struct Model {
    /// The sealed response, which says what key they are sealed with.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The survey.
    pub survey_id: Uuid,
    /// The files, sealed, in base 64; of one length for all of a survey's.
    pub sealed: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
