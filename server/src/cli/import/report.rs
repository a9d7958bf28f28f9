//! What the check of a survey's file came to, for people: what it has on standard output, what is wrong on standard error.

use std::fmt::Display;
use std::path::Path;

use domain::surveys::import::{Counts, Report};
use serde::Serialize;

use crate::cli::{complain, print};

/// Whether the questions of a kind of file have parts, which are then counted too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parts {
    Counted,
    None,
}

/// A report with the address of the draft, when one was stored.
#[derive(Serialize)]
pub(super) struct Addressed<'a, R: Serialize> {
    #[serde(flatten)]
    pub report: &'a R,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<&'a str>,
}

/// Says what a file has, what of it is not supported, and what is wrong.
pub(super) fn tell<U: Display, M: Display>(path: &Path, report: &Report<U, M>, parts: Parts) {
    let word = if report.accepted { "accepted" } else { "refused" };
    print(&plain(&format!("{word}\t{}\t{}", path.display(), report.title)));
    print(&plain(&format!("languages: {}", report.languages.join(", "))));
    print(&counted(&report.counts, parts));
    if !report.unsupported.is_empty() {
        print(&format!("not supported: {}", report.unsupported.len()));
    }
    for finding in &report.unsupported {
        print(&plain(&format!("  {finding}")));
    }
    for finding in &report.errors {
        complain(&plain(&finding.to_string()));
    }
}

/// Says where the draft is.
pub(super) fn tell_address(address: Option<&str>) {
    if let Some(address) = address {
        print(&format!("draft\t{address}"));
    }
}

/// How many of what there are, in order.
fn counted(counts: &Counts, parts: Parts) -> String {
    let all = [
        ("groups", Some(counts.groups)),
        ("questions", Some(counts.questions)),
        ("subquestions", (parts == Parts::Counted).then_some(counts.subquestions)),
        ("choices", Some(counts.choices)),
        ("relevant", Some(counts.relevant)),
        ("constraints", Some(counts.constraints)),
        ("calculations", Some(counts.calculations)),
    ];
    let said = all.into_iter().filter_map(|(what, count)| Some(format!("{what}: {}", count?)));
    said.collect::<Vec<_>>().join(", ")
}

/// Says the same for programs.
pub(super) fn tell_program(report: &impl Serialize) {
    match serde_json::to_string_pretty(report) {
        Ok(text) => print(&text),
        Err(error) => complain(&error.to_string()),
    }
}

/// One line, whatever stands in the cells: a line break or a terminal's command in one must not look like another result.
fn plain(line: &str) -> String {
    line.chars().fold(String::new(), |mut plain, c| {
        if c.is_control() && c != '\t' {
            plain.extend(c.escape_default());
        } else {
            plain.push(c);
        }
        plain
    })
}
