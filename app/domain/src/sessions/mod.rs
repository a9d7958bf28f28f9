//! Co-creation sessions: workshops with an agenda of blocks, a place and a number of seats.

mod agenda;
mod details;
mod place;
mod session;
#[cfg(test)]
mod tests;

pub use agenda::{Block, MOST_BLOCKS, agenda_minutes};
pub use details::Details;
pub use place::{Place, PlaceKind};
pub use session::{LinkedPage, Listed, Session};
