//! A person's profile; beside each field who may see it.

use domain::text::Translated;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A person's profile; beside each field who may see it.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "innovator")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The profile's address.
    pub slug: String,
    /// The name.
    pub name: String,
    /// Who may see the name, and with it find the profile.
    pub name_audience: String,
    /// One line about what the person does.
    pub headline: Json<Translated>,
    /// Who may see it.
    pub headline_audience: String,
    /// The entity the person works in.
    pub entity_id: Option<Uuid>,
    /// Where the person works, when it is none of the platform's entities.
    pub organisation: String,
    /// Who may see entity and organisation.
    pub organisation_audience: String,
    /// The region.
    pub region: String,
    /// Who may see it.
    pub region_audience: String,
    /// Who may see the skills, which have a table of their own.
    pub skills_audience: String,
    /// Whether the person mentors others.
    pub mentors: bool,
    /// Who may see it.
    pub mentors_audience: String,
    /// The languages the person works in.
    pub languages: String,
    /// Who may see them.
    pub languages_audience: String,
    /// A few paragraphs.
    pub bio: Json<Translated>,
    /// Who may see them.
    pub bio_audience: String,
    /// How to reach the person.
    pub contact: String,
    /// Who may see it.
    pub contact_audience: String,
    /// The name folded for sorting.
    pub sort_name: String,
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
