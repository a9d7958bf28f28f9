//! An edition's dates in words, in the precision they were given in.

use domain::lang::Lang;
use domain::training::{Edition, EditionDate};

use crate::format::{date, month_name};
use crate::i18n::{argument, message_with};

/// A day or a month: `15 de março de 2027`, `março de 2027`.
pub fn date_text(lang: Lang, when: EditionDate) -> String {
    match when {
        EditionDate::Day(day) => date(lang, day),
        EditionDate::Month(first) => message_with(
            lang,
            "training-month",
            vec![
                ("month", argument(month_name(lang, first.month()))),
                ("year", argument(first.year().to_string())),
            ],
        ),
    }
}

/// From when to when: `15 de março de 2027 – abril de 2027`.
pub fn dates_text(lang: Lang, edition: &Edition) -> String {
    period_text(lang, edition.details.starts, edition.details.ends)
}

/// The same for dates without their edition.
pub fn period_text(lang: Lang, starts: EditionDate, ends: Option<EditionDate>) -> String {
    let from = date_text(lang, starts);
    match ends.filter(|ends| *ends != starts) {
        Some(ends) => format!("{from} – {}", date_text(lang, ends)),
        None => from,
    }
}
