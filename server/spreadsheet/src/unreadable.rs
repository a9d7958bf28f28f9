//! Why a workbook cannot be read, in words for whoever chose the file.

use crate::{LARGEST_FILE, LONGEST_TEXT, MOST_CELLS, MOST_SHEETS, MOST_TEXT};

const MEGABYTE: u64 = 1024 * 1024;

/// Why a workbook cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file cannot be opened.
    #[error("the file could not be opened: {0}")]
    Open(std::io::Error),
    /// A folder or a device.
    #[error("this is not a file; give the path of a workbook")]
    NotAFile,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Something else.
    #[error("this is not an Excel workbook, whatever its name; save it as .xlsx")]
    NotAWorkbook,
    /// XML or HTML.
    #[error("this is a page or an XML file and not an Excel workbook, whatever its name; save it as .xlsx")]
    Markup,
    /// A zip of something else.
    #[error("this is a packed file without an Excel workbook in it; save the form as .xlsx")]
    OtherPackage,
    /// `.xlsb`.
    #[error("this is a binary workbook (.xlsb); save it as .xlsx")]
    Binary,
    /// A password.
    #[error("the workbook is protected with a password; save it without one")]
    Locked,
    /// Cut off, or never whole.
    #[error("the workbook is damaged or cut off; open it in a spreadsheet program and save it again")]
    Broken,
    /// Too large.
    #[error("the file is larger than {} MB; take out what the form does not need", LARGEST_FILE / MEGABYTE)]
    LargeFile,
    /// Too large once unpacked.
    #[error("the workbook holds more than {limit} MB once unpacked; take out what the form does not need")]
    Inflated {
        /// The limit in megabytes.
        limit: u64,
    },
    /// Too many files in the package.
    #[error("the workbook is made of more than {limit} files; save it again from a spreadsheet program")]
    ManyEntries {
        /// The limit.
        limit: usize,
    },
    /// Too many sheets.
    #[error("the workbook has more than {MOST_SHEETS} sheets; take out those the form does not need")]
    ManySheets,
    /// Too many cells.
    #[error("the workbook has more than {MOST_CELLS} cells; take out what the form does not need")]
    ManyCells,
    /// Too much text.
    #[error("the workbook has more than {} MB of text; take out what the form does not need", MOST_TEXT / 1024 / 1024)]
    MuchText,
    /// A text that no cell can hold.
    #[error("a cell in row {row} has more than {LONGEST_TEXT} characters; shorten it")]
    LongText {
        /// The row, as people count.
        row: u32,
    },
    /// An old file that asks for too much.
    #[error("the old .xls workbook needs more memory or time than it may have; save it as .xlsx")]
    Costly,
    /// The other process could not be started.
    #[error("the reader of old .xls workbooks could not be started: {0}; save the file as .xlsx")]
    NoReader(std::io::Error),
    /// What the other process said.
    #[error("{0}")]
    Said(String),
}
