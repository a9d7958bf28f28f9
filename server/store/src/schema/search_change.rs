//! What the search index must look at again, in the order of the commits.

use sea_orm::entity::prelude::*;

/// What the search index must look at again, in the order of the commits.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "search_change")]
pub struct Model {
    /// Its place.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// The kind of thing.
    pub kind: String,
    /// The thing.
    pub subject_id: Uuid,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
