//! A workbook as it is typed: sheets of cells, each with its place.

use serde::{Deserialize, Serialize};

/// One cell that is not empty. Kept as row, column and text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, u32, String)", into = "(u32, u32, String)")]
pub struct Cell {
    /// The row, as people count: the first is 1.
    pub row: u32,
    /// The column, the first is 1.
    pub column: u32,
    /// What stands in it.
    pub text: String,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name, as written.
    pub name: String,
    /// Its cells, row by row and from left to right.
    pub cells: Vec<Cell>,
}

/// All sheets of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Workbook {
    /// What the form is called when it says nothing itself: the file's name without its ending.
    pub name: String,
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
}

impl From<(u32, u32, String)> for Cell {
    fn from((row, column, text): (u32, u32, String)) -> Self {
        Self { row, column, text }
    }
}

impl From<Cell> for (u32, u32, String) {
    fn from(cell: Cell) -> Self {
        (cell.row, cell.column, cell.text)
    }
}

impl Sheet {
    /// A sheet of these rows; a blank text is no cell.
    pub fn from_rows<R: AsRef<[S]>, S: AsRef<str>>(name: &str, rows: &[R]) -> Self {
        let mut cells = Vec::new();
        for (row, texts) in (1u32..).zip(rows) {
            for (column, text) in (1u32..).zip(texts.as_ref()) {
                if !text.as_ref().is_empty() {
                    cells.push(Cell { row, column, text: text.as_ref().to_owned() });
                }
            }
        }
        Self { name: name.to_owned(), cells }
    }
}
