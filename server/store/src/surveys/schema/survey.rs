//! A survey.

use sea_orm::entity::prelude::*;

use domain::surveys::{Kiosk, Overall, Quota, Section, Site};
use domain::tag::Tag;
use domain::text::Translated;
use serde::{Deserialize, Serialize};

use crate::columns::Json;

/// A survey.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The last part of its address; unique.
    pub slug: String,
    /// Where it stands, by code.
    pub status: String,
    /// Who may answer, by code.
    pub mode: String,
    /// Whose members may answer, by code; blank where it is not for members.
    pub audience: String,
    /// What is kept of who answered, by code.
    pub privacy: String,
    /// Who sees the results, by code.
    pub results: String,
    /// The title.
    pub title: Json<Translated>,
    /// Why it is asked.
    pub introduction: Json<Translated>,
    /// Who asks.
    pub asked_by: Json<Translated>,
    /// What is said at the end.
    pub thanks: Json<Translated>,
    /// Where the figures come from.
    pub source: Json<Translated>,
    /// Whether the responses were constructed for the demonstration.
    pub constructed: bool,
    /// The overall figures.
    pub overall: Json<Vec<Overall>>,
    /// The titles of its pages.
    pub pages: Json<Vec<Translated>>,
    /// The rules of its pages, in the same order; fewer when the last have none.
    pub page_rules: Json<Vec<PageRule>>,
    /// How many of whom are needed.
    pub quotas: Json<Vec<Quota>>,
    /// The languages it is asked in.
    pub languages: Json<Vec<Tag>>,
    /// How long it takes.
    pub minutes: i32,
    /// The project it belongs to.
    pub project_id: Option<Uuid>,
    /// The sites that may embed it.
    pub embedded_in: Json<Vec<Site>>,
    /// How it behaves as a kiosk, where it may be one.
    pub kiosk: Json<Option<Kiosk>>,
    /// Counts its changes.
    pub version: i32,
    /// When it was last published, closed or, as a draft, made, in milliseconds.
    pub listed_at: i64,
    /// When it was made, in milliseconds.
    pub created_at: i64,
}

/// How a page is shown, and what groups its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageRule {
    /// When; always when blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relevant: String,
    /// Whether with its questions in an order of chance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffled: bool,
    /// When the survey ends after it; never when blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ends: String,
    /// Its groups and repeats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
