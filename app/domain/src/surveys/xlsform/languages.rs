//! The languages of a form: those of its headers.

use super::settings::Settings;
use super::table::{Column, Table};

/// What a form's only language is called when it names none. Source: pyxform.
pub(super) const DEFAULT: &str = "default";

/// Every language in a header, in order; the default one where texts without a language stand beside texts in one.
pub(super) fn languages(survey: &Table, choices: Option<&Table>, settings: &Settings) -> Vec<String> {
    let default = settings.default_language.as_deref().unwrap_or(DEFAULT);
    let mut found: Vec<String> = Vec::new();
    let tables = || std::iter::once(survey).chain(choices);
    let named = tables()
        .any(|table| table.columns.iter().filter_map(translated).any(|(_, language)| language.is_some()));
    for table in tables() {
        let columns: Vec<(&[String], Option<&String>)> =
            table.columns.iter().filter_map(translated).collect();
        for (column, language) in &columns {
            let language = match language {
                Some(language) => language.as_str(),
                None if named && stands_beside(column, &columns) => default,
                None => continue,
            };
            if !language.is_empty() && !found.iter().any(|known| known == language) {
                found.push(language.to_owned());
            }
        }
    }
    if found.is_empty() {
        found.push(default.to_owned());
    }
    found
}

/// Whether pyxform keeps a column without a language among the translations: some language has the same column, or it goes with
/// files or guidance, which are always kept there.
fn stands_beside(column: &[String], columns: &[(&[String], Option<&String>)]) -> bool {
    let is = |column: &[String], name: &str| column.first().is_some_and(|first| first == name);
    let any = |name: &str| columns.iter().any(|(other, _)| is(other, name));
    let kept = is(column, "media")
        || is(column, "guidance_hint")
        || is(column, "label") && any("media")
        || is(column, "hint") && any("guidance_hint");
    kept || columns.iter().any(|(other, language)| *other == column && language.is_some())
}

/// A column whose texts are translated: what it is without the language, and the language.
fn translated(column: &Column) -> Option<(&[String], Option<&String>)> {
    let words: Vec<&str> = column.path.iter().map(String::as_str).collect();
    let length = match words.as_slice() {
        ["label" | "hint" | "guidance_hint", ..] => 1,
        ["media", _, ..] | ["bind", "jr:constraintMsg" | "jr:requiredMsg" | "jr:noAppErrorString", ..] => 2,
        _ => return None,
    };
    Some((column.path.get(..length)?, column.path.get(length)))
}
