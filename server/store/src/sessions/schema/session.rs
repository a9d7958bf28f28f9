//! A co-creation session; its seats are in `seats`.

use domain::sessions::Block;
use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A co-creation session; its seats are in `seats`.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its address; unique.
    pub slug: String,
    /// `draft`, `published` or `cancelled`.
    pub status: String,
    /// What it is called.
    pub title: Json<Translated>,
    /// What it is about.
    pub summary: Json<Translated>,
    /// What participants need.
    pub preparation: Json<Translated>,
    /// Its blocks, in order.
    pub agenda: Json<Vec<Block>>,
    /// When it begins, in milliseconds.
    pub starts_at: i64,
    /// When it ends, in milliseconds.
    pub ends_at: i64,
    /// The zone its times were given in.
    pub zone: String,
    /// `in-person`, `online` or `both`.
    pub place: String,
    /// The room.
    pub address: String,
    /// The link for those who hold a seat.
    pub online_link: String,
    /// `open` or `closed`.
    pub registration: String,
    /// When registration closes by itself, in milliseconds.
    pub closes_at: Option<i64>,
    /// The project it belongs to.
    pub project_id: Option<Uuid>,
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
