//! A survey that came from no file, as a form.

use std::collections::BTreeSet;

use super::line::{Cells, Key};
use super::lines::{Lines, bare};
use super::settings;
use crate::lang::Lang;
use crate::surveys::xlsform::convert::{Names, free, heading, page_name};
use crate::surveys::xlsform::{Sheet, Workbook};
use crate::surveys::{Definition, Page, Settings};
use crate::tag::Tag;

/// The three sheets.
pub(super) fn workbook(settings: &Settings, definition: &Definition, form_id: &str) -> Workbook {
    let ids: BTreeSet<String> = ids(definition).collect();
    // XLSForm keeps the name `meta` for itself.
    let names =
        Names::back(vec![("meta".to_owned(), free("meta_1", |name| !ids.contains(name)).to_string())]);
    let first = settings.languages.first().copied().unwrap_or(Lang::Pt.into());
    let pages = page_names(definition.pages(), &vec![None; definition.pages().len()], &ids);
    let lines = Lines::of(definition, &pages, &names, first);
    let survey: Vec<Cells> = lines.survey.iter().map(|line| line.cells.clone()).collect();
    let mut choices = Vec::new();
    for (list, options) in &lines.choices {
        for option in options {
            let mut cells = option.cells.clone();
            cells.insert(Key::new(&["list name"], None), list.clone());
            choices.push(cells);
        }
    }
    let mut row = settings::cells(settings, definition.quotas(), &names, form_id);
    row.insert(Key::new(&["default_language"], None), heading(first));
    let must = |paths: &[&str]| paths.iter().map(|path| Key::new(&[path], None)).collect::<Vec<_>>();
    let mut of_survey = must(&["type", "name"]);
    of_survey.extend(settings.languages.iter().map(|tag| Key::new(&["label"], Some(*tag))));
    Workbook {
        name: form_id.to_owned(),
        sheets: vec![
            sheet("survey", &survey, of_survey, &settings.languages),
            sheet("choices", &choices, must(&["list name", "name", "label"]), &settings.languages),
            sheet("settings", &[row], Vec::new(), &settings.languages),
        ],
    }
}

/// Every name that a row has.
pub(super) fn ids(definition: &Definition) -> impl Iterator<Item = String> {
    let questions = definition.questions().flat_map(|question| {
        let rows = question.kind.rows().iter().map(|row| format!("{}_{}", question.id, row.code));
        std::iter::once(question.id.to_string()).chain(rows)
    });
    questions.chain(definition.sections().map(|section| section.id.to_string()))
}

/// The names of pages: those they had as groups, and new ones for the others that must be groups.
pub(super) fn page_names(
    pages: &[Page],
    had: &[Option<String>],
    ids: &BTreeSet<String>,
) -> Vec<Option<String>> {
    let has_group: Vec<bool> = had.iter().map(Option::is_some).collect();
    let mut taken: BTreeSet<String> = ids.iter().cloned().chain(had.iter().flatten().cloned()).collect();
    let mut names = Vec::new();
    for ((number, had), bare) in (1..).zip(had).zip(bare(pages, &has_group)) {
        let name = had.clone().or_else(|| {
            let name = (!bare).then(|| page_name(number, |name| !taken.contains(name)));
            taken.extend(name.clone());
            name
        });
        names.push(name);
    }
    names
}

/// A sheet of these rows, with these columns even when they are empty.
fn sheet(name: &str, rows: &[Cells], also: Vec<Key>, languages: &[Tag]) -> Sheet {
    let mut keys: Vec<Key> =
        also.into_iter().chain(rows.iter().flat_map(|cells| cells.keys().cloned())).collect();
    // One label without a language would stand beside those that have one.
    if keys.iter().any(|key| key.tag.is_some()) {
        keys.retain(|key| key.tag.is_some() || key.path.iter().map(String::as_str).ne(["label"]));
    }
    keys.sort_by(|a, b| a.place(languages).cmp(&b.place(languages)).then_with(|| a.cmp(b)));
    keys.dedup();
    let header: Vec<String> = keys.iter().map(|key| key.header(None, "::")).collect();
    let row = |cells: &Cells| keys.iter().map(|key| cells.get(key).cloned().unwrap_or_default()).collect();
    let rows: Vec<Vec<String>> = std::iter::once(header).chain(rows.iter().map(row)).collect();
    Sheet::from_rows(name, &rows)
}
