//! Why a file cannot be read, in words for whoever chose it.

use crate::{DEEPEST, LARGEST_FILE, LONGEST_TEXT, MOST_CELLS, MOST_ROWS, MOST_TABLES};

const MEGABYTE: u64 = 1024 * 1024;

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file cannot be opened.
    #[error("the file could not be opened: {0}")]
    Open(std::io::Error),
    /// A folder or a device.
    #[error("this is not a file; give the path of a survey's structure (.lss)")]
    NotAFile,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Too large.
    #[error("the file is larger than {} MB; take out what the survey does not need", LARGEST_FILE / MEGABYTE)]
    LargeFile,
    /// An archive.
    #[error(
        "this is an archive (.lsa or .zip); export the survey's structure (.lss) and not the whole survey"
    )]
    Archive,
    /// Something else.
    #[error("this is not XML, whatever its name; export the survey's structure from LimeSurvey (.lss)")]
    NotXml,
    /// A page of the web.
    #[error(
        "this is a page of the web and not a survey; export the survey's structure from LimeSurvey (.lss)"
    )]
    Page,
    /// XML of another kind.
    #[error(
        "this XML begins with <{root}> and not with <document>; export the survey's structure from LimeSurvey (.lss)"
    )]
    OtherXml {
        /// Its first element.
        root: String,
    },
    /// Letters that are not UTF-8.
    #[error("the file is in \"{encoding}\"; save it as UTF-8")]
    Encoding {
        /// The encoding it says.
        encoding: String,
    },
    /// Bytes that are not UTF-8.
    #[error("line {line}: there are bytes that are not UTF-8; save the file as UTF-8")]
    NotUtf8 {
        /// The line.
        line: u32,
    },
    /// A document type, which LimeSurvey never writes.
    #[error("line {line}: the file declares a document type (DOCTYPE), which is not read; remove it")]
    DocType {
        /// The line.
        line: u32,
    },
    /// An entity that XML does not have by itself.
    #[error("line {line}: \"&{name};\" stands for nothing; write the character itself")]
    Entity {
        /// The line.
        line: u32,
        /// Its name.
        name: String,
    },
    /// Not well formed.
    #[error("line {line}: the XML is broken: {why}; export the survey again")]
    Broken {
        /// The line.
        line: u32,
        /// Why.
        why: String,
    },
    /// Cut off.
    #[error("the file is cut off: it ends in line {line} inside <{element}>; export the survey again")]
    CutOff {
        /// The line.
        line: u32,
        /// The element that is not closed.
        element: String,
    },
    /// Something behind the end.
    #[error("line {line}: something follows behind </document>; remove it")]
    After {
        /// The line.
        line: u32,
    },
    /// Elements in elements without end.
    #[error(
        "line {line}: elements stand inside of each other more than {DEEPEST} deep; this is no survey's structure"
    )]
    Deep {
        /// The line.
        line: u32,
    },
    /// Too many tables.
    #[error("the file has more than {MOST_TABLES} tables; this is no survey's structure")]
    ManyTables,
    /// Too many rows.
    #[error("the file has more than {MOST_ROWS} rows; take out what the survey does not need")]
    ManyRows,
    /// Too many cells.
    #[error("the file has more than {MOST_CELLS} cells; take out what the survey does not need")]
    ManyCells,
    /// A text that no survey has.
    #[error("line {line}: a text is longer than {} kB; shorten it", LONGEST_TEXT / 1024)]
    LongText {
        /// The line.
        line: u32,
    },
}
