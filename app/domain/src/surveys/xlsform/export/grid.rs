//! A sheet as it came, whose cells are changed one by one: what nobody changed stays as it was typed.

use std::collections::BTreeMap;

use super::line::{Cells, Key};
use crate::surveys::xlsform::columns::{Columns, path};
use crate::surveys::xlsform::convert::Languages;
use crate::surveys::xlsform::{Cell, Sheet};
use crate::tag::Tag;

/// Texts of a row, by the number of their column.
pub(super) type Texts = BTreeMap<u32, String>;

/// A sheet that is being written anew.
pub(super) struct Grid<'a> {
    name: String,
    columns: Vec<(u32, String, Vec<String>)>,
    /// The rows as they came.
    pub rows: BTreeMap<u32, Texts>,
    languages: &'a Languages,
    mark: &'static str,
    written: Vec<Texts>,
}

impl<'a> Grid<'a> {
    /// The sheet; an empty one of this name when there is none.
    pub fn of(sheet: Option<&Sheet>, name: &str, columns: Columns, languages: &'a Languages) -> Grid<'a> {
        let cells = sheet.map_or(&[][..], |sheet| sheet.cells.as_slice());
        let headers = || cells.iter().filter(|cell| cell.row == 1 && !cell.text.trim().is_empty());
        let two = headers().any(|cell| cell.text.contains("::"));
        let one = headers().any(|cell| cell.text.contains(':'));
        let column = |cell: &Cell| {
            let header = cell.text.trim().to_owned();
            let path = path(&header, two, columns).1;
            (cell.column, header, path)
        };
        let mut rows: BTreeMap<u32, Texts> = BTreeMap::new();
        for cell in cells.iter().filter(|cell| cell.row > 1) {
            rows.entry(cell.row).or_default().insert(cell.column, cell.text.clone());
        }
        Grid {
            name: sheet.map_or_else(|| name.to_owned(), |sheet| sheet.name.clone()),
            columns: headers().map(column).collect(),
            rows,
            languages,
            // Files of before 2013 divide headers by one colon, and a single `::` would change what they mean.
            mark: if one && !two { ":" } else { "::" },
            written: Vec::new(),
        }
    }

    /// The texts of a row as it came.
    pub fn row(&self, number: u32) -> Texts {
        self.rows.get(&number).cloned().unwrap_or_default()
    }

    /// The column of this meaning.
    pub fn find(&self, key: &Key) -> Option<u32> {
        self.columns_of(key).last().copied()
    }

    /// Adds a row.
    pub fn write(&mut self, texts: Texts) {
        self.written.push(texts);
    }

    /// Changes a row where its cells are not what they were.
    pub fn change(&mut self, texts: &mut Texts, before: Option<&Cells>, now: &Cells) {
        let empty = Cells::new();
        let before = before.unwrap_or(&empty);
        let mut keys: Vec<&Key> = before.keys().chain(now.keys()).collect();
        keys.sort();
        keys.dedup();
        keys.sort_by_key(|key| key.place(&[]));
        for key in keys {
            match (before.get(key), now.get(key)) {
                (old, new) if old == new => {}
                (_, Some(text)) => {
                    let column = self.column(key);
                    texts.insert(column, text.clone());
                }
                (_, None) => {
                    for column in self.columns_of(key) {
                        texts.remove(&column);
                    }
                }
            }
        }
    }

    fn columns_of(&self, key: &Key) -> Vec<u32> {
        let is = |path: &[String]| {
            let language = path.get(key.path.len());
            path.starts_with(&key.path)
                && match key.tag {
                    Some(tag) => self.languages.tag(language.map_or("", String::as_str)) == Some(tag),
                    None => language.is_none(),
                }
        };
        self.columns.iter().filter(|(.., path)| is(path)).map(|(column, ..)| *column).collect()
    }

    /// The column of this meaning, added when there is none.
    fn column(&mut self, key: &Key) -> u32 {
        if let Some(column) = self.find(key) {
            return column;
        }
        let column = self.columns.iter().map(|(column, ..)| *column).max().unwrap_or(0) + 1;
        let language = key.tag.and_then(|tag: Tag| self.languages.name(tag));
        let unnamed = language.map(|name| if name == "default" { "" } else { name });
        let mut path = key.path.clone();
        path.extend(language.map(str::to_owned).or_else(|| key.tag.map(super::heading)));
        self.columns.push((column, key.header(unnamed, self.mark), path));
        column
    }

    /// The sheet with the rows that were written.
    pub fn finish(self) -> Sheet {
        let headers = self.columns.into_iter().map(|(column, header, _)| (column, header)).collect();
        let mut cells = Vec::new();
        for (row, texts) in (1u32..).zip(std::iter::once(headers).chain(self.written)) {
            let texts: Texts = texts;
            cells.extend(texts.into_iter().map(|(column, text)| Cell { row, column, text }));
        }
        Sheet { name: self.name, cells }
    }
}
