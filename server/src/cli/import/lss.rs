//! `bancada import lss PATH [--check]`: a survey of LimeSurvey becomes a draft, after it was said what of it is not supported.

use std::path::Path;
use std::process::ExitCode;

use domain::access::Actor;
use domain::surveys::lss::{Imported, Report, look};

use super::report::{Addressed, Parts, tell, tell_address, tell_program};
use crate::cli::open::open;
use crate::cli::{Failed, complain};
use crate::settings::Config;

pub(super) async fn run(config: &Config, path: &Path, check: bool, json: bool) -> ExitCode {
    let (report, imported) = read(path);
    // Nothing is opened, and no folder made, for a file that is refused.
    let stored = match imported.filter(|_| !check) {
        Some(imported) => store(config, imported).await.map(Some),
        None => Ok(None),
    };
    let address = stored.as_ref().ok().and_then(|address| address.as_deref());
    if json {
        tell_program(&Addressed { report: &report, address });
    } else {
        tell(path, &report, Parts::Counted);
        tell_address(address);
    }
    if let Err(failed) = &stored {
        complain(&failed.to_string());
    }
    if report.accepted && stored.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn read(path: &Path) -> (Report, Option<Imported>) {
    match limesurvey::read_file(path) {
        Ok(tables) => look(&tables),
        Err(why) => {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (Report::unreadable(name, why.to_string()), None)
        }
    }
}

/// Stores the draft and says its address.
async fn store(config: &Config, imported: Imported) -> Result<String, Failed> {
    let store = open(config).await?;
    let made = store::surveys::create(&store, &Actor::system(), imported.into_new_survey(), "").await;
    store.close().await;
    let storing = Failed::while_doing("the draft could not be stored");
    let (_, slug) = made.map_err(|error| storing(&error))?;
    Ok(format!("/surveys/{slug}"))
}
