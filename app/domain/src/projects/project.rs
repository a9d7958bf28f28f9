//! A project as its page and its card show it.

use serde::{Deserialize, Serialize};

use super::{ActionArea, Phase, ProjectContent, Status};
use crate::id::{EntityId, ProjectId};
use crate::slug::Slug;
use crate::text::Translated;
use crate::time::Moment;

/// An entity, as others mention it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityName {
    /// Its id.
    pub id: EntityId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Translated,
}

/// A guide that a project uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideName {
    /// Its address.
    pub slug: Slug,
    /// Its title; empty when the library does not have it.
    pub title: Translated,
    /// Whether everybody may read it.
    pub published: bool,
}

/// When a project came into a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseEntered {
    /// The phase.
    pub phase: Phase,
    /// When.
    pub at: Moment,
}

/// A dated post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectUpdate {
    /// Its id.
    pub id: uuid::Uuid,
    /// When it was posted.
    pub at: Moment,
    /// Its title.
    pub title: Translated,
    /// Its text, as Markdown.
    pub body: Translated,
}

/// A project with everything its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// What people wrote.
    pub content: ProjectContent,
    /// Whether the public sees it.
    pub status: Status,
    /// Where it stands.
    pub phase: Phase,
    /// The phase of the work it is in, or was in when it ended.
    pub reached: Phase,
    /// When it came into each phase, the oldest first.
    pub history: Vec<PhaseEntered>,
    /// The names of its entities, the lead first.
    pub entities: Vec<EntityName>,
    /// The guides it uses, in the order of the form.
    pub guides: Vec<GuideName>,
    /// Its latest posts, the newest first.
    pub updates: Vec<ProjectUpdate>,
    /// Grows with each change of its content.
    pub version: i32,
    /// When something last happened that people may want to know.
    pub active_at: Moment,
}

impl Project {
    /// The entity that leads it.
    pub fn lead(&self) -> Option<&EntityName> {
        self.entities.iter().find(|entity| Some(entity.id) == self.content.lead)
    }

    /// The entities that take part.
    pub fn partners(&self) -> impl Iterator<Item = &EntityName> {
        self.entities.iter().filter(|entity| Some(entity.id) != self.content.lead)
    }

    /// When it last came into this phase.
    pub fn entered(&self, phase: Phase) -> Option<Moment> {
        self.history.iter().rev().find(|entered| entered.phase == phase).map(|entered| entered.at)
    }
}

/// A project in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectCard {
    /// Its id.
    pub id: ProjectId,
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: Translated,
    /// What it is.
    pub summary: Translated,
    /// Whether the public sees it.
    pub status: Status,
    /// Where it stands.
    pub phase: Phase,
    /// The phase of the work it is in, or was in when it ended.
    pub reached: Phase,
    /// The area it belongs to.
    pub area: ActionArea,
    /// The entity that leads it.
    pub lead: Option<EntityName>,
    /// When something last happened.
    pub active_at: Moment,
}
