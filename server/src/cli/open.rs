//! Opening the store as every command does: folder made, schema migrated, the shipped library in it.

use std::sync::Arc;

use domain::time::Clock;
use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use store::Store;

use super::Failed;
use crate::clock::SystemClock;
use crate::settings::Config;

/// Opens the database and brings its schema up to date.
///
/// # Errors
/// When the folder cannot be made, the database not opened, or a migration fails.
pub async fn open(config: &Config) -> Result<Store, Failed> {
    open_with(config, Arc::new(SystemClock)).await
}

/// The same with another clock, for the demonstration.
///
/// # Errors
/// As for [`open`].
pub async fn open_with(config: &Config, clock: Arc<dyn Clock>) -> Result<Store, Failed> {
    let folder = Failed::while_doing("the data folder could not be made");
    std::fs::create_dir_all(&config.data_dir).map_err(|error| folder(&error))?;
    let database = Failed::while_doing("the database could not be opened");
    let store = Store::open(&config.database, clock).await.map_err(|error| database(&error))?;
    let schema = Failed::while_doing("the database could not be migrated");
    Migrator::up(store.writer(), None).await.map_err(|error| schema(&error))?;
    let library = Failed::while_doing("the library could not be brought up to date");
    crate::guides::library::sync(&store).await.map_err(|error| library(&error))?;
    Ok(store)
}

/// Opens a database that is there, as it is: nothing is made and nothing migrated.
///
/// # Errors
/// When there is none, or it cannot be opened.
pub async fn open_existing(config: &Config) -> Result<Store, Failed> {
    if let Some(path) = config.database.sqlite_path().filter(|path| !path.is_file()) {
        return Err(Failed(format!("there is no database at {}", path.display())));
    }
    let database = Failed::while_doing("the database could not be opened");
    Store::open(&config.database, Arc::new(SystemClock)).await.map_err(|error| database(&error))
}
