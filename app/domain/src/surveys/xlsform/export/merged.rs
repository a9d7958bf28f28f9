//! A survey that came from a form, as that form: a row whose question is unchanged has its original cells, unknown columns and sheets
//! stay, and so do rows that became no question.

use std::collections::{BTreeMap, BTreeSet};

use super::anew::{ids, page_names};
use super::grid::{Grid, Texts};
use super::line::{Cells, Key, Place};
use super::lines::Lines;
use super::{lists::Lists, settings};
use crate::lang::Lang;
use crate::surveys::xlsform::columns::Columns;
use crate::surveys::xlsform::convert::{Names, Traced};
use crate::surveys::xlsform::{Sheet, Workbook, sheet};
use crate::surveys::{Definition, QuestionId, Settings};

/// The workbook with what was changed.
pub(super) fn workbook(
    settings: &Settings,
    definition: &Definition,
    form_id: &str,
    origin: &Workbook,
    traced: &Traced,
) -> Workbook {
    let before = &traced.converted;
    let names = back(definition, origin, traced);
    let mut sheets = origin.sheets.clone();
    let own = settings_sheet(settings, definition, form_id, origin, traced, &names);
    if let Some(own) = own {
        replace(&mut sheets, own);
    }
    if *definition != before.definition {
        let (survey, choices) = rows(definition, origin, traced, &names);
        replace(&mut sheets, survey);
        if let Some(choices) = choices {
            replace(&mut sheets, choices);
        }
    }
    // The only sheet of a file is its survey, whatever its name; one of several must say so.
    if let ([only], [first, _, ..]) = (origin.sheets.as_slice(), sheets.as_mut_slice())
        && first.name == only.name
    {
        "survey".clone_into(&mut first.name);
    }
    Workbook { name: origin.name.clone(), sheets }
}

fn replace(sheets: &mut Vec<Sheet>, sheet: Sheet) {
    match sheets.iter_mut().rfind(|known| known.name == sheet.name) {
        Some(known) => *known = sheet,
        None => sheets.push(sheet),
    }
}

/// What names were written as, and what new ones are written as.
fn back(definition: &Definition, origin: &Workbook, traced: &Traced) -> Names {
    let Some(survey) = sheet(origin, "survey") else { return Names::default() };
    let grid = Grid::of(Some(survey), "survey", Columns::Survey, &traced.languages);
    let column = grid.find(&Key::new(&["name"], None));
    let written =
        |row: u32| column.and_then(|column| grid.rows.get(&row)?.get(&column)).map(|text| text.trim());
    let rows = traced.names.rows();
    let own = rows.iter().filter_map(|(row, id)| Some((id.to_string(), written(*row)?.to_owned())));
    let mut changed: Vec<(String, String)> = own.filter(|(id, name)| id != name).collect();
    let mut taken: BTreeSet<String> =
        grid.rows.keys().filter_map(|row| written(*row)).map(str::to_owned).collect();
    let known: BTreeSet<&str> = rows.values().map(QuestionId::as_str).collect();
    for id in ids(definition).filter(|id| !known.contains(id.as_str())) {
        if taken.contains(&id) {
            let name = (2..).map(|n| format!("{id}_{n}")).find(|name| !taken.contains(name));
            changed.extend(name.map(|name| (id.clone(), name)));
        }
        taken.insert(id);
    }
    Names::back(changed)
}

fn settings_sheet(
    settings: &Settings,
    definition: &Definition,
    form_id: &str,
    origin: &Workbook,
    traced: &Traced,
    names: &Names,
) -> Option<Sheet> {
    let converted = &traced.converted;
    let before = settings::cells(&converted.settings, converted.definition.quotas(), names, form_id);
    let now = settings::cells(settings, definition.quotas(), names, form_id);
    if before == now {
        return None;
    }
    let mut grid = Grid::of(sheet(origin, "settings"), "settings", Columns::Settings, &traced.languages);
    let rows: Vec<u32> = grid.rows.keys().copied().collect();
    let mut texts = grid.row(2);
    grid.change(&mut texts, Some(&before), &now);
    grid.write(texts);
    for row in rows.into_iter().filter(|row| *row > 2) {
        let texts = grid.row(row);
        grid.write(texts);
    }
    Some(grid.finish())
}

