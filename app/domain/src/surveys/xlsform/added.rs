//! Questions that are not in the file need names that nobody has.

use std::collections::BTreeMap;

use super::Mistake;
use super::survey::Survey;
use super::table::Table;
use crate::surveys::logic::Part;

/// Says which names are taken.
pub(super) fn check(survey: &mut Survey<'_>, table: &Table) {
    let mut inside: BTreeMap<(Option<usize>, &str), usize> = BTreeMap::new();
    let mut everywhere: BTreeMap<&str, usize> = BTreeMap::new();
    for element in &survey.elements {
        *inside.entry((element.parent, &element.name)).or_default() += 1;
        *everywhere.entry(&element.name).or_default() += 1;
    }
    let more = |times: Option<&usize>| times.is_some_and(|times| *times > 1);
    let mut wrong = Vec::new();
    for element in survey.elements.iter().filter(|element| element.added) {
        // A repeat asks for its count by name, wherever that stands.
        let is_count = element.rule(Part::Calculation).is_some();
        if more(inside.get(&(element.parent, &element.name)))
            || is_count && more(everywhere.get(element.name.as_str()))
        {
            let mistake = Mistake::AddedNameTaken { name: element.name.clone() };
            wrong.push(table.finding(element.row, &table.header(&["name"]), mistake));
        }
    }
    survey.errors.extend(wrong);
}
