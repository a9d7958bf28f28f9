//! `bancada backup PATH`, while the server runs or not.

use std::path::Path;

use super::open::open_existing;
use super::{Failed, print};
use crate::settings::Config;

pub(super) async fn run(config: &Config, path: &Path) -> Result<(), Failed> {
    let store = open_existing(config).await?;
    let saved = crate::backup::save(&store, &config.data_dir, path).await;
    store.close().await;
    let saved = saved.map_err(|error| Failed(format!("backup: {error}")))?;
    print(&format!(
        "{}: {} rows of {} tables and {} files, {} bytes",
        path.display(),
        saved.rows,
        saved.tables,
        saved.files,
        saved.bytes
    ));
    Ok(())
}
