//! Somebody who has answered an anonymous survey.

use sea_orm::entity::prelude::*;

/// Somebody who has answered an anonymous survey. No moment, and nothing that leads to a response.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_participation")]
pub struct Model {
    /// The survey.
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: Uuid,
    /// By what right: `account:` or `invitation:` and its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub who: String,
    /// The account, so that the row goes with it.
    pub account_id: Option<Uuid>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
