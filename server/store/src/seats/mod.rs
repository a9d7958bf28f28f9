//! Seats of sessions and editions: taken, given back, waited for. One machine for both.
//!
//! Every change of who holds a seat first locks the row in `seats` (`lock`), so that two people who take the last
//! seat at the same moment come one after the other. The counts follow [`domain::seats::Seats`]; whoever has waited longest
//! moves up in the same transaction that frees a seat.

mod address;
mod letters;
mod link;
mod machine;
mod people;
mod person;
mod personal;
pub mod schema;

pub(crate) use address::{free_slug, stem};
pub(crate) use letters::send;
pub use letters::{Letter, Letters, News, NoLetters, Occasion};
pub(crate) use link::by_link;
pub use machine::Told;
pub(crate) use machine::{by_id, cancel, create, lock, register, resize, seats_of, set_done, standing};
pub use people::MOST_PARTICIPANTS;
pub(crate) use people::{everybody, expire, participants};
pub use person::{erase_account, of_account};
pub(crate) use person::{own_among, own_registration};
pub use personal::PERSONAL;
