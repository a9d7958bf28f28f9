//! What an archive says of itself.

use serde::{Deserialize, Serialize};
use store::backup::Column;

/// The manifest's place in the archive.
pub(super) const MANIFEST: &str = "manifest.json";
/// The place of the manifest's own checksum.
pub(super) const MANIFEST_SUM: &str = "manifest.sha256";
/// The version of this format.
pub(super) const FORMAT: u32 = 1;

/// The manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of the format.
    pub format: u32,
    /// The version of Bancada that wrote it.
    pub bancada: String,
    /// The moment of the copy, in milliseconds.
    pub made_at: i64,
    /// The migrations that made the tables.
    pub migrations: Vec<String>,
    /// The tables.
    pub tables: Vec<TableEntry>,
    /// Every entry before the manifest.
    pub entries: Vec<Entry>,
}

/// A table in the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableEntry {
    /// Its name.
    pub name: String,
    /// The columns, in the order of each row's values.
    pub columns: Vec<Column>,
    /// How many rows there are.
    pub rows: u64,
}

impl TableEntry {
    /// Its place in the archive.
    pub fn path(&self) -> String {
        format!("tables/{}.jsonl", self.name)
    }
}

/// An entry of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}
