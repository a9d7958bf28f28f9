//! Seats: how many a session or an edition has, who holds one, who waits, and who moves up.
//!
//! One machine serves sessions and editions. [`Seats`] counts; [`SeatState`] is where one registration stands. The store
//! keeps a registration's turn, and whoever moves up is the one who has waited longest.

mod count;
mod opening;
mod own;
mod registration;
mod state;
mod status;
#[cfg(test)]
mod tests;

pub use count::{BelowTaken, MAX_CAPACITY, Seats};
pub use opening::Opening;
pub use own::{Dates, OwnRegistration};
pub use registration::{NewRegistration, Participant, Standing};
pub use state::{Gate, SeatState};
pub use status::Status;
