//! A guide or method of the library, without its texts.

use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A guide or method of the library, without its texts.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "guide")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its address.
    pub slug: String,
    /// `guide` or `method`.
    pub kind: String,
    /// The phases it helps in, by code.
    pub phases: Json<Vec<String>>,
    /// The place of its first phase, for the list's order.
    pub phase_order: i32,
    /// The least time it takes, in minutes.
    pub minutes_min: Option<i32>,
    /// The most time it takes, in minutes.
    pub minutes_max: Option<i32>,
    /// With how many people at least.
    pub people_min: Option<i32>,
    /// With how many people at most.
    pub people_max: Option<i32>,
    /// What to read next, by slug.
    pub next: Json<Vec<String>>,
    /// Whether everybody may read it.
    pub published: bool,
    /// Where it came from: `shipped`, `imported` or `written`.
    pub origin: String,
    /// Whether the lab changed it since it came.
    pub edited: bool,
    /// The title a Portuguese reader sees, folded for sorting.
    pub sort_pt: String,
    /// The title an English reader sees, folded for sorting.
    pub sort_en: String,
    /// Grows with each change.
    pub version: i32,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// When it was last changed, in milliseconds.
    pub updated_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
