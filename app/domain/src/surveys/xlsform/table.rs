//! A sheet as a table: headers with their meaning, and rows of cells under them.

use std::collections::BTreeMap;

use super::cells::{Cell, Sheet};
use super::columns::{Columns, path, snake_case};
use super::{Finding, Mistake};

/// So many empty columns end the headers; so many empty rows end a sheet. Source: pyxform.
const EMPTY_COLUMNS: usize = 20;
const EMPTY_ROWS: u32 = 60;

/// A header and what it means.
#[derive(Debug)]
pub(super) struct Column {
    /// As written, with single spaces.
    pub header: String,
    /// Its path, such as `label`, `French (fr)`.
    pub path: Vec<String>,
}

/// A cell under a header.
#[derive(Debug)]
struct Entry {
    column: usize,
    /// As typed, without spaces around it.
    raw: String,
    /// With plain quotation marks, and single spaces where that is wanted.
    text: String,
}

/// A sheet that was read.
#[derive(Debug)]
pub(super) struct Table {
    /// The sheet's name, as written.
    pub sheet: String,
    pub columns: Vec<Column>,
    rows: Vec<(u32, Vec<Entry>)>,
}

/// One row of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    /// As people count.
    pub number: u32,
    entries: &'a [Entry],
}

impl Table {
    /// Reads the headers and cells of a sheet.
    pub(super) fn read(
        sheet: &Sheet,
        columns: Columns,
        single_spaces: bool,
        errors: &mut Vec<Finding<Mistake>>,
    ) -> Self {
        let mut table = Self { sheet: sheet.name.clone(), columns: Vec::new(), rows: Vec::new() };
        let places = table.read_headers(sheet, columns, errors);
        let mut last = 1;
        for cells in sheet.cells.chunk_by(|a, b| a.row == b.row) {
            let Some(number) = cells.first().map(|cell| cell.row).filter(|row| *row > 1) else { continue };
            let entries: Vec<Entry> =
                cells.iter().filter_map(|cell| entry(cell, &places, single_spaces)).collect();
            if entries.is_empty() {
                continue;
            }
            if number - last > EMPTY_ROWS + 1 {
                break;
            }
            last = number;
            table.rows.push((number, entries));
        }
        table
    }

    fn read_headers(
        &mut self,
        sheet: &Sheet,
        columns: Columns,
        errors: &mut Vec<Finding<Mistake>>,
    ) -> BTreeMap<u32, usize> {
        let mut headers: Vec<(u32, String)> = Vec::new();
        let mut last = 0;
        for cell in sheet.cells.iter().take_while(|cell| cell.row == 1).filter(|cell| !is_blank(&cell.text)) {
            if usize::try_from(cell.column - last).is_ok_and(|gap| gap > EMPTY_COLUMNS + 1) {
                break;
            }
            last = cell.column;
            if headers.iter().any(|(_, header)| *header == cell.text) {
                errors.push(self.finding(1, &cell.text, Mistake::HeaderTwice { header: cell.text.clone() }));
            }
            headers.push((cell.column, one_space(cell.text.trim())));
        }
        let two_colons = headers.iter().any(|(_, header)| header.contains("::"));
        let mut places = BTreeMap::new();
        for (number, header) in headers {
            if let Some(same) = self.columns.iter().position(|column| column.header == header) {
                places.insert(number, same);
                continue;
            }
            let (known, path) = path(&header, two_colons, columns);
            let other =
                self.columns.iter().rfind(|column| column.path == path).map(|column| column.header.clone());
            if let Some(other) = other
                && known != header
            {
                let mistake = Mistake::SameColumn { header: header.clone(), other };
                errors.push(self.finding(1, &header, mistake));
            }
            places.insert(number, self.columns.len());
            self.columns.push(Column { header, path });
        }
        places
    }

    /// The rows that have anything, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, entries)| Row { table: self, number: *number, entries })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether a column begins with this name.
    pub(super) fn has_column(&self, first: &str) -> bool {
        self.columns.iter().any(|column| column.path.first().is_some_and(|name| name == first))
    }

    /// The header of a column, as written, or the name it should have.
    pub(super) fn header(&self, path: &[&str]) -> String {
        let own = self
            .columns
            .iter()
            .find(|column| column.path.iter().map(String::as_str).eq(path.iter().copied()));
        let first = || {
            self.columns
                .iter()
                .find(|column| column.path.first().map(String::as_str) == path.first().copied())
        };
        let written = own.or_else(|| if path.len() == 1 { first() } else { None });
        written.map_or_else(|| plain_name(path), |column| column.header.clone())
    }

    /// Something to say about a row of this table.
    pub(super) fn finding<W>(&self, row: u32, column: &str, what: W) -> Finding<W> {
        Finding { sheet: self.sheet.clone(), row, column: column.to_owned(), what }
    }
}

