//! What a survey is called, as the sheet `settings`.

use super::line::{Cells, put, put_words};
use crate::surveys::xlsform::convert::Names;
use crate::surveys::{Quota, Settings};

/// The row of the sheet.
pub(super) fn cells(settings: &Settings, quotas: &[Quota], names: &Names, form_id: &str) -> Cells {
    let mut cells = Cells::new();
    let title = match settings.languages.first() {
        Some(first) => settings.title.pick_among(*first, &settings.languages),
        None => settings.title.pick(crate::lang::Lang::Pt),
    };
    put(&mut cells, &["title"], title.text);
    put(&mut cells, &["id_string"], form_id);
    let other = settings.title.tags().any(|tag| Some(&tag) != settings.languages.first());
    let words = [
        ("title", &settings.title, other),
        ("introduction", &settings.introduction, true),
        ("asked_by", &settings.asked_by, true),
        ("thanks", &settings.thanks, true),
        ("source", &settings.source, true),
    ];
    for (name, text, _) in words.into_iter().filter(|(.., wanted)| *wanted) {
        put_words(&mut cells, &["bancada", name], text, names);
    }
    let quotas: Vec<Quota> =
        quotas.iter().map(|quota| Quota { when: names.rule(&quota.when), ..quota.clone() }).collect();
    if !quotas.is_empty() {
        put(&mut cells, &["bancada", "quotas"], serde_json::to_string(&quotas).unwrap_or_default());
    }
    cells
}
