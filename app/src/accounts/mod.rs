//! Signing up and in, and a person's own pages.

mod outcome;
mod sign_in;
mod sign_up;

pub use outcome::{check_mailbox, confirm, confirmed};
pub use sign_in::sign_in;
pub use sign_up::sign_up;
