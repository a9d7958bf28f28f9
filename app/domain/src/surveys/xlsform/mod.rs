//! XLSForm: questionnaires in a spreadsheet, as ODK and KoBo write them, checked as pyxform checks them.
//!
//! [`check`] takes a [`Workbook`] and gives a [`Report`]: what the form has, what Bancada cannot do with it, and what is wrong
//! with it, each with sheet, row and column. A form is refused for what pyxform (4.5) refuses it for, and for nothing else: an
//! expression that cannot be evaluated is listed as [`Unsupported`] and kept.
//!
//! Sources: <https://xlsform.org/en/ref-table/>, the ODK XForms specification, and pyxform's source for what neither says.

mod added;
mod cells;
mod choices;
mod columns;
mod convert;
mod counts;
mod decimal;
mod element;
mod entities;
mod export;
mod expression_words;
mod expressions;
mod finding;
mod languages;
mod mentions;
mod mistake;
mod names;
mod origin;
mod parameters;
mod range;
mod reference;
mod references;
mod selects;
mod settings;
mod survey;
mod table;
mod tables;
mod types;
mod unsupported;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use cells::{Cell, Sheet, Workbook};
pub use convert::{Converted, convert};
pub use export::export;
pub(super) use expression_words::explain;
pub use finding::Finding;
pub use mistake::Mistake;
pub use origin::Origin;
pub use reference::reference_markdown;
pub use types::{Support, TYPES, Type, types_markdown};
pub use unsupported::Unsupported;
pub use words::Words;

use columns::Columns;
use survey::Survey;
use table::Table;

use crate::surveys::import;

/// The sheets of a form. Others are remarks.
const SHEETS: [&str; 6] = ["survey", "choices", "settings", "external_choices", "entities", "osm"];

/// What came of checking a form: its title or its id, the languages of its headers in order, `default` where it names none.
pub type Report = import::Report<Finding<Unsupported>, Finding<Mistake>>;

impl Report {
    /// Of a file that cannot be read: it has no sheet, no row and no column to name.
    pub fn unreadable(title: String, why: String) -> Self {
        let what = Mistake::Unreadable { why };
        let finding = Finding { sheet: String::new(), row: 0, column: String::new(), what };
        Self::of_nothing(title, languages::DEFAULT, finding)
    }
}

/// Checks a form.
pub fn check(workbook: &Workbook) -> Report {
    let mut errors = Vec::new();
    let mut unsupported = Vec::new();
    let settings = settings::read(sheet(workbook, "settings"), &mut errors, &mut unsupported);
    let choices = choices::read(sheet(workbook, "choices"), &settings, &mut errors, &mut unsupported);
    let entities = entities::read(sheet(workbook, "entities"), &mut errors);
    let external = lists(sheet(workbook, "external_choices"), &mut errors);
    let tags = lists(sheet(workbook, "osm"), &mut errors);
    for (name, reason) in [
        ("entities", "lists do not grow with answers"),
        ("external_choices", "tables in other files are not read"),
        ("osm", "features of OpenStreetMap are not edited"),
    ] {
        if let Some(sheet) = sheet(workbook, name).filter(|sheet| sheet.cells.iter().any(|cell| cell.row > 1))
        {
            let column = sheet.cells.first().map_or_else(|| "list_name".to_owned(), |cell| cell.text.clone());
            let what = Unsupported::Sheet { reason };
            unsupported.push(Finding { sheet: sheet.name.clone(), row: 1, column, what });
        }
    }

    let own = sheet(workbook, "survey");
    let table = own.map(|own| Table::read(own, Columns::Survey, settings.clean_text_values, &mut errors));
    let Some(table) = table.filter(|table| !table.columns.is_empty()) else {
        return refused(workbook, errors, unsupported);
    };
    let mut survey = Survey::new(&settings, &choices, entities);
    (survey.external, survey.tags) = (external, tags);
    survey.sheets = workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    survey.read(&table);
    if settings.instance_id {
        *survey.names.entry("instanceID".to_owned()).or_default() += 1;
    }
    added::check(&mut survey, &table);
    tables::check(&mut survey, &table);
    mentions::check(&mut survey, &table);

    errors.append(&mut survey.errors);
    unsupported.append(&mut survey.unsupported);
    if errors.is_empty() {
        unsupported.extend(expressions::unsupported(&survey, &table));
    }
    let place = |sheet: &str| workbook.sheets.iter().position(|known| known.name == sheet);
    errors.sort_by_key(|finding| (place(&finding.sheet), finding.row));
    unsupported.sort_by_key(|finding| (place(&finding.sheet), finding.row));
    let id = survey.id.clone().or_else(|| settings.id.clone());
    let title = survey.title.clone().or_else(|| settings.title.clone()).or(id);
    Report {
        accepted: errors.is_empty(),
        title: title.unwrap_or_else(|| workbook.name.clone()),
        languages: languages::languages(&table, choices.table.as_ref(), &settings),
        counts: counts::count(&survey),
        unsupported,
        errors,
    }
}

fn refused(
    workbook: &Workbook,
    mut errors: Vec<Finding<Mistake>>,
    unsupported: Vec<Finding<Unsupported>>,
) -> Report {
    let names: Vec<String> = workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let what = Mistake::NoSurvey { near: like(&names, "survey") };
    errors.insert(0, Finding { sheet: "survey".to_owned(), row: 1, column: "type".to_owned(), what });
    Report { unsupported, errors, ..Report::unreadable(workbook.name.clone(), String::new()) }
}

/// The sheet of this name in whatever letters; the last of several. The only sheet of a file is its survey, whatever its name.
fn sheet<'a>(workbook: &'a Workbook, name: &str) -> Option<&'a Sheet> {
    let named = workbook.sheets.iter().rfind(|sheet| sheet.name.to_lowercase() == name);
    match workbook.sheets.as_slice() {
        [only] if name == "survey" && !SHEETS.contains(&only.name.to_lowercase().as_str()) => Some(only),
        _ => named,
    }
}

/// The lists of a sheet that has nothing else to check; nothing when it has no rows.
fn lists(sheet: Option<&Sheet>, errors: &mut Vec<Finding<Mistake>>) -> Option<BTreeSet<String>> {
    let table = Table::read(sheet?, Columns::Choices, false, errors);
    let names = table.rows().filter_map(|row| row.get(&["list name"])).map(str::to_owned).collect();
    (!table.is_empty()).then_some(names)
}

/// A sheet that was probably meant to have this name.
fn like(sheets: &[String], name: &str) -> Option<String> {
    let others =
        || sheets.iter().filter(|sheet| !SHEETS.contains(&sheet.as_str()) && !sheet.starts_with('_'));
    crate::surveys::logic::nearest_name(name, others().map(String::as_str)).map(str::to_owned)
}
