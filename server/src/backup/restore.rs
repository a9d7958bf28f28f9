//! Restoring an archive into an empty place.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use store::surveys::{Lost, count_lost, forget_lost};
use store::{Store, StoreOptions};
use tar::Archive;

use super::archive::sync_folder;
use super::files::{FILES, inside};
use super::manifest::Manifest;
use super::verify::{name, verify};
use super::{Failure, at};
use crate::clock::SystemClock;

/// Behind the name of what is not whole yet.
const UNFINISHED: &str = ".restoring";
/// Behind the names of SQLite's files.
const SQLITE: [&str; 3] = ["", "-wal", "-shm"];

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// How many tables.
    pub tables: usize,
    /// How many rows.
    pub rows: u64,
    /// How many files.
    pub files: usize,
    /// The surveys for which anonymous responses waited under keys that are not here. In SQLite they are gone; on PostgreSQL another
    /// node may still have the keys, until the survey has been closed for a week.
    pub lost: Vec<Lost>,
}

/// Restores the archive at `path` into an empty database and an empty data folder, and brings the schema up to date.
/// SQLite's file and the files take their names only when everything is there and proved whole.
///
/// # Errors
/// When the archive is damaged, the place is not empty, or writing fails.
pub async fn restore(options: &StoreOptions, data_dir: &Path, path: &Path) -> Result<Restored, Failure> {
    let manifest = verify(path)?;
    let steps = known_steps(&manifest)?;
    let files = data_dir.join(FILES);
    let database = options.sqlite_path();
    refuse_contents(data_dir, database.as_deref())?;
    match database {
        Some(database) => into_sqlite(options, &database, &files, path, &manifest, steps).await,
        None => into_postgres(options, &files, path, &manifest, steps).await,
    }
}

async fn into_sqlite(
    options: &StoreOptions,
    database: &Path,
    files: &Path,
    path: &Path,
    manifest: &Manifest,
    steps: u32,
) -> Result<Restored, Failure> {
    for suffix in SQLITE {
        let there = beside(database, suffix);
        if there.exists() {
            return Err(Failure::NotEmpty(there.display().to_string()));
        }
    }
    if let Some(folder) = database.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(at(folder))?;
    }
    // What an attempt that was cut off has left.
    let unfinished = beside(database, UNFINISHED);
    for suffix in SQLITE {
        let _ = std::fs::remove_file(beside(&unfinished, suffix));
    }
    let unfinished_options = match &options.keys {
        Some(keys) => StoreOptions::sqlite(&unfinished).with_keys(keys),
        None => StoreOptions::sqlite(&unfinished),
    };
    let store = Store::open(&unfinished_options, Arc::new(SystemClock)).await?;
    let filled = fill_alone(&store, path, manifest, steps).await;
    store.close().await;
    let (rows, lost) = match filled {
        Ok(rows) => rows,
        Err(failure) => {
            for suffix in SQLITE {
                let _ = std::fs::remove_file(beside(&unfinished, suffix));
            }
            return Err(failure);
        }
    };
    let count = unpack(path, files)?;
    std::fs::rename(&unfinished, database).map_err(at(database))?;
    sync_folder(database)?;
    Ok(Restored { tables: manifest.tables.len(), rows, files: count, lost })
}

async fn into_postgres(
    options: &StoreOptions,
    files: &Path,
    path: &Path,
    manifest: &Manifest,
    steps: u32,
) -> Result<Restored, Failure> {
    let store = Store::open(options, Arc::new(SystemClock)).await?;
    if !store::backup::is_empty(store.reader()).await? {
        store.close().await;
        return Err(Failure::NotEmpty("the PostgreSQL database has tables".to_owned()));
    }
    let filled = fill(&store, path, manifest, steps).await;
    if filled.is_err() {
        // It was empty a moment ago: what is there now, this attempt has made.
        store::backup::empty(store.writer()).await?;
    }
    let lost = count_lost(&store).await;
    store.close().await;
    let (rows, lost) = (filled?, lost?);
    let count = unpack(path, files)?;
    Ok(Restored { tables: manifest.tables.len(), rows, files: count, lost })
}

/// The same where no other node can have the keys that are not here: what waits under them is taken away and counted.
async fn fill_alone(
    store: &Store,
    path: &Path,
    manifest: &Manifest,
    steps: u32,
) -> Result<(u64, Vec<Lost>), Failure> {
    let rows = fill(store, path, manifest, steps).await?;
    let lost = count_lost(store).await?;
    forget_lost(store, None).await?;
    Ok((rows, lost))
}

