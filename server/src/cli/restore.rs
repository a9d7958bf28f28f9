//! `bancada restore PATH`, into an empty data folder and an empty database.

use std::path::Path;

use super::{Failed, print};
use crate::settings::Config;

pub(super) async fn run(config: &Config, path: &Path) -> Result<(), Failed> {
    let restored = crate::backup::restore(&config.database, &config.data_dir, path).await;
    let restored = restored.map_err(|error| Failed(format!("restore: {error}")))?;
    print(&format!(
        "{} rows of {} tables and {} files restored",
        restored.rows, restored.tables, restored.files
    ));
    Ok(())
}
