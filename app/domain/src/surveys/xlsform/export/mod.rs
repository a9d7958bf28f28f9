//! A survey as an XLSForm. What XLSForm has no place for stands in columns of our own, `bancada::…`, which [`super::convert()`]
//! reads back and other programs ignore.

mod anew;
mod grid;
mod line;
mod lines;
mod lists;
mod merged;
mod question;
mod settings;

#[cfg(test)]
mod tests;

use super::convert::{heading, trace};
use super::{Origin, Workbook, check};
use crate::surveys::{Definition, Settings};

/// The form of a survey: the one it came from with what was changed since, or else a new one of this id.
pub fn export(
    settings: &Settings,
    definition: &Definition,
    form_id: &str,
    origin: Option<&Origin>,
) -> Workbook {
    let fresh = || anew::workbook(settings, definition, form_id);
    let Some(Origin::Xlsform(origin)) = origin else { return fresh() };
    let Ok(traced) = trace(origin) else { return fresh() };
    let merged = merged::workbook(settings, definition, form_id, origin, &traced);
    if check(&merged).accepted {
        return merged;
    }
    // Rows that became no question and those that did may have been moved so that they do not fit together. A draft whose rules
    // mention what is gone is no good form either way.
    let mut fresh = fresh();
    if !check(&fresh).accepted {
        return merged;
    }
    let is_form = |name: &str| ["survey", "choices", "settings"].contains(&name.to_lowercase().as_str());
    fresh.sheets.extend(origin.sheets.iter().filter(|sheet| !is_form(&sheet.name)).cloned());
    fresh
}
