//! What the index knows of a thing.

use domain::lang::Lang;
use uuid::Uuid;

/// The kinds of things that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A guide or method.
    Guide,
    /// A project.
    Project,
    /// A session.
    Session,
    /// A survey.
    Survey,
    /// A person in the network.
    Person,
    /// A course.
    Course,
    /// An entity.
    Entity,
    /// An experimentation lab inside an entity.
    Lab,
}

impl Kind {
    /// Every kind, in the order of the facets.
    pub const ALL: [Kind; 8] = [
        Kind::Guide,
        Kind::Project,
        Kind::Session,
        Kind::Survey,
        Kind::Person,
        Kind::Course,
        Kind::Entity,
        Kind::Lab,
    ];

    /// The word in the index, in addresses, and in [`Write::reindex`](crate::Write::reindex).
    pub fn code(self) -> &'static str {
        match self {
            Kind::Guide => "guide",
            Kind::Project => "project",
            Kind::Session => "session",
            Kind::Survey => "survey",
            Kind::Person => "person",
            Kind::Course => "course",
            Kind::Entity => "entity",
            Kind::Lab => "lab",
        }
    }

    /// The kind with this word.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One thing as it is indexed: one text per language it exists in, and who may find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its path without the language: `/guides/interviews`.
    pub path: String,
    /// Who may find it.
    pub audience: Audience,
    /// Its texts.
    pub texts: Vec<DocumentText>,
    /// The phases it belongs to, by code, for the facet.
    pub phases: Vec<String>,
    /// The time it takes, in minutes, for the facet.
    pub minutes: Option<u32>,
}

/// The text of a thing in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentText {
    /// The language.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// A sentence about it.
    pub summary: String,
    /// Everything else, as plain text.
    pub body: String,
    /// Tags, skills, names of entities.
    pub keywords: Vec<String>,
}

/// Who may find a thing. Checked again by the policy's words when a search runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Those who design, and members of these entities: drafts.
    Workers(Vec<Uuid>),
}
