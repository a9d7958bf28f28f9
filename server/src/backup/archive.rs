//! Writing an archive while the server runs.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use store::Store;
use tar::{Builder, Header};

use super::files::{self, FILES};
use super::hashing::{Hashing, sha256};
use super::manifest::{Entry, FORMAT, MANIFEST, MANIFEST_SUM, Manifest, TableEntry};
use super::{Failure, at};

/// What was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// How many tables.
    pub tables: usize,
    /// How many rows.
    pub rows: u64,
    /// How many files.
    pub files: usize,
    /// How large the archive is.
    pub bytes: u64,
}

/// Saves the database and the files under `data_dir` to `path`. The archive is written beside `path` and takes its name
/// when it is complete and on disk. Only its owner may read it: it holds personal data.
///
/// # Errors
/// When `path` is there already, or reading or writing fails; then nothing is left behind.
pub async fn save(store: &Store, data_dir: &Path, path: &Path) -> Result<Saved, Failure> {
    if path.exists() {
        return Err(Failure::Exists(path.to_owned()));
    }
    let unfinished = Unfinished::beside(path);
    let mut archive = Builder::new(BufWriter::new(create(&unfinished.archive)?));
    let snapshot = store.snapshot().await?;
    let mut manifest = Manifest {
        format: FORMAT,
        bancada: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: store.now().0,
        migrations: snapshot.migrations().to_vec(),
        tables: Vec::new(),
        entries: Vec::new(),
    };
    for table in snapshot.tables() {
        let scratch = create(&unfinished.table)?;
        let mut out = Hashing::new(BufWriter::new(scratch));
        let rows = snapshot.dump(table, &mut out).await?;
        let (out, bytes, sum) = out.finish();
        let mut scratch = out.into_inner().map_err(|error| at(&unfinished.table)(error.into_error()))?;
        scratch.rewind().map_err(at(&unfinished.table))?;
        let entry = TableEntry { name: table.name.clone(), columns: table.columns.clone(), rows };
        add(&mut archive, &entry.path(), bytes, scratch).map_err(at(path))?;
        manifest.entries.push(Entry { path: entry.path(), bytes, sha256: sum });
        manifest.tables.push(entry);
        std::fs::remove_file(&unfinished.table).map_err(at(&unfinished.table))?;
    }
    // After the database's moment: a file is written before the row that names it is committed.
    let files = files::list(&data_dir.join(FILES))?;
    for (name, file) in &files {
        manifest.entries.push(add_file(&mut archive, &format!("{FILES}/{name}"), file)?);
    }
    let text = serde_json::to_vec_pretty(&manifest).map_err(|error| at(path)(error.into()))?;
    let sum = sha256(&text);
    add(&mut archive, MANIFEST, text.len() as u64, text.as_slice()).map_err(at(path))?;
    add(&mut archive, MANIFEST_SUM, sum.len() as u64, sum.as_bytes()).map_err(at(path))?;
    let mut out = archive.into_inner().map_err(at(path))?;
    out.flush().map_err(at(path))?;
    let file = out.into_inner().map_err(|error| at(path)(error.into_error()))?;
    file.sync_all().map_err(at(path))?;
    let bytes = file.metadata().map_err(at(path))?.len();
    // A hard link, unlike a renaming, never replaces what has come to be there meanwhile; some file systems have none.
    match std::fs::hard_link(&unfinished.archive, path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Failure::Exists(path.to_owned()));
        }
        Err(_) => std::fs::rename(&unfinished.archive, path).map_err(at(path))?,
        Ok(()) => {}
    }
    sync_folder(path)?;
    let rows = manifest.tables.iter().map(|table| table.rows).sum();
    Ok(Saved { tables: manifest.tables.len(), rows, files: files.len(), bytes })
}

fn add_file(archive: &mut Builder<BufWriter<File>>, name: &str, path: &Path) -> Result<Entry, Failure> {
    let file = File::open(path).map_err(at(path))?;
    let size = file.metadata().map_err(at(path))?.len();
    let mut reader = Hashing::new(file.take(size));
    add(archive, name, size, &mut reader).map_err(at(path))?;
    let (_, bytes, sum) = reader.finish();
    if bytes != size {
        return Err(at(path)(std::io::Error::other("the file became shorter while it was read")));
    }
    Ok(Entry { path: name.to_owned(), bytes, sha256: sum })
}

fn add(
    archive: &mut Builder<BufWriter<File>>,
    name: &str,
    size: u64,
    data: impl Read,
) -> std::io::Result<()> {
    let mut header = Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(0);
    archive.append_data(&mut header, name, data)
}

fn create(path: &Path) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(true).mode(0o600).open(path).map_err(at(path))
}

/// Has the folder remember a new name.
pub(super) fn sync_folder(path: &Path) -> Result<(), Failure> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))
}

/// The files of a backup under way; gone when it ends, well or not.
struct Unfinished {
    archive: PathBuf,
    table: PathBuf,
}

impl Unfinished {
    fn beside(path: &Path) -> Self {
        let named = |suffix: &str| {
            let mut name = path.as_os_str().to_owned();
            name.push(format!(".{}.{suffix}", std::process::id()));
            PathBuf::from(name)
        };
        Self { archive: named("part"), table: named("table") }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        for path in [&self.archive, &self.table] {
            let _ = std::fs::remove_file(path);
        }
    }
}
