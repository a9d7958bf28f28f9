//! `bancada demo`: the demonstration lab, into an empty database.

use super::{Failed, open::open, print};
use crate::settings::Config;

pub(super) async fn run(config: &Config) -> Result<(), Failed> {
    let store = open(config).await?;
    let loaded = crate::demo::load(&store).await;
    store.close().await;
    loaded.map_err(|error| Failed(error.to_string()))?;
    print("the demonstration lab is loaded; sign in as designer@demo.bancada.example");
    Ok(())
}
