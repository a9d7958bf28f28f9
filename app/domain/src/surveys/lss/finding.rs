//! Something that is said about a place in a file: what is wrong with it, or what cannot be done with it.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::At;

/// A place and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<W> {
    /// The table, or another element of the file; blank when it is about the file.
    pub element: String,
    /// The row and the line.
    pub at: At,
    /// The column of the table; for a setting of a question that has no column of its own, its name.
    pub column: String,
    /// What is said.
    pub what: W,
}

impl<W> Finding<W> {
    /// About a cell.
    pub(super) fn new(element: &str, at: At, column: &str, what: W) -> Self {
        Self { element: element.to_owned(), at, column: column.to_owned(), what }
    }
}

impl<W: fmt::Display> fmt::Display for Finding<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.element.is_empty() {
            return self.what.fmt(f);
        }
        f.write_str(&self.element)?;
        if self.at.row > 0 {
            write!(f, ", row {} (line {})", self.at.row, self.at.line)?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.what)
    }
}

impl<W: fmt::Display> Serialize for Finding<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Finding", 5)?;
        record.serialize_field("element", &self.element)?;
        record.serialize_field("row", &self.at.row)?;
        record.serialize_field("line", &self.at.line)?;
        record.serialize_field("column", &self.column)?;
        record.serialize_field("message", &self.what.to_string())?;
        record.end()
    }
}
