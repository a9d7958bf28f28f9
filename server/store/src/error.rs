//! What can go wrong while reading or writing.

use domain::access::Reason;
use sea_orm::{DbErr, SqlErr};

/// A result of the store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Why a query or a command did not happen. `server::error` turns each into a page.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The policy says no.
    #[error("denied: {0}")]
    Denied(#[from] Reason),
    /// There is no such thing.
    #[error("not found")]
    NotFound,
    /// Somebody else changed it since it was read.
    #[error("changed by somebody else meanwhile")]
    Conflict,
    /// The change breaks a rule; the message is for the person.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// A value that must be unique is taken; the constraint's name.
    #[error("taken: {0}")]
    Taken(String),
    /// The database is busy; trying again may help.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// What is kept does not mean anything, which a migration or a hand must have caused.
    #[error("damaged record: {0}")]
    Damaged(String),
    /// The search index.
    #[error("search index: {0}")]
    Index(String),
    /// The database failed.
    #[error("database: {0}")]
    Database(#[source] DbErr),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        if let Some(SqlErr::UniqueConstraintViolation(constraint)) = error.sql_err() {
            return StoreError::Taken(constraint);
        }
        let text = error.to_string();
        // A full or failing disk as well: the person's request was not kept, and may be later.
        let busy = [
            "database or disk is full",
            "disk I/O error",
            "readonly database",
            "No space left on device",
            "database is locked",
            "database is busy",
            "could not serialize",
            "deadlock detected",
            "timed out",
        ];
        if matches!(error, DbErr::ConnectionAcquire(_)) || busy.iter().any(|sign| text.contains(sign)) {
            return StoreError::Busy(text);
        }
        StoreError::Database(error)
    }
}

impl StoreError {
    /// Whether a unique value was taken, by a piece of the constraint's or column's name.
    pub fn is_taken(&self, name: &str) -> bool {
        matches!(self, StoreError::Taken(constraint) if constraint.contains(name))
    }
}