impl<'a> Row<'a> {
    /// The cell of a column, cleaned.
    pub(super) fn get(&self, path: &[&str]) -> Option<&'a str> {
        let entry = self
            .entries
            .iter()
            .rfind(|entry| self.path(entry).iter().map(String::as_str).eq(path.iter().copied()));
        entry.map(|entry| entry.text.as_str())
    }

    /// The first cell of a column in any language.
    pub(super) fn any(&self, path: &[&str]) -> Option<&'a str> {
        let entry = self.entries.iter().find(|entry| {
            let own = self.path(entry);
            own.len() >= path.len() && own.iter().zip(path).all(|(own, wanted)| own == wanted)
        });
        entry.map(|entry| entry.text.as_str())
    }

    /// Every cell: its column's path, its header, its cleaned text.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&'a [String], &'a str, &'a str)> + use<'a> {
        let table = self.table;
        self.entries.iter().filter_map(move |entry| {
            let column = table.columns.get(entry.column)?;
            Some((column.path.as_slice(), column.header.as_str(), entry.text.as_str()))
        })
    }

    /// Every cell as typed: its column's path and header.
    pub(super) fn raw_cells(&self) -> impl Iterator<Item = (&'a [String], &'a str, &'a str)> + use<'a> {
        let table = self.table;
        self.entries.iter().filter_map(move |entry| {
            let column = table.columns.get(entry.column)?;
            Some((column.path.as_slice(), column.header.as_str(), entry.raw.as_str()))
        })
    }

    /// Something to say about a cell of this row.
    pub(super) fn finding<W>(&self, path: &[&str], what: W) -> Finding<W> {
        self.table.finding(self.number, &self.table.header(path), what)
    }

    fn path(&self, entry: &Entry) -> &'a [String] {
        self.table.columns.get(entry.column).map_or(&[], |column| column.path.as_slice())
    }
}

fn entry(cell: &Cell, places: &BTreeMap<u32, usize>, single_spaces: bool) -> Option<Entry> {
    let column = *places.get(&cell.column)?;
    if is_blank(&cell.text) {
        return None;
    }
    // Hard spaces come from copying out of web pages.
    let raw = cell.text.trim().replace('\u{a0}', " ");
    let plain: String = raw.chars().map(plain_quote).collect();
    let text = if single_spaces { one_space(plain.trim()) } else { plain };
    Some(Entry { column, raw, text })
}

fn plain_quote(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        other => other,
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// Runs of spaces as one; other blanks, such as line breaks, stay.
fn one_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// How a column is usually written.
pub(super) fn plain_name(path: &[&str]) -> String {
    match path {
        ["bancada", ..] => path.join("::"),
        ["bind", "calculate"] => "calculation".to_owned(),
        ["bind", "readonly"] => "read_only".to_owned(),
        ["bind", "jr:constraintMsg"] => "constraint_message".to_owned(),
        ["bind", "jr:requiredMsg"] => "required_message".to_owned(),
        ["bind", "entities:saveto"] => "save_to".to_owned(),
        ["control", "jr:count"] => "repeat_count".to_owned(),
        ["bind" | "control" | "media", last, ..] => (*last).to_owned(),
        ["list name"] => "list_name".to_owned(),
        ["id_string"] => "form_id".to_owned(),
        ["title"] => "form_title".to_owned(),
        ["dataset"] => "list_name".to_owned(),
        [first, ..] => snake_case(first),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &[&[&str]]) -> (Table, Vec<Finding<Mistake>>) {
        let mut errors = Vec::new();
        let table = Table::read(&Sheet::from_rows("survey", rows), Columns::Survey, true, &mut errors);
        (table, errors)
    }

    #[test]
    fn cells_are_cleaned_and_found_by_what_their_header_means() {
        let (table, errors) = read(&[
            &["Type ", "NAME", "Label::Português (pt)", "relevance"],
            &["begin  group", " a ", "“Olá”\u{a0}\u{a0}mundo", "${x} = ‘y’"],
        ]);
        assert!(errors.is_empty());
        let row = table.rows().next().unwrap();
        assert_eq!(row.get(&["type"]), Some("begin group"));
        assert_eq!(row.get(&["name"]), Some("a"));
        assert_eq!((row.get(&["label"]), row.any(&["label"])), (None, Some("\"Olá\" mundo")));
        assert_eq!(row.get(&["bind", "relevant"]), Some("${x} = 'y'"));
        assert_eq!(table.header(&["bind", "relevant"]), "relevance");
        assert_eq!(table.header(&["bind", "calculate"]), "calculation");
    }

    #[test]
    fn two_headers_of_one_column_are_told() {
        let (_, errors) = read(&[&["type", "type"]]);
        assert!(matches!(errors[0].what, Mistake::HeaderTwice { .. }));
        let (_, errors) = read(&[&["label", "caption"]]);
        assert_eq!(errors[0].column, "caption");
        assert!(matches!(&errors[0].what, Mistake::SameColumn { other, .. } if other == "label"));
    }

    #[test]
    fn what_stands_far_away_is_not_of_the_form() {
        let far = |column, row| Cell { row, column, text: "x".into() };
        let mut sheet = Sheet::from_rows("survey", &[["type"]]);
        sheet.cells.push(far(22, 1));
        sheet.cells.push(far(44, 1));
        sheet.cells.push(far(1, 62));
        sheet.cells.push(far(1, 124));
        let table = Table::read(&sheet, Columns::Survey, true, &mut Vec::new());
        assert_eq!(table.columns.len(), 2);
        assert_eq!(table.rows().map(|row| row.number).collect::<Vec<_>>(), [62]);
    }
}
