//! Courses: the list, a course with its editions, one's own enrolments, the designers' pages.

mod dates;
mod edit;
mod edition;
mod list;
mod mine;
mod modules;
mod participants;
mod show;

pub use dates::{date_text, dates_text, period_text};
pub use edit::{edit, new};
pub use edition::{edit_edition, new_edition};
pub use list::{CourseList, ListedCourse, list};
pub use mine::mine;
pub use participants::{EditionParticipants, participants};
pub use show::{CoursePage, show};

use crate::components::Crumb;
use crate::context::href;
use crate::t;

/// The way to the list.
fn crumb() -> Crumb {
    Crumb::link(t!("training-title"), href("/training"))
}
