//! `bancada migrate`.

use super::{Failed, open::open};
use crate::settings::Config;

pub(super) async fn run(config: &Config) -> Result<(), Failed> {
    open(config).await?.close().await;
    tracing::info!("the schema is up to date");
    Ok(())
}
