//! A request to join the network.

use sea_orm::entity::prelude::*;

/// A request to join the network.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "join_request")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who asks.
    pub account_id: Uuid,
    /// Why the person wants to join.
    pub motivation: String,
    /// Where the person works.
    pub organisation: String,
    /// What the person knows, separated by commas.
    pub skills: String,
    /// Where it stands: `domain::network::JoinState`.
    pub state: String,
    /// Why it was declined.
    pub reason: String,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// When it was decided or withdrawn, in milliseconds.
    pub decided_at: Option<i64>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
