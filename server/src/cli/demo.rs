//! `bancada demo`: the demonstration lab, into an empty database.

use std::sync::Arc;

use domain::time::Clock;

use super::{Failed, open::open_with, print};
use crate::clock::SystemClock;
use crate::demo::{DemoClock, load};
use crate::settings::Config;

pub(super) async fn run(config: &Config) -> Result<(), Failed> {
    let clock = DemoClock::at(SystemClock.now());
    let store = open_with(config, Arc::new(clock.clone())).await?;
    let loaded = load(&store, &clock, config.zone.clone()).await;
    store.close().await;
    loaded.map_err(|error| Failed(error.to_string()))?;
    print("the demonstration lab is loaded; sign in as designer@demo.bancada.example");
    Ok(())
}
