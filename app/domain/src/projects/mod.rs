//! Experimentation projects: a piece of lab work on a challenge, with a lead entity, partners and a team.
//!
//! [`ProjectContent`] is what people write about one; [`Phase`] where it stands and may go next; [`Project`] and
//! [`ProjectCard`] are what pages show.

mod area;
mod content;
mod count;
mod figure;
mod filter;
mod phase;
pub mod plan;
mod portfolio;
mod product;
mod project;
mod rows;
mod sdg;
mod status;
mod team;
mod update;

pub use area::ActionArea;
pub use content::ProjectContent;
pub use count::{Count, Total};
pub use figure::{FigureKind, FigureRow};
pub use filter::ProjectFilter;
pub use phase::Phase;
pub use portfolio::{LabFigures, Portfolio, StuckProject};
pub use product::{Product, ProductKind};
pub use project::{EntityName, GuideName, PhaseEntered, Project, ProjectCard, ProjectUpdate};
pub use rows::{BLANK_ROWS, MAX_ROWS, rows};
pub use sdg::{Goal, SdgTarget};
pub use status::Status;
pub use team::TeamMember;
pub use update::UpdateContent;
