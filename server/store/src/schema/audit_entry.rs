//! One line of the audit log.

use sea_orm::entity::prelude::*;

/// One line of the audit log.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entry")]
pub struct Model {
    /// Its place in the chain, from 1 without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// When, in milliseconds.
    pub at: i64,
    /// A pseudonym, `system` or `anonymous`.
    pub actor: String,
    /// `kind.verb`, for example `project.publish`.
    pub action: String,
    /// The kind of thing.
    pub subject_kind: String,
    /// The thing's id.
    pub subject_id: String,
    /// What else matters; never personal data.
    pub detail: String,
    /// SHA-256 over the previous hash and this line, in hexadecimal.
    pub hash: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
