//! One tag of a guide in one language, for the filter.

use sea_orm::entity::prelude::*;

/// One tag of a guide in one language, for the filter.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "guide_tag")]
pub struct Model {
    /// The guide.
    #[sea_orm(primary_key, auto_increment = false)]
    pub guide_id: Uuid,
    /// The language.
    #[sea_orm(primary_key, auto_increment = false)]
    pub lang: String,
    /// The tag as it stands in addresses.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slug: String,
    /// The tag as it is shown.
    pub label: String,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
