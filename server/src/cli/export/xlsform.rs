//! `bancada export xlsform SLUG [--to PATH]`.

use std::io::Write;
use std::path::PathBuf;

use domain::access::Actor;

use crate::cli::{Failed, open::open};
use crate::settings::Config;
use crate::surveys::workbook::written;

pub(super) async fn run(config: &Config, slug: &str, to: Option<PathBuf>) -> Result<(), Failed> {
    let store = open(config).await?;
    let bytes = written(&store, &Actor::system(), slug).await;
    store.close().await;
    let bytes = bytes.map_err(|error| Failed(format!("survey {slug:?}: {error}")))?;
    match to {
        None => {
            let unwritten = Failed::while_doing("the workbook could not be written");
            std::io::stdout().write_all(&bytes).map_err(|error| unwritten(&error))
        }
        Some(path) => {
            std::fs::write(&path, bytes).map_err(|error| Failed(format!("{}: {error}", path.display())))
        }
    }
}
