//! A project.

use domain::projects::{PhaseEntered, TeamMember};
use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A project.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "project")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its address.
    pub slug: String,
    /// Its title.
    pub title: Json<Translated>,
    /// What it is, in a sentence.
    pub summary: Json<Translated>,
    /// The question it sets out to answer.
    pub challenge: Json<Translated>,
    /// For whom.
    pub target_groups: Json<Translated>,
    /// What people can do now.
    pub take_part: Json<Translated>,
    /// What came of it.
    pub outcome: Json<Translated>,
    /// The area it belongs to.
    pub area: String,
    /// Draft or published.
    pub status: String,
    /// Where it stands.
    pub phase: String,
    /// The phase of the work it is in, or was in when it ended.
    pub reached: String,
    /// When it came into each phase, the oldest first.
    pub history: Json<Vec<PhaseEntered>>,
    /// When it begins; may be blank.
    pub starts: String,
    /// When it ends; may be blank.
    pub ends: String,
    /// Codes of targets between commas, with one at each end.
    pub sdg: String,
    /// Who works on it.
    pub team: Json<Vec<TeamMember>>,
    /// Where the facts come from.
    pub source: String,
    /// Grows with each change of its content.
    pub version: i32,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// When it was last changed, in milliseconds.
    pub updated_at: i64,
    /// When it was first published, in milliseconds.
    pub published_at: Option<i64>,
    /// When something last happened, in milliseconds.
    pub active_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