/// The sheets of questions and, where lists changed, of choices.
fn rows(
    definition: &Definition,
    origin: &Workbook,
    traced: &Traced,
    names: &Names,
) -> (Sheet, Option<Sheet>) {
    let first = definition_language(traced);
    let old = &traced.converted.definition;
    let old_pages: Vec<Option<String>> = traced
        .pages
        .rows
        .iter()
        .map(|row| traced.names.rows().get(&(*row)?).map(QuestionId::to_string))
        .collect();
    let old_pages: Vec<Option<String>> =
        (0..old.pages().len()).map(|page| old_pages.get(page).cloned().flatten()).collect();
    let before = Lines::of(old, &old_pages, names, first);
    let mut taken: BTreeSet<String> = ids(definition).collect();
    taken.extend(traced.names.rows().values().map(QuestionId::to_string));
    let had = pages_before(definition, old, &old_pages);
    let now = Lines::of(definition, &page_names(definition.pages(), &had, &taken), names, first);

    let lists = Lists::of(origin, traced, &before, &now);
    let mut grid = Grid::of(sheet(origin, "survey"), "survey", Columns::Survey, &traced.languages);
    let begun: BTreeMap<&str, u32> =
        traced.names.rows().iter().map(|(row, id)| (id.as_str(), *row)).collect();
    let row_of = |place: Place, name: &str| match place {
        Place::End => traced.pages.ends.get(begun.get(name)?).copied(),
        Place::Begin | Place::Row => begun.get(name).copied(),
    };
    let known: BTreeMap<u32, Cells> = before
        .survey
        .iter()
        .filter_map(|line| Some((row_of(line.place, &line.name)?, lists.before(&line.cells))))
        .collect();
    let today: BTreeSet<u32> = now.survey.iter().filter_map(|line| row_of(line.place, &line.name)).collect();
    let mut beside = beside(&grid, &known, &today);
    write_rows(&mut grid, beside.remove(&0));
    for line in &now.survey {
        let row = row_of(line.place, &line.name).filter(|row| known.contains_key(row));
        let mut texts = row.map(|row| grid.row(row)).unwrap_or_default();
        let cells = lists.now(&line.cells);
        grid.change(&mut texts, row.and_then(|row| known.get(&row)), &cells);
        grid.write(texts);
        let follow = row.and_then(|row| beside.remove(&row));
        write_rows(&mut grid, follow);
    }
    (grid.finish(), lists.sheet(origin, traced, &before, &now))
}

fn definition_language(traced: &Traced) -> crate::tag::Tag {
    traced.converted.settings.languages.first().copied().unwrap_or(Lang::Pt.into())
}

/// The rows that became nothing, by the row they follow that is still there; 0 where there is none.
fn beside(grid: &Grid<'_>, known: &BTreeMap<u32, Cells>, today: &BTreeSet<u32>) -> BTreeMap<u32, Vec<Texts>> {
    let mut beside: BTreeMap<u32, Vec<Texts>> = BTreeMap::new();
    let mut after = 0;
    for (row, texts) in &grid.rows {
        if !known.contains_key(row) {
            beside.entry(after).or_default().push(texts.clone());
        } else if today.contains(row) {
            after = *row;
        }
    }
    beside
}

fn write_rows(grid: &mut Grid<'_>, rows: Option<Vec<Texts>>) {
    rows.into_iter().flatten().for_each(|texts| grid.write(texts));
}

/// The group that each page was: that of the first of its questions, unless an earlier page is it already.
fn pages_before(now: &Definition, old: &Definition, names: &[Option<String>]) -> Vec<Option<String>> {
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let page = |page: &crate::surveys::Page| {
        let was = page.questions.iter().find_map(|question| old.page_of(&question.id))?;
        if taken.insert(was) { names.get(was).cloned().flatten() } else { None }
    };
    now.pages().iter().map(page).collect()
}
