//! `bancada export xlsform SLUG [--to PATH]`.

use std::io::Write;
use std::path::PathBuf;

use domain::access::Actor;
use domain::surveys::xlsform::export;

use crate::cli::{Failed, open::open};
use crate::settings::Config;
use crate::surveys::workbook::packed;

pub(super) async fn run(config: &Config, slug: &str, to: Option<PathBuf>) -> Result<(), Failed> {
    let store = open(config).await?;
    let system = Actor::system();
    let survey = store::surveys::for_designers(&store, &system, slug).await;
    let origin = store::surveys::origin(&store, &system, slug).await;
    store.close().await;
    let no_survey = Failed::while_doing("the survey could not be read");
    let (survey, origin) =
        survey.and_then(|survey| Ok((survey, origin?))).map_err(|error| no_survey(&error))?;
    let workbook = export(&survey.settings, &survey.definition, slug, origin.as_ref());
    let unwritten = Failed::while_doing("the workbook could not be written");
    let bytes = packed(&workbook).map_err(|error| unwritten(&error))?;
    match to {
        None => std::io::stdout().write_all(&bytes).map_err(|error| unwritten(&error)),
        Some(path) => {
            std::fs::write(&path, bytes).map_err(|error| Failed(format!("{}: {error}", path.display())))
        }
    }
}
