//! What kind of organisation an entity is.

use serde::{Deserialize, Serialize};

/// The kind of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntityKind {
    /// Central administration.
    Central,
    /// A local authority.
    Local,
    /// A public institute or company.
    Institute,
    /// Higher education.
    HigherEducation,
    /// Civil society.
    CivilSociety,
    /// An international organisation.
    International,
}

impl EntityKind {
    /// Every kind.
    pub const ALL: [EntityKind; 6] = [
        EntityKind::Central,
        EntityKind::Local,
        EntityKind::Institute,
        EntityKind::HigherEducation,
        EntityKind::CivilSociety,
        EntityKind::International,
    ];

    /// The code in forms, addresses and the database.
    pub fn code(self) -> &'static str {
        match self {
            EntityKind::Central => "central",
            EntityKind::Local => "local",
            EntityKind::Institute => "institute",
            EntityKind::HigherEducation => "higher-education",
            EntityKind::CivilSociety => "civil-society",
            EntityKind::International => "international",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            EntityKind::Central => "entity-kind-central",
            EntityKind::Local => "entity-kind-local",
            EntityKind::Institute => "entity-kind-institute",
            EntityKind::HigherEducation => "entity-kind-higher-education",
            EntityKind::CivilSociety => "entity-kind-civil-society",
            EntityKind::International => "entity-kind-international",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<EntityKind> {
        EntityKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
