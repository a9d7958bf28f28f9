//! Small forms, written as rows: which are accepted and which refused, what they have, and what is said of them.

mod accepted;
mod anything;
mod counted;
mod listed;
mod refused;

use super::{Report, Sheet, Workbook, check};

/// A sheet: its name, then its rows, with `|` between cells.
pub(super) type Rows<'a> = (&'a str, &'a [&'a str]);

/// The choices most forms here use.
pub(super) const CHOICES: Rows<'static> = (
    "choices",
    &["list_name | name | label", "cor | azul | Azul", "cor | verde | Verde", "zona | sul | Sul"],
);

/// The report of a form.
pub(super) fn report(sheets: &[Rows<'_>]) -> Report {
    let sheet = |(name, rows): &Rows<'_>| {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('|').map(str::trim).collect()).collect();
        Sheet::from_rows(name, &rows)
    };
    check(&Workbook { name: "inquérito".into(), sheets: sheets.iter().map(sheet).collect() })
}

/// The report of a form with these questions, under the headers `type | name | label` and more, and with [`CHOICES`].
pub(super) fn questions(headers: &str, rows: &[&str]) -> Report {
    let headers = format!("type | name | label{headers}");
    let rows: Vec<&str> = std::iter::once(headers.as_str()).chain(rows.iter().copied()).collect();
    report(&[("survey", &rows), CHOICES])
}

/// What is wrong, as `sheet row column`, with the first message.
#[track_caller]
pub(super) fn wrong(report: &Report) -> (String, String) {
    assert!(!report.accepted, "accepted: {report:?}");
    let first = report.errors.first().unwrap();
    (format!("{} {} {}", first.sheet, first.row, first.column), first.what.to_string())
}
