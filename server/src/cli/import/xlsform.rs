//! `bancada import xlsform PATH --check`: what a form in a spreadsheet has, what is not supported, what is wrong with it.

use std::path::Path;
use std::process::ExitCode;

use domain::surveys::xlsform::{Report, Workbook, check};
use spreadsheet::{Program, Unreadable, read_file};

use crate::cli::{READ_OLD_WORKBOOK, complain, print};

pub(super) fn run(path: &Path, json: bool) -> ExitCode {
    let report = look(path);
    if json {
        match serde_json::to_string_pretty(&report) {
            Ok(text) => print(&text),
            Err(error) => complain(&error.to_string()),
        }
    } else {
        tell(path, &report);
    }
    if report.accepted { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn look(path: &Path) -> Report {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let program = std::env::current_exe().map(|program| Program::new(program, READ_OLD_WORKBOOK));
    let read = program.map_err(Unreadable::NoReader).and_then(|program| read_file(path, &program));
    match read {
        Ok(sheets) => check(&Workbook { name, sheets }),
        Err(why) => Report::unreadable(name, why.to_string()),
    }
}

/// The same for people: what it has on standard output, what is wrong on standard error.
fn tell(path: &Path, report: &Report) {
    let word = if report.accepted { "accepted" } else { "refused" };
    print(&plain(&format!("{word}\t{}\t{}", path.display(), report.title)));
    let counts = &report.counts;
    print(&plain(&format!("languages: {}", report.languages.join(", "))));
    print(&format!(
        "groups: {}, questions: {}, choices: {}, relevant: {}, constraints: {}, calculations: {}",
        counts.groups,
        counts.questions,
        counts.choices,
        counts.relevant,
        counts.constraints,
        counts.calculations
    ));
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

/// One line, whatever stands in the cells: a line break or a terminal's command in one must not look like another result.
pub(super) fn plain(line: &str) -> String {
    line.chars().fold(String::new(), |mut plain, c| {
        if c.is_control() && c != '\t' {
            plain.extend(c.escape_default());
        } else {
            plain.push(c);
        }
        plain
    })
}
