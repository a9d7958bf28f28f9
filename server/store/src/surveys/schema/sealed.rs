//! A response to an anonymous survey that waits for others.

use sea_orm::entity::prelude::*;

/// A response to an anonymous survey that waits for others.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_sealed")]
pub struct Model {
    /// A random id, which the response that comes of it does not have.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The survey.
    pub survey_id: Uuid,
    /// The name of the key, which lies outside the database.
    pub key_id: Uuid,
    /// The response, sealed, in base 64; of one length for all of a survey's.
    pub sealed: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
