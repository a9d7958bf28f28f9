//! What was set apart or brought back, and why.

use sea_orm::entity::prelude::*;

/// One move of responses out of the results, or into them again.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_set_apart")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The survey.
    pub survey_id: Uuid,
    /// The day of the responses: `2026-11-23`.
    pub day: String,
    /// The response, when it was one alone.
    pub response_id: Option<Uuid>,
    /// Whether they were set apart; otherwise they were brought back.
    pub apart: bool,
    /// How many were moved.
    pub moved: i64,
    /// How many of the day were apart after it.
    pub standing: i64,
    /// Why.
    pub reason: String,
    /// Who did it, by the pseudonym that the audit log has for them.
    pub who: String,
    /// When.
    pub at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
