//! `bancada import xlsform PATH --check`: what a form in a spreadsheet has, what is not supported, what is wrong with it.

use std::path::Path;
use std::process::ExitCode;

use domain::surveys::xlsform::{Report, Workbook, check};
use spreadsheet::{Program, Unreadable, read_file};

use super::report::{Parts, tell, tell_program};
use crate::cli::READ_OLD_WORKBOOK;

pub(super) fn run(path: &Path, json: bool) -> ExitCode {
    let report = look(path);
    if json {
        tell_program(&report);
    } else {
        tell(path, &report, Parts::None);
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
