//! One person's registration for a session or enrolment in an edition.

use sea_orm::entity::prelude::*;

/// One person's registration for a session or enrolment in an edition.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "registration")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The session or edition.
    pub seats_id: Uuid,
    /// The account, when the person was signed in with this address.
    pub account_id: Option<Uuid>,
    /// The address; nothing once it was erased.
    pub email: Option<String>,
    /// The name.
    pub name: String,
    /// The language of mails.
    pub lang: String,
    /// What the person needs in order to take part.
    pub needs: String,
    /// `confirmed`, `waiting` or `cancelled`.
    pub state: String,
    /// Its place in the order of registering.
    pub turn: i64,
    /// Whether the person came, or completed it.
    pub done: bool,
    /// When, in milliseconds; the last time, if more than once.
    pub registered_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
