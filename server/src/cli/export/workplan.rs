//! `bancada export workplan SLUG [--to PATH]`.

use std::path::PathBuf;

use domain::access::Actor;
use store::{Store, StoreError};

use crate::cli::{Failed, open::open, print};
use crate::settings::Config;

pub(super) async fn run(config: &Config, slug: &str, to: Option<PathBuf>) -> Result<(), Failed> {
    let store = open(config).await?;
    let text = written(&store, slug).await;
    store.close().await;
    let text = text.map_err(|error| Failed(format!("project {slug:?}: {error}")))?;
    match to {
        None => print(text.trim_end()),
        Some(path) => {
            std::fs::write(&path, text).map_err(|error| Failed(format!("{}: {error}", path.display())))?
        }
    }
    Ok(())
}

async fn written(store: &Store, slug: &str) -> Result<String, StoreError> {
    let project = store::projects::show(store, &Actor::system(), slug).await?;
    let plan = store::projects::plan(store, project.id).await?;
    Ok(domain::projects::plan::write(&plan))
}
