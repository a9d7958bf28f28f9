//! The work plan of a project or programme: its workstreams, what each is to do, by when, who leads it, and what shows that it was done.
//!
//! What was not said stays unsaid: a stream without a status is not one that has not begun, and a deadline that is no date is never
//! overdue.

mod deadline;
mod document;
mod status;
mod stream;
#[cfg(test)]
mod tests;

pub use deadline::Deadline;
pub use document::{MAX_ACTIVITIES, MAX_STREAMS, NotAPlan, read, write};
pub use status::StreamStatus;
pub use stream::{Activity, Evidence, StreamKind, Workstream};
