//! Backup and restore: the database and the files in one `.tar`, for either database.
//!
//! The archive holds `tables/{name}.jsonl` (see [`store::backup`]), `files/…` (everything under `files/` in the data
//! folder), then `manifest.json` with each entry's size and SHA-256, and `manifest.sha256` with the manifest's own. What
//! can be made anew is not in it: the search index, and mails in `outbox/` that were written already. Nothing is restored
//! before every byte was verified, and only into an empty place.

mod archive;
mod files;
mod hashing;
mod manifest;
mod restore;
mod verify;

pub use archive::{Saved, save};
pub use manifest::{Entry, Manifest, TableEntry};
pub use restore::{Restored, restore};
pub use verify::verify;

use std::path::PathBuf;

use store::StoreError;
use store::backup::BackupError;

/// Why a backup or a restore did not happen, in words for whoever typed the command.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something is already there.
    #[error("{0} is there already; nothing was overwritten")]
    Exists(PathBuf),
    /// The place to restore into is not empty.
    #[error("the place is not empty: {0}; restore only into an empty data folder and an empty database")]
    NotEmpty(String),
    /// The archive is not as it was written.
    #[error("the archive is damaged or was changed: {0}; nothing was restored")]
    Damaged(String),
    /// The archive was written by a newer version.
    #[error("the archive was made by a newer version of Bancada, which knows the migration {0}")]
    Newer(String),
    /// What was restored does not hold together.
    #[error("what was restored is not in order: {0}")]
    NotWhole(String),
    /// A file.
    #[error("{}: {error}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What happened.
        error: std::io::Error,
    },
    /// The database or a row.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The schema.
    #[error("the database could not be migrated: {0}")]
    Migration(String),
}

/// Ties an I/O error to the file it happened at.
fn at(path: &std::path::Path) -> impl Fn(std::io::Error) -> Failure + '_ {
    move |error| Failure::File { path: path.to_owned(), error }
}
