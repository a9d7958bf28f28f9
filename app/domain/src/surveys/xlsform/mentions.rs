//! Every `${name}` in the file must be written well and name one question.

use std::collections::BTreeMap;

use super::element::What;
use super::references::references;
use super::survey::Survey;
use super::table::Table;
use super::{Finding, Mistake};

/// Says which references are wrong, in the order of the sheets.
pub(super) fn check(survey: &mut Survey<'_>, table: &Table) {
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, element) in survey.elements.iter().enumerate() {
        if element.what != What::Table {
            *all.entry(&element.name).or_default() += copies(survey, number);
        }
    }
    let mut errors = Vec::new();
    let look = |errors: &mut Vec<Finding<Mistake>>, table: &Table, read: &dyn Fn(&str) -> bool| {
        for row in table.rows() {
            for (path, header, text) in row.raw_cells() {
                if read(path.first().map_or("", String::as_str)) {
                    let wrong = mistake(survey, &all, text, errors.len());
                    errors.extend(wrong.map(|what| Finding {
                        column: header.to_owned(),
                        ..table.finding(row.number, "", what)
                    }));
                }
            }
        }
    };
    if let Some(settings) = &survey.settings.table {
        look(&mut errors, settings, &|_| true);
    }
    if let Some(entities) = &survey.entities.table {
        look(&mut errors, entities, &|name| !matches!(name, "dataset" | "repeat"));
    }
    look(&mut errors, table, &|name| !matches!(name, "type" | "name" | "trigger"));
    for element in survey.elements.iter().filter(|element| !element.added) {
        let told = errors.len();
        let names = element.list.as_deref().map(references).and_then(Result::ok).unwrap_or_default();
        errors.extend(names.first().and_then(|name| {
            let name = (*name).to_owned();
            let what = match all.get(name.as_str()) {
                Some(1) => return None,
                None | Some(0) => Mistake::UnknownReference { near: survey.nearest(&name, told), name },
                Some(_) => Mistake::AmbiguousReference { name },
            };
            Some(table.finding(element.row, &table.header(&["type"]), what))
        }));
    }
    if let Some(choices) = &survey.choices.table {
        look(&mut errors, choices, &|name| name == "label");
    }
    survey.errors.extend(errors);
}

fn mistake(survey: &Survey<'_>, all: &BTreeMap<&str, usize>, text: &str, told: usize) -> Option<Mistake> {
    let Ok(names) = references(text) else { return Some(Mistake::BrokenReference) };
    names.into_iter().find_map(|name| {
        let named = survey.names.get(name).copied().unwrap_or_default();
        let there = all.get(name).copied();
        match (named, there) {
            (0, _) => {
                Some(Mistake::UnknownReference { name: name.to_owned(), near: survey.nearest(name, told) })
            }
            (1, Some(0 | 1)) => None,
            // The form's own id is no row.
            (1, None) if name == "instanceID" => None,
            (1, None) => Some(Mistake::UnknownReference { name: name.to_owned(), near: None }),
            _ => Some(Mistake::AmbiguousReference { name: name.to_owned() }),
        }
    })
}

/// How often an element stands in the form: loops write theirs once for each choice.
pub(super) fn copies(survey: &Survey<'_>, number: usize) -> usize {
    let mut copies = 1usize;
    let mut at = survey.elements.get(number).and_then(|element| element.parent);
    while let Some(element) = at.and_then(|at| survey.elements.get(at)) {
        if let What::Loop(list) = &element.what {
            copies = copies.saturating_mul(turns(survey, list));
        }
        at = element.parent;
    }
    copies
}

/// How many groups a loop makes: one for each choice but “none”.
pub(super) fn turns(survey: &Survey<'_>, list: &str) -> usize {
    let choices = survey.choices.lists.get(list).map_or(&[][..], Vec::as_slice);
    choices.iter().filter(|choice| choice.name != "none").count()
}
