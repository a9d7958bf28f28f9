//! Something that is said about a cell: what is wrong with it, or what cannot be done with it.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// A place and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<W> {
    /// The sheet, as it is called in the file.
    pub sheet: String,
    /// The row, as people count: the headers stand in row 1. 0 when the file has no rows to count.
    pub row: u32,
    /// The header of the column, as written; the name it should have where there is none.
    pub column: String,
    /// What is said.
    pub what: W,
}

impl<W: fmt::Display> fmt::Display for Finding<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.row == 0 {
            return self.what.fmt(f);
        }
        write!(f, "{}, row {}, column {}: {}", self.sheet, self.row, self.column, self.what)
    }
}

impl<W: fmt::Display> Serialize for Finding<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Finding", 4)?;
        record.serialize_field("sheet", &self.sheet)?;
        record.serialize_field("row", &self.row)?;
        record.serialize_field("column", &self.column)?;
        record.serialize_field("message", &self.what.to_string())?;
        record.end()
    }
}
