//! The whole database as rows that either database can take in again.
//!
//! A [`Snapshot`] reads every table as it was at one moment, while the server goes on writing; a [`Loading`] puts
//! rows into a freshly migrated, empty database in one transaction. A row is one line of JSON, an array in the order
//! of the columns, so that a backup of SQLite restores into PostgreSQL and the other way round. Rows stand in the
//! order of their keys, never of their arrival: the order of arrival could say who gave an anonymous answer.

mod dump;
mod load;
mod tables;
mod value;

pub use dump::Snapshot;
pub(crate) use dump::at_once;
pub use load::Loading;
pub use tables::{Column, Kind, Table, empty, is_empty, tables};

use crate::error::StoreError;

/// Why a backup or a restore did not happen.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    /// A row that does not fit its table.
    #[error("{table}, line {line}: {what}")]
    Row {
        /// The table.
        table: String,
        /// The line in the table's file, from 1.
        line: u64,
        /// What is wrong with it.
        what: String,
    },
}

impl From<sea_orm::DbErr> for BackupError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

/// A name in SQL. Names come from the database's own catalogue.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
