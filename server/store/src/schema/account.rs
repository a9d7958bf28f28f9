//! A person's account.

use sea_orm::entity::prelude::*;

/// A person's account.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The address, trimmed and lower-case; unique.
    pub email: String,
    /// How the person wants to be called.
    pub name: String,
    /// Argon2id, in PHC format.
    pub password_hash: String,
    /// The language for mails: `pt` or `en`.
    pub lang: String,
    /// When the address was confirmed, in milliseconds.
    pub confirmed_at: Option<i64>,
    /// Name and address, lower-case and without accents: what an administrator's search looks in.
    pub searchable: String,
    /// Whether the demonstration invented this person.
    pub invented: bool,
    /// When it was made, in milliseconds.
    pub created_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
