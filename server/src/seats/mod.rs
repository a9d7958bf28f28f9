//! What sessions and editions share on the way out: mails, calendar files, lists of participants as CSV.

mod calendar;
mod letters;
mod spreadsheet;
mod text;

pub use calendar::{Event, calendar, download};
pub use letters::Post;
pub use spreadsheet::participants_csv;
pub(crate) use text::{after, edition_event, form_id, session_event, typed_ids};
