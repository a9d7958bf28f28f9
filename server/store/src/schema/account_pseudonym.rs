//! The link between an account and its name in the audit log; erased with the account.

use sea_orm::entity::prelude::*;

/// The link between an account and its name in the audit log; erased with the account.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "account_pseudonym")]
pub struct Model {
    /// The account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// What the audit log calls it.
    pub pseudonym: Uuid,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
