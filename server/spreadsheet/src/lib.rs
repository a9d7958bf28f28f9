//! Reads workbooks that may be hostile: recognised by what is in them and not by their name, cell by cell, with a limit on
//! everything that could run away.
//!
//! Files of today (`.xlsx`, `.xlsm`) are read as a stream of cells, in this process. Those of before 2007 (`.xls`) cannot be: they are
//! read in another process with little memory, which is this program again ([`limited`]).

pub mod limited;

mod old;
mod packed;
mod text;
mod unreadable;

use std::collections::BTreeMap;
use std::path::Path;

use domain::surveys::xlsform::{Cell, Sheet};

pub use limited::Program;
pub use unreadable::Unreadable;

/// The largest file, in bytes.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;
/// The most cells of a workbook that have anything in them.
pub const MOST_CELLS: usize = 1_000_000;
/// The most columns of a row that are read; the widest forms have some hundred.
pub const MOST_COLUMNS: u32 = 4_096;
/// The longest text of a cell, in characters, as in Excel.
pub const LONGEST_TEXT: usize = 32_767;
/// The most text of a workbook, in bytes.
pub const MOST_TEXT: usize = 64 * 1024 * 1024;
/// The most sheets of a workbook.
pub const MOST_SHEETS: usize = 256;

/// Reads a workbook from a file.
///
/// # Errors
/// When it cannot be opened, is not a workbook, or goes beyond a limit.
pub fn read_file(path: &Path, program: &Program) -> Result<Vec<Sheet>, Unreadable> {
    use std::io::Read;
    let file = std::fs::File::open(path).map_err(Unreadable::Open)?;
    let about = file.metadata().map_err(Unreadable::Open)?;
    if !about.is_file() {
        return Err(Unreadable::NotAFile);
    }
    if about.len() > LARGEST_FILE {
        return Err(Unreadable::LargeFile);
    }
    let mut bytes = Vec::new();
    // A file that grows while it is read is cut off all the same.
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(Unreadable::Open)?;
    read(bytes, program)
}

/// Reads a workbook.
///
/// # Errors
/// When it is not one, or goes beyond a limit.
pub fn read(bytes: Vec<u8>, program: &Program) -> Result<Vec<Sheet>, Unreadable> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST_FILE) {
        return Err(Unreadable::LargeFile);
    }
    match bytes.as_slice() {
        [] => Err(Unreadable::Empty),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => caught(|| packed::read(bytes)),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => program.read(&bytes),
        [b'<', ..] => Err(Unreadable::Markup),
        _ => Err(Unreadable::NotAWorkbook),
    }
}

/// A fault of the reader in a hostile file is an answer like any other.
fn caught<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_or(Err(Unreadable::Broken))
}

/// Cells that are gathered, with what is left of each limit.
struct Gathered {
    cells: usize,
    text: usize,
}

impl Gathered {
    fn new() -> Self {
        Self { cells: 0, text: 0 }
    }

    /// Puts a text at a place, counted from 0.
    fn put(
        &mut self,
        cells: &mut BTreeMap<(u32, u32), String>,
        (row, column): (u32, u32),
        text: String,
    ) -> Result<(), Unreadable> {
        // Nothing of a form stands so far to the right.
        if column >= MOST_COLUMNS || text.is_empty() {
            return Ok(());
        }
        self.cells += 1;
        self.text += text.len();
        if self.cells > MOST_CELLS {
            return Err(Unreadable::ManyCells);
        }
        if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT {
            return Err(Unreadable::LongText { row: row + 1 });
        }
        if self.text > MOST_TEXT {
            return Err(Unreadable::MuchText);
        }
        cells.insert((row, column), text);
        Ok(())
    }
}

fn sheet(name: &str, cells: BTreeMap<(u32, u32), String>) -> Sheet {
    let cell = |((row, column), text)| Cell { row: row + 1, column: column + 1, text };
    Sheet { name: name.to_owned(), cells: cells.into_iter().map(cell).collect() }
}
