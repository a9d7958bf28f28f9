//! Courses, their editions and enrolment.

mod course;
mod document;
mod edition;
mod enrol;
mod import;
mod list;
mod participants;
mod record;
pub mod schema;

pub use course::{create, edit, publish};
pub use document::{document, ids, visible};
pub use edition::{call_off_edition, create_edition, edit_edition, publish_edition, read_edition};
pub use enrol::{cancel, enrol, enrolments, mine};
pub use import::{ImportError, import_course};
pub use list::{ListedCourse, list, read};
pub use participants::{everybody, mark, participants};
pub(crate) use record::edition_by_id;
