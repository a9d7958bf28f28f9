//! Courses, their editions and enrolment.

mod course;
mod date;
mod edition;
mod file;
mod module;
#[cfg(test)]
mod tests;

pub use course::{Course, CourseDetails, outcomes};
pub use date::EditionDate;
pub use edition::{Edition, EditionDetails, Enrolment};
pub use file::{FileMistake, read_course_file};
pub use module::{MOST_MODULES, Mode, Module, hours_text, minutes_by_mode, total_minutes};
