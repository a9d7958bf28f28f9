//! Small surveys, written as rows: which are accepted and which refused, what they have, and what becomes of them.

mod accepted;
mod anything;
mod counted;
mod listed;
mod made;
mod refused;

use super::{Imported, Report, Row, Table, Tables, check, read};

/// A table: its name, then its headers and its rows, with `|` between cells. `¦` stands for a `|` in a cell.
pub(super) type Rows<'a> = (&'a str, &'a [&'a str]);

/// The tables of a file.
pub(super) fn tables(list: &[Rows<'_>]) -> Tables {
    let split =
        |row: &str| -> Vec<String> { row.split('|').map(|cell| cell.trim().replace('¦', "|")).collect() };
    let table = |(name, rows): &Rows<'_>| {
        let headers = rows.first().map(|row| split(row)).unwrap_or_default();
        let rows = rows.iter().skip(1).zip(1..).map(|(row, number)| Row {
            number,
            line: 100 + number,
            cells: headers.iter().cloned().zip(split(row)).filter(|(_, value)| !value.is_empty()).collect(),
        });
        Table { name: (*name).to_owned(), rows: rows.collect() }
    };
    Tables {
        name: "ficheiro".into(),
        kind: Some("Survey".into()),
        version: Some("366".into()),
        languages: vec!["pt".into()],
        tables: list.iter().map(table).collect(),
    }
}

/// A survey in Portuguese with one group, and these tables.
pub(super) fn survey(list: &[Rows<'_>]) -> Tables {
    let mut whole: Vec<Rows<'_>> = vec![
        ("surveys", &["sid | language | anonymized", "12 | pt | Y"]),
        (
            "surveys_languagesettings",
            &["surveyls_survey_id | surveyls_language | surveyls_title", "12 | pt | A rua"],
        ),
        (
            "groups",
            &["gid | sid | group_name | group_order | language | grelevance", "3 | 12 | Casa | 0 | pt | 1"],
        ),
    ];
    whole.extend(list.iter().copied());
    tables(&whole)
}

/// A survey with these questions: `qid | type | title | question` and more headers.
pub(super) fn questions(headers: &str, rows: &[&str], more: &[Rows<'_>]) -> Tables {
    let headers = format!("gid | language | qid | type | title | question{headers}");
    let rows: Vec<String> = rows.iter().map(|row| format!("3 | pt | {row}")).collect();
    let rows: Vec<&str> = std::iter::once(headers.as_str()).chain(rows.iter().map(String::as_str)).collect();
    let mut list: Vec<Rows<'_>> = vec![("questions", &rows)];
    list.extend(more.iter().copied());
    survey(&list)
}

/// The survey that is made.
#[track_caller]
pub(super) fn made(tables: &Tables) -> Imported {
    read(tables).unwrap()
}

/// What is wrong, as `element row column`, with the first message.
#[track_caller]
pub(super) fn wrong(report: &Report) -> (String, String) {
    assert!(!report.accepted, "accepted: {report:?}");
    let first = report.errors.first().unwrap();
    (format!("{} {} {}", first.element, first.at.row, first.column), first.what.to_string())
}

/// What is listed, as lines.
pub(super) fn listed(tables: &Tables) -> Vec<String> {
    check(tables).unsupported.iter().map(ToString::to_string).collect()
}
