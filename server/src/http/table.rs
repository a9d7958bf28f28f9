//! Tables to take along, as CSV in UTF-8 with a mark at the start that tells spreadsheet programs so.

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::error::{Error, Result};

/// A table that is being written. Cells that a program could take for a formula are the caller's to make plain.
pub struct Table(csv::Writer<Vec<u8>>);

impl Table {
    /// A table with this head.
    ///
    /// # Errors
    /// When it cannot be written, which memory alone could cause.
    pub fn begin<C: AsRef<[u8]>>(head: impl IntoIterator<Item = C>) -> Result<Self> {
        let mut table = Self(csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec()));
        table.row(head)?;
        Ok(table)
    }

    /// Adds a row, of as many cells as the head.
    ///
    /// # Errors
    /// When it has another number of cells.
    pub fn row<C: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = C>) -> Result<()> {
        self.0.write_record(cells).map_err(|error| Error::Internal(error.to_string()))
    }

    /// The table as a file of this name, to which `.csv` is added.
    ///
    /// # Errors
    /// When it cannot be written, which memory alone could cause.
    pub fn download(self, name: &str) -> Result<Response> {
        let bytes = self.0.into_inner().map_err(|error| Error::Internal(error.to_string()))?;
        let headers = [
            (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
        ];
        Ok((headers, bytes).into_response())
    }
}
