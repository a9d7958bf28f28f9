//! What the check of a survey's file came to, for people: what it has on standard output, what is wrong on standard error.

use std::fmt::Display;
use std::path::Path;

use serde::Serialize;

use crate::cli::{complain, print};

/// A report for people.
pub(super) struct Told<'a> {
    pub path: &'a Path,
    pub accepted: bool,
    pub title: &'a str,
    pub languages: &'a [String],
    /// How many of what there are, in order.
    pub counts: &'a [(&'static str, usize)],
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
pub(super) fn tell(told: &Told<'_>, unsupported: &[impl Display], errors: &[impl Display]) {
    let word = if told.accepted { "accepted" } else { "refused" };
    print(&plain(&format!("{word}\t{}\t{}", told.path.display(), told.title)));
    print(&plain(&format!("languages: {}", told.languages.join(", "))));
    let counts: Vec<String> = told.counts.iter().map(|(what, count)| format!("{what}: {count}")).collect();
    print(&counts.join(", "));
    if !unsupported.is_empty() {
        print(&format!("not supported: {}", unsupported.len()));
    }
    for finding in unsupported {
        print(&plain(&format!("  {finding}")));
    }
    for finding in errors {
        complain(&plain(&finding.to_string()));
    }
}

/// Says where the draft is.
pub(super) fn tell_address(address: Option<&str>) {
    if let Some(address) = address {
        print(&format!("draft\t{address}"));
    }
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
