//! The sheet `entities`: lists that grow with the answers. Bancada has none; a form that declares them is checked all the same.

use std::collections::BTreeMap;

use super::columns::Columns;
use super::names::is_xml_name;
use super::table::{Row, Table};
use super::{Finding, Mistake, Sheet};

/// The lists that are declared.
#[derive(Debug, Default)]
pub(super) struct Entities {
    pub table: Option<Table>,
    pub lists: Vec<String>,
    /// How many calculations they bring.
    pub calculations: usize,
    /// The properties that are saved, with the row that does.
    saved: BTreeMap<(String, String), u32>,
}

/// Reads the sheet, if there is one.
pub(super) fn read(sheet: Option<&Sheet>, errors: &mut Vec<Finding<Mistake>>) -> Entities {
    let Some(sheet) = sheet else { return Entities::default() };
    let table = Table::read(sheet, Columns::Entities, false, errors);
    let mut entities = Entities::default();
    for row in table.rows() {
        for (path, header, _) in row.cells() {
            let known = path.first().is_some_and(|name| Columns::Entities.knows(name));
            if !known {
                let mistake = Mistake::UnknownEntityColumn { header: header.to_owned() };
                errors.push(table.finding(1, header, mistake));
            }
        }
        declare(row, &mut entities, errors);
    }
    if !table.is_empty() {
        entities.table = Some(table);
    }
    entities
}

fn declare(row: Row<'_>, entities: &mut Entities, errors: &mut Vec<Finding<Mistake>>) {
    let has = |name| row.get(&[name]).is_some();
    let mut wrong = |name: &str, mistake| errors.push(row.finding(&[name], mistake));
    let Some(name) = row.get(&["dataset"]) else { return wrong("dataset", Mistake::EntityWithoutName) };
    if name.starts_with("__") {
        wrong("dataset", Mistake::TwoUnderscores);
    } else if name.contains('.') {
        wrong("dataset", Mistake::FullStop);
    } else if !is_xml_name(name) {
        wrong("dataset", Mistake::BadName { name: name.to_owned() });
    } else if entities.lists.iter().any(|list| list == name) {
        wrong("dataset", Mistake::EntityTwice { name: name.to_owned() });
    }
    match (has("entity_id"), has("create_if"), has("update_if")) {
        (false, _, true) => wrong("entity_id", Mistake::EntityWithoutId),
        (true, true, false) => wrong("update_if", Mistake::EntityWithoutUpdate),
        (false, _, false) if row.any(&["label"]).is_none() => wrong("label", Mistake::EntityWithoutLabel),
        _ => {}
    }
    let versions = if has("entity_id") { 4 } else { 0 };
    entities.calculations += versions
        + ["label", "create_if", "update_if"].iter().filter(|name| row.any(&[**name]).is_some()).count();
    entities.lists.push(name.to_owned());
}

impl Entities {
    /// Checks what a row of the survey saves.
    pub(super) fn save(&mut self, row: Row<'_>, saved: &str, is_section: bool) -> Result<(), Mistake> {
        let Some(first) = self.lists.first() else { return Err(Mistake::SaveToNothing) };
        let (list, property) = match saved.split_once('#') {
            Some((_, rest)) if rest.contains('#') => return Err(Mistake::SaveToHashes),
            Some(parts) => parts,
            None if self.lists.len() > 1 => return Err(Mistake::SaveToWhich),
            None => (first.as_str(), saved),
        };
        if !self.lists.iter().any(|known| known == list) {
            return Err(Mistake::UnknownEntity { name: list.to_owned() });
        }
        if is_section {
            return Err(Mistake::SaveGroup);
        }
        match property {
            name if matches!(name.to_lowercase().as_str(), "name" | "label") => {
                Err(Mistake::ReservedProperty)
            }
            name if name.starts_with("__") => Err(Mistake::TwoUnderscores),
            name if !is_xml_name(name) => Err(Mistake::BadName { name: name.to_owned() }),
            name => match self.saved.insert((list.to_owned(), name.to_owned()), row.number) {
                Some(first) => Err(Mistake::PropertyTwice { name: name.to_owned(), row: first }),
                None => Ok(()),
            },
        }
    }
}
