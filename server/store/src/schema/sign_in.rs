//! A browser's session, signed in or not.

use sea_orm::entity::prelude::*;

/// A browser's session, signed in or not.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in")]
pub struct Model {
    /// The session's id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Who is signed in.
    pub account_id: Option<Uuid>,
    /// The session's values, as JSON.
    pub data: String,
    /// The browser's name, for the person's list of sessions.
    pub agent: String,
    /// When it began, in milliseconds.
    pub created_at: i64,
    /// When it ends, in milliseconds.
    pub expires_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
