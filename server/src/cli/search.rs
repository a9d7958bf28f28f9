//! `bancada search rebuild`.

use clap::Subcommand;

use super::{Failed, open::open, print};
use crate::settings::Config;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make the search index again from the database. A running server notices and uses it.
    Rebuild,
}

pub(super) async fn run(config: &Config, command: Command) -> Result<(), Failed> {
    let Command::Rebuild = command;
    let store = open(config).await?;
    let done = store::search::Search::new(config.data_dir.join("search")).rebuild(&store).await;
    store.close().await;
    let things = done.map_err(|error| Failed(error.to_string()))?;
    print(&format!("{things} things are in the search index"));
    Ok(())
}
