//! The sheet `choices`: lists of what can be chosen.

use std::collections::BTreeMap;

use crate::ordered::Map;

use super::columns::Columns;
use super::settings::Settings;
use super::table::{Row, Table};
use super::{Finding, Mistake, Sheet, Unsupported};

/// One choice.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub name: String,
    pub row: u32,
    pub labelled: bool,
    /// Labels by language; the language is blank where none is said.
    pub labels: Map<String, String>,
    /// The other columns, for filters.
    pub columns: Map<String, String>,
    /// What our own columns say, such as `bancada::kind`.
    pub ours: Map<String, String>,
}

/// The lists by name.
#[derive(Debug, Default)]
pub(super) struct Choices {
    pub table: Option<Table>,
    pub lists: BTreeMap<String, Vec<Choice>>,
}

/// Reads the sheet, if there is one.
pub(super) fn read(
    sheet: Option<&Sheet>,
    settings: &Settings,
    errors: &mut Vec<Finding<Mistake>>,
    unsupported: &mut Vec<Finding<Unsupported>>,
) -> Choices {
    let Some(sheet) = sheet else { return Choices::default() };
    let table = Table::read(sheet, Columns::Choices, false, errors);
    let mut lists: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
    if !table.is_empty() && !table.has_column("name") {
        errors.push(table.finding(1, "name", Mistake::NoColumn { name: "name" }));
        return Choices { table: Some(table), lists };
    }
    let mut seen: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for row in table.rows() {
        // A row of no list is a remark.
        let Some(list) = row.get(&["list name"]) else { continue };
        let choices = lists.entry(list.to_owned()).or_default();
        let Some(name) = row.any(&["name"]) else {
            errors.push(row.finding(&["name"], Mistake::ChoiceWithoutName));
            continue;
        };
        if let Some(first) = seen.insert((list, name), row.number)
            && !settings.allow_choice_duplicates
        {
            let twice = Mistake::ChoiceTwice { list: list.to_owned(), choice: name.to_owned(), row: first };
            errors.push(row.finding(&["name"], twice));
        }
        if row.any(&["media"]).is_some() {
            let media = row.cells().find(|(path, ..)| path.first().is_some_and(|name| name == "media"));
            let header = media.map_or("image", |(_, header, _)| header);
            unsupported.push(table.finding(row.number, header, Unsupported::Media));
        }
        choices.push(choice(row, name));
    }
    Choices { table: Some(table), lists }
}

fn choice(row: Row<'_>, name: &str) -> Choice {
    let (mut labels, mut columns, mut ours) = (Map::new(), Map::new(), Map::new());
    for (path, _, text) in row.cells() {
        match path {
            [first, language] if first == "label" => {
                labels.insert(language.clone(), text.to_owned());
            }
            [first] if first == "label" => {
                labels.insert(String::new(), text.to_owned());
            }
            [first, name] if first == "bancada" => {
                ours.insert(name.clone(), text.to_owned());
            }
            [first] if first != "list name" => {
                columns.insert(first.clone(), text.to_owned());
            }
            _ => {}
        }
    }
    let labelled = row.any(&["label"]).is_some();
    Choice { name: name.to_owned(), row: row.number, labelled, labels, columns, ours }
}
