//! A form that was found good as a survey: pages, groups, questions, rules.
//!
//! What a survey has no place for is neither dropped nor done: it is listed, and the form's sheets are kept beside the survey
//! ([`super::Origin`]). Of people who answer nothing is recorded that they did not write: `start`, `deviceid`, `username` and
//! the like become nothing.

mod also;
mod bounds;
mod gone;
mod languages;
mod matrix;
mod names;
mod options;
mod outline;
mod pages;
mod question;
mod settings;

#[cfg(test)]
mod tests;

pub(super) use also::Also;
pub(super) use bounds::{expression as bounds_expression, join as with_bounds};
pub(super) use languages::{Languages, heading};
pub(super) use names::{Names, free};
pub(super) use pages::{Pages, page_name};

use super::choices::{self, Choices};
use super::columns::Columns;
use super::languages::DEFAULT;
use super::selects::end;
use super::table::{Row, Table};
use super::{Finding, Report, Unsupported, Workbook, check, settings as form_settings, sheet};
use crate::slug::Slug;
use crate::surveys::{Definition, NewSurvey, Settings};
use crate::text::Translated;

/// A form as a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// What it is called, and its languages.
    pub settings: Settings,
    /// What it asks.
    pub definition: Definition,
    /// The form's id, or else its title: what its address is made of.
    pub name: String,
    /// What came of checking it, with everything that is not as the form says.
    pub report: Report,
}

impl Converted {
    /// Whether nothing in the form says in which language its words are; they are taken to be in Portuguese.
    pub fn says_no_language(&self) -> bool {
        self.report.languages.iter().all(|language| language == DEFAULT)
    }

    /// The form as a new survey of no project.
    pub fn into_new_survey(self) -> NewSurvey {
        let slug = Slug::suggest(&self.name);
        NewSurvey { slug, settings: self.settings, definition: self.definition, project: None }
    }
}

/// The same with where everything stood, for writing it back.
#[derive(Debug)]
pub(super) struct Traced {
    pub converted: Converted,
    pub names: Names,
    pub languages: Languages,
    pub pages: Pages,
}

/// What is at hand while rows are read.
pub(super) struct Reading<'a> {
    pub choices: &'a Choices,
    pub languages: Languages,
    pub names: Names,
    pub findings: Vec<Finding<Unsupported>>,
}

/// Makes a survey of a form.
///
/// # Errors
/// The report, when the form is refused.
pub fn convert(workbook: &Workbook) -> Result<Converted, Box<Report>> {
    trace(workbook).map(|traced| traced.converted)
}

/// The same with where everything stood.
pub(super) fn trace(workbook: &Workbook) -> Result<Traced, Box<Report>> {
    let mut report = check(workbook);
    if !report.accepted {
        return Err(Box::new(report));
    }
    let mut ignored = (Vec::new(), Vec::new());
    let form = form_settings::read(sheet(workbook, "settings"), &mut ignored.0, &mut ignored.1);
    let choices = choices::read(sheet(workbook, "choices"), &form, &mut ignored.0, &mut ignored.1);
    let Some(own) = sheet(workbook, "survey") else { return Err(Box::new(report)) };
    let table = Table::read(own, Columns::Survey, form.clean_text_values, &mut ignored.0);
    let (languages, told) = Languages::of(&report.languages, form.default_language.as_deref());
    let mut reading =
        Reading { choices: &choices, languages, names: row_names(&table), findings: Vec::new() };
    for (language, tag) in told {
        let what = Unsupported::UnknownLanguage { language, tag: tag.to_string() };
        reading.findings.push(table.finding(1, &table.header(&["label"]), what));
    }
    let mut pages = outline::Outline::of(&mut reading, &table);
    let all = pages.finish(&mut reading, &table);
    let (settings, quotas) = settings::read(&reading, &form, &report.title);
    let definition = Definition::new(all).with_quotas(quotas);
    report.unsupported.append(&mut reading.findings);
    gone::tell(&definition, (&reading.names, &pages), &table, &mut report.unsupported);
    let place = |sheet: &str| workbook.sheets.iter().position(|known| known.name == sheet);
    report.unsupported.sort_by_key(|finding| (place(&finding.sheet), finding.row));
    let name =
        form.title.is_none().then(|| form.id.clone()).flatten().unwrap_or_else(|| report.title.clone());
    let converted = Converted { settings, definition, name, report };
    Ok(Traced { converted, names: reading.names, languages: reading.languages, pages })
}

/// The names of the rows that have one.
fn row_names(table: &Table) -> Names {
    let name = |(row, written): (Row<'_>, &str)| {
        if end(written).is_some() {
            return None;
        }
        let own = row.any(&["name"]).map(str::to_owned);
        let name =
            own.or_else(|| (written == "note").then(|| format!("generated_note_name_{}", row.number)))?;
        Some((row.number, name))
    };
    Names::of(&outline::read_rows(table).filter_map(name).collect::<Vec<_>>())
}

impl Reading<'_> {
    /// The texts of a column in every language, as typed.
    pub(super) fn words(&self, row: Row<'_>, path: &[&str]) -> Translated {
        let mut words = Translated::default();
        for (own, _, text) in row.raw_cells() {
            let begins = own.len() >= path.len() && own.iter().zip(path).all(|(own, wanted)| own == wanted);
            let language = own.get(path.len()).map_or("", String::as_str);
            if begins && let Some(tag) = self.languages.tag(language) {
                words = words.with(tag, self.names.text(text));
            }
        }
        words
    }
}
