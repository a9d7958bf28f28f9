//! LimeSurvey: surveys as its files of structure (`.lss`) keep them, of either generation, taken in as far as they can be.
//!
//! [`check`] takes the [`Tables`] of a file and gives a [`Report`]: what the survey has, what Bancada does not do or does otherwise, and
//! what is wrong with it, each with table, row and column. [`read`] gives the survey itself, [`Imported`], ready to be stored as a
//! draft. A file is refused for what is not there or points at nothing, never for what cannot be done: an expression that
//! cannot be translated is kept as it is written and listed as [`Unsupported`].
//!
//! Source: LimeSurvey's own import and export, and <https://manual.limesurvey.org/Question_types>.

mod attributes;
mod build;
mod conditions;
mod counts;
mod expression;
mod finding;
mod imported;
mod load;
mod mistake;
mod model;
mod names;
mod plain;
mod reference;
mod tables;
mod types;
mod unsupported;

#[cfg(test)]
mod tests;

pub use finding::Finding;
pub use imported::{Imported, Renamed};
pub use mistake::Mistake;
pub use reference::reference_markdown;
pub use tables::{At, Row, Table, Tables};
pub use types::{TYPES, Type, types_markdown};
pub use unsupported::Unsupported;

use load::{Loaded, load};
use model::Lss;

use crate::surveys::import;
use crate::text::Translated;

/// What came of checking a file: its languages with its own first, its title in that one and without markup.
pub type Report = import::Report<Finding<Unsupported>, Finding<Mistake>>;

impl Report {
    /// Of a file that cannot be read: it has no table and no row to name.
    pub fn unreadable(title: String, why: String) -> Self {
        let what = Mistake::Unreadable { why };
        Self::of_nothing(title, NO_LANGUAGE, Finding::new("", At::default(), "", what))
    }
}

/// The language of a file that names none.
const NO_LANGUAGE: &str = "default";

/// Checks a file.
pub fn check(tables: &Tables) -> Report {
    look(tables).0
}

/// Takes a survey in.
///
/// # Errors
/// What the file is refused for.
pub fn read(tables: &Tables) -> Result<Imported, Vec<Finding<Mistake>>> {
    let (report, imported) = look(tables);
    imported.ok_or(report.errors)
}

/// Checks a file and takes its survey in, when it is accepted.
pub fn look(tables: &Tables) -> (Report, Option<Imported>) {
    let Loaded { survey, mut errors, mut unsupported } = load(tables);
    let imported = errors.is_empty().then(|| build::build(&survey));
    if let Some(imported) = &imported {
        unsupported.extend(imported.unsupported.iter().cloned());
    }
    let place = |element: &str| tables.tables.iter().position(|table| table.name == element);
    errors.sort_by_key(|finding| (place(&finding.element), finding.at.row));
    unsupported.sort_by_key(|finding| (place(&finding.element), finding.at.row));
    let mut languages = survey.languages.clone();
    if languages.is_empty() {
        languages.push(NO_LANGUAGE.to_owned());
    }
    let report = Report {
        accepted: errors.is_empty(),
        title: title(&survey).unwrap_or_else(|| tables.name.clone()),
        languages,
        counts: counts::count(&survey),
        unsupported: unsupported.clone(),
        errors,
    };
    let imported = imported.map(|mut imported| {
        imported.unsupported = unsupported;
        // A draft without a title could not be found again.
        if imported.settings.title.is_empty()
            && let Some(tag) = imported.settings.languages.first()
        {
            imported.settings.title = Translated::of(*tag, report.title.clone());
        }
        imported
    });
    (report, imported)
}

/// The title in the survey's own language, or in any.
fn title(survey: &Lss) -> Option<String> {
    let own = survey.title.get(survey.base()).or_else(|| survey.title.values().next())?;
    let title = plain::plain(own).text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}
