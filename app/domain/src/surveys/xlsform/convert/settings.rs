//! The settings of a form as those of a survey: its title and languages, and what our own files say besides.

use super::Reading;
use crate::surveys::xlsform::settings::Settings as Form;
use crate::surveys::{Quota, Settings};
use crate::text::Translated;

/// The settings, and the quotas, which XLSForm does not have.
pub(super) fn read(reading: &Reading<'_>, form: &Form, title: &str) -> (Settings, Vec<Quota>) {
    let row = form.table.as_ref().and_then(|table| table.rows().find(|row| row.number == 2));
    let words = |name: &str| row.map(|row| reading.words(row, &["bancada", name])).unwrap_or_default();
    let languages = reading.languages.tags();
    let own = words("title");
    let title = match languages.first() {
        Some(first) if own.is_empty() => Translated::of(*first, title),
        _ => own,
    };
    let quotas = row.and_then(|row| row.get(&["bancada", "quotas"]));
    let quotas: Vec<Quota> = quotas.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let quotas = quotas.into_iter().map(|quota| Quota { when: reading.names.rule(&quota.when), ..quota });
    let settings = Settings {
        title,
        languages,
        introduction: words("introduction"),
        asked_by: words("asked_by"),
        thanks: words("thanks"),
        source: words("source"),
        ..Settings::default()
    };
    (settings, quotas.collect())
}
