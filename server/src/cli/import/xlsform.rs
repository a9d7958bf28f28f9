//! `bancada import xlsform PATH`: a form in a spreadsheet becomes a draft. What of it is not supported is told, and the form is kept
//! beside the draft; one with mistakes is refused. With `--check` it is only looked at.

use std::path::Path;
use std::process::ExitCode;

use domain::access::Actor;
use domain::slug::Slug;
use domain::surveys::NewSurvey;
use domain::surveys::xlsform::{self, Converted, Origin, Report, Workbook, convert};
use serde::Serialize;
use spreadsheet::{Program, Unreadable, read_file};

use crate::cli::open::open;
use crate::cli::{Failed, READ_OLD_WORKBOOK, complain, print};
use crate::settings::Config;

/// What came of it, as JSON.
#[derive(Serialize)]
struct Said<'a> {
    #[serde(flatten)]
    report: &'a Report,
    /// Where the draft is.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
}

/// Only looks.
pub(super) fn check(path: &Path, json: bool) -> ExitCode {
    let report = match read(path) {
        Ok(workbook) => xlsform::check(&workbook),
        Err(unreadable) => *unreadable,
    };
    say(path, &report, None, json)
}

/// Makes a draft.
pub(super) async fn run(config: &Config, path: &Path, json: bool) -> ExitCode {
    let converted = read(path).and_then(|workbook| Ok((convert(&workbook)?, workbook)));
    let (converted, workbook) = match converted {
        Ok(converted) => converted,
        Err(report) => return say(path, &report, None, json),
    };
    match store(config, &converted, workbook).await {
        Ok(slug) => {
            let address = format!("{}/pt/surveys/{slug}", config.base_url);
            say(path, &converted.report, Some(&address), json)
        }
        Err(failed) => {
            complain(&failed.to_string());
            ExitCode::from(2)
        }
    }
}

async fn store(config: &Config, converted: &Converted, workbook: Workbook) -> Result<Slug, Failed> {
    let new = NewSurvey {
        slug: Slug::suggest(&converted.name),
        settings: converted.settings.clone(),
        definition: converted.definition.clone(),
        project: None,
    };
    let store = open(config).await?;
    let made = store::surveys::import(&store, &Actor::system(), new, Origin::Xlsform(workbook), "").await;
    store.close().await;
    made.map(|(_, slug)| slug).map_err(|error| Failed(format!("the survey could not be stored: {error}")))
}

fn read(path: &Path) -> Result<Workbook, Box<Report>> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let program = std::env::current_exe().map(|program| Program::new(program, READ_OLD_WORKBOOK));
    let read = program.map_err(Unreadable::NoReader).and_then(|program| read_file(path, &program));
    match read {
        Ok(sheets) => Ok(Workbook { name, sheets }),
        Err(why) => Err(Box::new(Report::unreadable(name, why.to_string()))),
    }
}

fn say(path: &Path, report: &Report, address: Option<&str>, json: bool) -> ExitCode {
    if json {
        match serde_json::to_string_pretty(&Said { report, address }) {
            Ok(text) => print(&text),
            Err(error) => complain(&error.to_string()),
        }
    } else {
        tell(path, report, address);
    }
    if report.accepted { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

/// The same for people: what it has on standard output, what is wrong on standard error.
fn tell(path: &Path, report: &Report, address: Option<&str>) {
    let word = match (report.accepted, address) {
        (_, Some(_)) => "imported",
        (true, None) => "accepted",
        (false, None) => "refused",
    };
    print(&plain(&format!("{word}\t{}\t{}", path.display(), report.title)));
    if let Some(address) = address {
        print(&format!("draft: {address}"));
    }
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
