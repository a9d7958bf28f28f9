//! Rows before they stand on a sheet: cells under what their column means, not under how it is headed.

use std::collections::BTreeMap;

use crate::surveys::xlsform::convert::{Names, heading};
use crate::surveys::xlsform::table::plain_name;
use crate::tag::Tag;
use crate::text::Translated;

/// What a column means: its path, and its language where it has one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub path: Vec<String>,
    pub tag: Option<Tag>,
}

/// The columns in their usual order. Others follow.
const ORDER: [&[&str]; 14] = [
    &["list name"],
    &["type"],
    &["name"],
    &["label"],
    &["hint"],
    &["bind", "required"],
    &["bind", "relevant"],
    &["bind", "constraint"],
    &["bind", "jr:constraintMsg"],
    &["bind", "calculate"],
    &["choice_filter"],
    &["control", "jr:count"],
    &["control", "appearance"],
    &["parameters"],
];

impl Key {
    pub fn new(path: &[&str], tag: Option<Tag>) -> Key {
        Key { path: path.iter().map(|part| (*part).to_owned()).collect(), tag }
    }

    /// How it is usually headed, in a language's name and between these marks.
    pub fn header(&self, language: Option<&str>, mark: &str) -> String {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let base = plain_name(&path).replace("::", mark);
        match (self.tag, language) {
            (None, _) | (_, Some("")) => base,
            (Some(_), Some(language)) => format!("{base}{mark}{language}"),
            (Some(tag), None) => format!("{base}{mark}{}", heading(tag)),
        }
    }

    /// Where it usually stands.
    pub fn place(&self, languages: &[Tag]) -> (usize, usize) {
        let of = ORDER.iter().position(|path| self.path.iter().map(String::as_str).eq(path.iter().copied()));
        let language = self.tag.and_then(|tag| languages.iter().position(|known| *known == tag));
        (of.unwrap_or(ORDER.len()), language.unwrap_or(languages.len()))
    }
}

/// The cells of a row.
pub(super) type Cells = BTreeMap<Key, String>;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Begin,
    End,
    Row,
}

/// A row of the sheet `survey`.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub place: Place,
    /// The name of what it is, or begins, or ends, as in the survey.
    pub name: String,
    pub cells: Cells,
}

/// A row of the sheet `choices`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ChoiceLine {
    /// What is stored.
    pub code: String,
    /// Its cells, but for the list's name.
    pub cells: Cells,
}

/// Puts a cell in; a blank text is none.
pub(super) fn put(cells: &mut Cells, path: &[&str], text: impl Into<String>) {
    let text = text.into();
    if !text.trim().is_empty() {
        cells.insert(Key::new(path, None), text);
    }
}

/// Puts a text in, one cell for each language.
pub(super) fn put_words(cells: &mut Cells, path: &[&str], words: &Translated, names: &Names) {
    for tag in words.tags() {
        let text = names.text(words.exactly(tag).unwrap_or_default());
        cells.insert(Key::new(path, Some(tag)), text);
    }
}
