//! One person's whole form.

use sea_orm::entity::prelude::*;

/// One person's whole form.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_response")]
pub struct Model {
    /// Its random id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The survey.
    pub survey_id: Uuid,
    /// Who gave it, where the survey says that it is kept.
    pub account_id: Option<Uuid>,
    /// The personal link it came by, where the survey says that it is kept.
    pub invitation_id: Option<Uuid>,
    /// The day it was given: `2026-11-23`.
    pub day: String,
    /// The survey's version when it was given.
    pub version: i32,
    /// What gave the orders of chance that the person saw.
    pub seed: i64,
    /// Whether it looked, when it came, as if no person had given it.
    pub suspicious: bool,
    /// Whether somebody who designs set it apart: it is kept, and counts nowhere.
    pub set_apart: bool,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
