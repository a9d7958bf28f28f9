//! A personal link to a survey.

use sea_orm::entity::prelude::*;

/// A personal link to a survey.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_invitation")]
pub struct Model {
    /// Its random id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The survey.
    pub survey_id: Uuid,
    /// The batch it was made in.
    pub batch_id: Uuid,
    /// Its number in the batch, counted from 1.
    pub number: i32,
    /// A digest of the code in the link.
    pub token_digest: String,
    /// A digest of the code that the link had before the last reminder.
    pub earlier_digest: Option<String>,
    /// By what designers know it; may be blank.
    pub label: String,
    /// Where it was mailed to, if it was.
    pub email: Option<String>,
    /// The language of the mail and of the form that it opens, by tag.
    pub language: String,
    /// Whether somebody has answered with it.
    pub used: bool,
    /// Whether it was taken back.
    pub revoked: bool,
    /// When it runs out, in milliseconds.
    pub expires_at: Option<i64>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
