//! `bancada restore PATH`, into an empty data folder and an empty database.

use std::path::Path;

use super::{Failed, print};
use crate::settings::Config;

pub(super) async fn run(config: &Config, path: &Path) -> Result<(), Failed> {
    let restored = crate::backup::restore(&config.database, &config.data_dir, path).await;
    let restored = restored.map_err(|error| Failed(format!("restore: {error}")))?;
    for lost in &restored.lost {
        let text = "anonymous responses to the survey waited for their release, and their keys are not here";
        super::complain(&format!("{} {text}: {}", lost.responses, lost.slug));
    }
    print(&format!(
        "{} rows of {} tables and {} files restored",
        restored.rows, restored.tables, restored.files
    ));
    Ok(())
}
