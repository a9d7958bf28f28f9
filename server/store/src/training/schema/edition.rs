//! One run of a course; its seats are in `seats`.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// One run of a course; its seats are in `seats`.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "edition")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The course.
    pub course_id: Uuid,
    /// `draft`, `published` or `cancelled`.
    pub status: String,
    /// The first day or month: `2027-03-15` or `2027-03`.
    pub starts: String,
    /// The last day or month; empty when it is the first.
    pub ends: String,
    /// When enrolment ends by itself, in milliseconds.
    pub starts_at: i64,
    /// When it is over, in milliseconds.
    pub ends_at: i64,
    /// `in-person`, `online` or `both`.
    pub mode: String,
    /// Where.
    pub place: String,
    /// Days of the week, hours, what it costs.
    pub notes: Json<Translated>,
    /// `open` or `closed`.
    pub enrolment: String,
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
