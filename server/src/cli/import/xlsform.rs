//! `bancada import xlsform PATH [--check]`: a form in a spreadsheet becomes a draft, after it was said what of it is not supported; the
//! form is kept beside the draft. One with mistakes is refused.

use std::path::Path;
use std::process::ExitCode;

use domain::access::Actor;
use domain::surveys::xlsform::{Converted, Origin, Report, Workbook, convert};
use spreadsheet::{Program, Unreadable, read_file};

use super::report::{Addressed, Parts, tell, tell_address, tell_program};
use crate::cli::open::open;
use crate::cli::{Failed, READ_OLD_WORKBOOK, complain};
use crate::settings::Config;

pub(super) async fn run(config: &Config, path: &Path, check: bool, json: bool) -> ExitCode {
    let (report, form) = match read(path) {
        Ok((converted, workbook)) => (converted.report.clone(), Some((converted, workbook))),
        Err(report) => (*report, None),
    };
    // Nothing is opened, and no folder made, for a file that is refused.
    let stored = match form.filter(|_| !check) {
        Some((converted, workbook)) => store(config, converted, workbook).await.map(Some),
        None => Ok(None),
    };
    let address = stored.as_ref().ok().and_then(|address| address.as_deref());
    if json {
        tell_program(&Addressed { report: &report, address });
    } else {
        tell(path, &report, Parts::None);
        tell_address(address);
    }
    if let Err(failed) = &stored {
        complain(&failed.to_string());
    }
    if report.accepted && stored.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn read(path: &Path) -> Result<(Converted, Workbook), Box<Report>> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let program = std::env::current_exe().map(|program| Program::new(program, READ_OLD_WORKBOOK));
    let read = program.map_err(Unreadable::NoReader).and_then(|program| read_file(path, &program));
    match read {
        Ok(sheets) => {
            let workbook = Workbook { name, sheets };
            convert(&workbook).map(|converted| (converted, workbook))
        }
        Err(why) => Err(Box::new(Report::unreadable(name, why.to_string()))),
    }
}

/// Stores the draft and says its address.
async fn store(config: &Config, converted: Converted, workbook: Workbook) -> Result<String, Failed> {
    let store = open(config).await?;
    let (system, new) = (Actor::system(), converted.into_new_survey());
    let made = store::surveys::import(&store, &system, new, Origin::Xlsform(workbook), "").await;
    store.close().await;
    let storing = Failed::while_doing("the draft could not be stored");
    let (_, slug) = made.map_err(|error| storing(&error))?;
    Ok(format!("/surveys/{slug}"))
}
