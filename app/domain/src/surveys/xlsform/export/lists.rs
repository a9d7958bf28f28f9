//! The lists of choices of a form: one that a question still has as it was keeps its name and its rows, one that was changed is
//! written under a name of its own, since other questions may use the old one.

use std::collections::BTreeMap;

use super::grid::Grid;
use super::line::{Cells, Key};
use super::lines::Lines;
use crate::surveys::xlsform::choices::{self, Choice};
use crate::surveys::xlsform::columns::Columns;
use crate::surveys::xlsform::convert::Traced;
use crate::surveys::xlsform::parameters::parse;
use crate::surveys::xlsform::selects::select;
use crate::surveys::xlsform::table::Table;
use crate::surveys::xlsform::{Sheet, Workbook, settings, sheet};

const TICKS: &str = "tick_labelset=";

/// What the list of each question is called in the form.
pub(super) struct Lists {
    /// As it came.
    before: BTreeMap<String, String>,
    /// Now.
    now: BTreeMap<String, String>,
}

impl Lists {
    pub fn of(origin: &Workbook, traced: &Traced, before: &Lines<'_>, now: &Lines<'_>) -> Lists {
        let came = came(origin, traced, before);
        let mut taken: Vec<String> = lists(origin).into_keys().collect();
        let mut names = BTreeMap::new();
        for (list, options) in &now.choices {
            let kept = came.get(list).filter(|_| before.choices.get(list) == Some(options));
            let name = kept.cloned().unwrap_or_else(|| {
                let numbered = |n: u32| if n == 1 { list.clone() } else { format!("{list}_{n}") };
                let free = (1..).map(numbered).find(|name| !taken.contains(name)).unwrap_or_default();
                taken.push(free.clone());
                free
            });
            names.insert(list.clone(), name);
        }
        Lists { before: came, now: names }
    }

    /// A row's cells with the name that its list had.
    pub fn before(&self, cells: &Cells) -> Cells {
        renamed(cells, &self.before)
    }

    /// A row's cells with the name that its list has.
    pub fn now(&self, cells: &Cells) -> Cells {
        renamed(cells, &self.now)
    }

    /// The sheet with the lists that are new; nothing when none is.
    pub fn sheet(
        &self,
        origin: &Workbook,
        traced: &Traced,
        before: &Lines<'_>,
        now: &Lines<'_>,
    ) -> Option<Sheet> {
        let mut grid = Grid::of(sheet(origin, "choices"), "choices", Columns::Choices, &traced.languages);
        let old = lists(origin);
        let all: Vec<u32> = grid.rows.keys().copied().collect();
        for row in all {
            let texts = grid.row(row);
            grid.write(texts);
        }
        let mut any = false;
        for (list, name) in self.now.iter().filter(|(list, name)| self.before.get(*list) != Some(name)) {
            let was = before.choices.get(list).map_or(&[][..], Vec::as_slice);
            let came = self.before.get(list).and_then(|name| old.get(name)).map_or(&[][..], Vec::as_slice);
            for line in now.choices.get(list).map_or(&[][..], Vec::as_slice) {
                any = true;
                let at = was.iter().position(|old| old.code == line.code);
                let row = came.iter().find(|choice| choice.name == line.code).or_else(|| came.get(at?));
                let mut texts = row.map(|choice| grid.row(choice.row)).unwrap_or_default();
                let mut cells = line.cells.clone();
                cells.insert(Key::new(&["list name"], None), name.clone());
                let was = at.and_then(|at| was.get(at)).filter(|_| row.is_some());
                grid.change(&mut texts, was.map(|line| &line.cells), &cells);
                grid.write(texts);
            }
        }
        any.then(|| grid.finish())
    }
}

/// The lists of the form.
fn lists(origin: &Workbook) -> BTreeMap<String, Vec<Choice>> {
    let mut ignored = (Vec::new(), Vec::new());
    let form = settings::read(sheet(origin, "settings"), &mut ignored.0, &mut ignored.1);
    choices::read(sheet(origin, "choices"), &form, &mut ignored.0, &mut ignored.1).lists
}

/// What the list of each question was called.
fn came(origin: &Workbook, traced: &Traced, before: &Lines<'_>) -> BTreeMap<String, String> {
    let mut came = BTreeMap::new();
    let Some(survey) = sheet(origin, "survey") else { return came };
    let table = Table::read(survey, Columns::Survey, true, &mut Vec::new());
    let old = lists(origin);
    for row in table.rows() {
        let Some(id) = traced.names.rows().get(&row.number) else { continue };
        let Some(line) = before.survey.iter().find(|line| line.name == id.as_str()) else { continue };
        let Some(own) = list_of(&line.cells) else { continue };
        let written = row.get(&["type"]).unwrap_or_default();
        let listed = || row.get(&["itemset"]).or_else(|| row.get(&["list_name"])).map(str::to_owned);
        let ticks = || row.get(&["parameters"]).and_then(parse)?.get("tick_labelset").cloned();
        let name = select(written).map(|found| found.list.to_owned()).or_else(ticks).or_else(listed);
        let name = name.and_then(|name| old.keys().find(|known| known.to_lowercase() == name.to_lowercase()));
        if let Some(name) = name {
            came.entry(own).or_insert_with(|| name.clone());
        }
    }
    came
}

/// The list that a row of ours names.
fn list_of(cells: &Cells) -> Option<String> {
    let cell = |path: &str| cells.get(&Key::new(&[path], None));
    let of_type = cell("type").and_then(|text| select(text)).map(|found| found.list.to_owned());
    of_type.or_else(|| cell("parameters")?.split_once(TICKS).map(|(_, list)| list.to_owned()))
}

fn renamed(cells: &Cells, names: &BTreeMap<String, String>) -> Cells {
    let mut cells = cells.clone();
    let Some((list, name)) =
        list_of(&cells).and_then(|list| names.get(&list).map(|name| (list.clone(), name)))
    else {
        return cells;
    };
    if let Some(text) = cells.get_mut(&Key::new(&["type"], None))
        && let Some(found) = select(text)
    {
        let other = if found.or_other { " or_other" } else { "" };
        *text = format!("{} {name}{other}", found.name);
    }
    if let Some(text) = cells.get_mut(&Key::new(&["parameters"], None)) {
        *text = text.replace(&format!("{TICKS}{list}"), &format!("{TICKS}{name}"));
    }
    cells
}
