//! Lists and tables that expressions reach by a name: two of one name must be the same.

use std::collections::BTreeMap;

use super::Mistake;
use super::element::{Element, What};
use super::survey::Survey;
use super::table::Table;

/// Says which names mean two things.
pub(super) fn check(survey: &mut Survey<'_>, table: &Table) {
    let mut wrong = Vec::new();
    let mut say = |element: &Element, mistake| {
        wrong.push(table.finding(element.row, &table.header(&["type"]), mistake))
    };
    let mut sources: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut external: Vec<&str> = Vec::new();
    for element in &survey.elements {
        for file in pulled(element) {
            let source = format!("file-csv/{file}.csv");
            if sources.entry(file.clone()).or_insert(Some(source.clone())).as_ref() != Some(&source) {
                say(element, Mistake::SameInstance { name: file });
            }
        }
        let Some((stem, ending)) = &element.file else { continue };
        let source = match (&element.what, ending.as_str()) {
            (What::Table, ".csv") | (_, ".csv") => format!("file-csv/{stem}.csv"),
            _ => format!("file/{stem}{ending}"),
        };
        let twice = element.what == What::Table && external.contains(&stem.as_str());
        if element.what == What::Table {
            external.push(stem);
        }
        if twice || sources.entry(stem.clone()).or_insert(Some(source.clone())).as_ref() != Some(&source) {
            say(element, Mistake::SameInstance { name: stem.clone() });
        }
    }
    // Of each list: a question that searches it, and whether another does not.
    let mut uses: BTreeMap<&str, (Option<&Element>, bool)> = BTreeMap::new();
    for element in survey.elements.iter().filter(|element| element.file.is_none()) {
        let Some(list) = element.list.as_deref() else { continue };
        let (searched, plain) = uses.entry(list).or_default();
        match element.searched {
            true => *searched = searched.or(Some(element)),
            false => *plain = true,
        }
    }
    for list in survey.choices.lists.keys() {
        let (searched, plain) = uses.get(list.as_str()).copied().unwrap_or_default();
        if let Some(element) = searched
            && plain
        {
            say(element, Mistake::SearchedAndNot { list: list.clone() });
        }
        if searched.is_none() && sources.contains_key(list) {
            let other = survey.elements.iter().find(|element| {
                element.file.as_ref().is_some_and(|(stem, _)| stem == list) || pulled(element).contains(list)
            });
            if let Some(element) = other {
                say(element, Mistake::SameInstance { name: list.clone() });
            }
        }
    }
    survey.errors.extend(wrong);
}

/// The files from which an element's expressions pull data.
fn pulled(element: &Element) -> Vec<String> {
    let mut files = Vec::new();
    for rule in &element.rules {
        let mut rest = rule.source.as_str();
        while let Some((_, after)) = rest.split_once("pulldata") {
            if let Some((file, _)) =
                after.trim_start().strip_prefix('(').and_then(|inside| inside.split_once(','))
            {
                files.push(file.replace(['\'', '"'], "").trim().to_owned());
            }
            rest = after;
        }
    }
    files
}
