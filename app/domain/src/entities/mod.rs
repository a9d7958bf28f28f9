//! Entities: public bodies, civil-society and higher-education organisations.

mod content;
mod filter;
mod kind;

pub use content::EntityContent;
pub use filter::EntityFilter;
pub use kind::EntityKind;

use crate::id::EntityId;
use crate::text::Translated;

/// An entity with everything its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its id.
    pub id: EntityId,
    /// What people wrote.
    pub content: EntityContent,
    /// Grows with each change.
    pub version: i32,
}

/// An entity in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityCard {
    /// Its id.
    pub id: EntityId,
    /// Its address.
    pub slug: String,
    /// What kind of organisation it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: Translated,
    /// Where it works; may be empty.
    pub region: String,
    /// How many published projects it leads or takes part in.
    pub projects: i64,
}