/// How many migrations the archive's tables had; all of them must be known here, in the same order.
fn known_steps(manifest: &Manifest) -> Result<u32, Failure> {
    let known = Migrator::migrations();
    for (position, name) in manifest.migrations.iter().enumerate() {
        if known.get(position).map(|step| step.name()) != Some(name.as_str()) {
            return Err(Failure::Newer(name.clone()));
        }
    }
    u32::try_from(manifest.migrations.len()).map_err(|_| Failure::Damaged("too many migrations".to_owned()))
}

/// The schema as it was, the rows, then the schema as it is now; and a proof that it holds together.
async fn fill(store: &Store, path: &Path, manifest: &Manifest, steps: u32) -> Result<u64, Failure> {
    let migrated = |error: sea_orm_migration::DbErr| Failure::Migration(error.to_string());
    if steps > 0 {
        Migrator::up(store.writer(), Some(steps)).await.map_err(migrated)?;
    }
    let mut rows = 0;
    let loading = store.load().await?;
    let file = File::open(path).map_err(at(path))?;
    let mut archive = Archive::new(BufReader::new(file));
    for entry in archive.entries().map_err(at(path))? {
        let entry = entry.map_err(at(path))?;
        let name = name(&entry).unwrap_or_default();
        let Some(table) = manifest.tables.iter().find(|table| table.path() == name) else { continue };
        let filled = loading.fill(&table.name, &table.columns, &mut BufReader::new(entry)).await?;
        if filled != table.rows {
            return Err(Failure::Damaged(format!(
                "{} has {filled} rows instead of {}",
                table.name, table.rows
            )));
        }
        rows += filled;
    }
    loading.commit().await?;
    Migrator::up(store.writer(), None).await.map_err(migrated)?;
    let report = store::check::check(store).await?;
    match report.problems.first() {
        None => Ok(rows),
        Some(problem) => Err(Failure::NotWhole(problem.clone())),
    }
}

/// Refuses a data folder with anything in it. An empty folder for the files, and what an attempt that was cut off has left, are
/// nothing.
fn refuse_contents(data_dir: &Path, database: Option<&Path>) -> Result<(), Failure> {
    let entries = match std::fs::read_dir(data_dir) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(at(data_dir))?,
    };
    let mut left = vec![beside(Path::new(FILES), UNFINISHED)];
    if let Some(name) = database.and_then(Path::file_name) {
        let unfinished = beside(Path::new(name), UNFINISHED);
        left.extend(SQLITE.map(|suffix| beside(&unfinished, suffix)));
    }
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(at(data_dir))?;
        let (name, path) = (PathBuf::from(entry.file_name()), entry.path());
        let empty = || std::fs::read_dir(&path).is_ok_and(|mut inside| inside.next().is_none());
        if !(left.contains(&name) || name == Path::new(FILES) && empty()) {
            found.push(path);
        }
    }
    match found.iter().min() {
        None => Ok(()),
        Some(path) => Err(Failure::NotEmpty(path.display().to_string())),
    }
}

/// Unpacks the files beside their folder, which takes its name at the end.
fn unpack(path: &Path, files: &Path) -> Result<usize, Failure> {
    let unfinished = beside(files, UNFINISHED);
    let _ = std::fs::remove_dir_all(&unfinished);
    let mut count = 0;
    let file = File::open(path).map_err(at(path))?;
    let mut archive = Archive::new(BufReader::new(file));
    for entry in archive.entries().map_err(at(path))? {
        let mut entry = entry.map_err(at(path))?;
        let name = name(&entry).unwrap_or_default();
        let Some(below) = name.strip_prefix("files/").and_then(inside) else { continue };
        let target = unfinished.join(below);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).map_err(at(folder))?;
        }
        let mut out = File::create_new(&target).map_err(at(&target))?;
        std::io::copy(&mut entry, &mut out).map_err(at(&target))?;
        out.sync_all().map_err(at(&target))?;
        count += 1;
    }
    if count > 0 {
        // An empty folder may stand there.
        let _ = std::fs::remove_dir(files);
        std::fs::rename(&unfinished, files).map_err(at(files))?;
        sync_folder(files)?;
    }
    Ok(count)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
