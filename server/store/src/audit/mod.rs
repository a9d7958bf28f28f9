//! The audit log: append-only, each line's hash covers the line before, so that a change anywhere shows.
//!
//! A line's hash is SHA-256 over the previous hash and the line's fields, each preceded by its length, so that
//! no two different lines have the same bytes.

mod append;
mod list;
mod subjects;
mod verify;

pub use append::{NewEntry, append};
pub use list::{AuditFilter, Entry, NamedEntry, list};
pub use verify::{Verdict, verify};

use domain::hex::hex;
use sha2::{Digest, Sha256};

use crate::schema::audit_entry::Model;

/// The hash that a line must have.
pub(crate) fn hash(previous: &str, line: &Model) -> String {
    let seq = line.seq.to_string();
    let at = line.at.to_string();
    let fields =
        [previous, &seq, &at, &line.actor, &line.action, &line.subject_kind, &line.subject_id, &line.detail];
    let mut hasher = Sha256::new();
    for field in fields {
        hasher.update(field.len().to_string().as_bytes());
        hasher.update(b":");
        hasher.update(field.as_bytes());
    }
    hex(&hasher.finalize())
}
