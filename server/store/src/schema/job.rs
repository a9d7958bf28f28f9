//! Work to be done after a commit.

use sea_orm::entity::prelude::*;

/// Work to be done after a commit.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Which job.
    pub kind: String,
    /// Its data, as JSON.
    pub payload: String,
    /// `ready` or `dead`; a finished job is deleted.
    pub state: String,
    /// Not before, in milliseconds.
    pub run_at: i64,
    /// How often it was begun.
    pub attempts: i32,
    /// Taken by a worker until then, in milliseconds.
    pub locked_until: i64,
    /// Why it last failed.
    pub last_error: String,
    /// When it was added, in milliseconds.
    pub created_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
