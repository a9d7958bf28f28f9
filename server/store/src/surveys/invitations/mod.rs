//! Personal links: made in batches, mailed or printed, each for one response.
//!
//! The code of a link is with the person alone; here is a digest of it. What is here says who was invited and who has answered, and
//! never when, nor which answers are theirs: in an anonymous survey no response names an invitation. A mail that waits to be sent
//! holds its link, in the table of jobs and, where mails are written as files, in the outbox: whoever reads that can answer in a
//! person's place, but finds no answer by it.

mod find;
mod list;
mod make;
mod mark;
mod remind;
mod revoke;

pub use find::{Invitation, find_invitation, invited_to};
pub use list::{
    InvitationBatch, InvitationCounts, InvitationLine, batch, batches, counts, kept_codes, lines,
};
pub use make::{Made, NewInvitation, make_batch};
pub(super) use mark::{admit, mark_used};
pub use remind::{Due, remind};
pub(crate) use revoke::forget_invited;
pub use revoke::revoke;

use domain::hex::hex;
use domain::surveys::{InvitationCode, LinkState};
use domain::time::Moment;
use sha2::{Digest, Sha256};

use super::schema::invitation;

/// What is kept of a code. It has 100 bits of chance, so a plain digest is enough: nobody tries them all.
fn digest(code: &InvitationCode) -> String {
    hex(&Sha256::new().chain_update("bancada invitation\0").chain_update(code.plain()).finalize())
}

/// Where an invitation stands at a moment.
fn state(row: &invitation::Model, now: Moment) -> LinkState {
    LinkState::of(row.used, row.revoked, row.expires_at.is_some_and(|at| at <= now.0))
}
