//! A LimeSurvey file as tables of texts: what a reader of its XML gives, and all that is looked at here.

/// A whole file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tables {
    /// The file's name, which stands in for a title.
    pub name: String,
    /// What it says it is, `LimeSurveyDocType`: `Survey` for a survey.
    pub kind: Option<String>,
    /// The version of LimeSurvey's database, `DBVersion`.
    pub version: Option<String>,
    /// Its languages.
    pub languages: Vec<String>,
    /// Its tables, in order.
    pub tables: Vec<Table>,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its name: `questions`.
    pub name: String,
    /// Its rows, in order.
    pub rows: Vec<Row>,
}

/// One row of a table. What is empty in the database is missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its number in the table, from 1.
    pub number: u32,
    /// The line of the file it begins in, from 1.
    pub line: u32,
    /// The columns it has, with their values.
    pub cells: Vec<(String, String)>,
}

impl Tables {
    /// The rows of every table of this name.
    pub(super) fn rows<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Row> {
        self.tables.iter().filter(move |table| table.name == name).flat_map(|table| &table.rows)
    }

    /// Whether there is a table of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.tables.iter().any(|table| table.name == name)
    }
}

impl Row {
    /// A column's value; blank when the row has none.
    pub(super) fn get(&self, column: &str) -> &str {
        self.cells.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value.as_str())
    }

    /// A column's value without the spaces around it.
    pub(super) fn trimmed(&self, column: &str) -> &str {
        self.get(column).trim()
    }

    /// The place of the row.
    pub(super) fn at(&self) -> At {
        At { row: self.number, line: self.line }
    }
}

/// A place in a file: a row of a table and the line it begins in. 0 where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct At {
    /// The row of its table, from 1.
    pub row: u32,
    /// The line of the file, from 1.
    pub line: u32,
}
