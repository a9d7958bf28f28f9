//! The files of the key folder: each key is one, named after the key, readable by its owner alone, on disk before it is used and
//! overwritten before it is unlinked. One process at a time owns the folder.

use std::collections::BTreeSet;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::seal::Key;
use crate::cipher::KEY;

const SUFFIX: &str = "key";
const LOCK: &str = "lock";

/// A key folder that this process owns until it is dropped.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// Held locked: a second process that made and destroyed keys here would destroy this one's.
    _lock: File,
}

impl Folder {
    /// Makes the folder when it is missing, and takes it.
    pub fn take(path: &Path) -> Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)?;
        let lock =
            OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(path.join(LOCK))?;
        lock.try_lock().map_err(|_| {
            let text = format!("another process uses the key folder {}", path.display());
            Error::new(ErrorKind::WouldBlock, text)
        })?;
        Ok(Self { path: path.to_owned(), _lock: lock })
    }

    /// The names of the keys in it.
    pub fn names(path: &Path) -> Result<BTreeSet<Uuid>> {
        let mut names = BTreeSet::new();
        let entries = match std::fs::read_dir(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(names),
            entries => entries?,
        };
        for entry in entries {
            let file = PathBuf::from(entry?.file_name());
            let stem = file.file_stem().and_then(|stem| stem.to_str());
            if file.extension().is_some_and(|extension| extension == SUFFIX)
                && let Some(name) = stem.and_then(|stem| Uuid::try_parse(stem).ok())
            {
                names.insert(name);
            }
        }
        Ok(names)
    }

    /// The names of the keys that are here.
    pub fn here(&self) -> Result<BTreeSet<Uuid>> {
        Self::names(&self.path)
    }

    /// Reads a key; nothing when its file is not whole, because it never came to be used or was being destroyed.
    pub fn read(&self, name: Uuid) -> Result<Option<Key>> {
        let mut bytes = Vec::with_capacity(KEY);
        File::open(self.file(name))?.take(1024).read_to_end(&mut bytes)?;
        Ok(<[u8; KEY]>::try_from(bytes.as_slice()).ok().filter(|bytes| *bytes != [0; KEY]).map(Key::of))
    }

    /// Makes keys. When this returns, the files and their names are on disk.
    pub fn make(&self, count: usize) -> Result<Vec<(Uuid, Key)>> {
        let mut made = Vec::with_capacity(count);
        for _ in 0..count {
            let (name, key) = (Uuid::new_v4(), Key::random()?);
            let mut file =
                OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.file(name))?;
            file.write_all(key.bytes())?;
            file.sync_all()?;
            made.push((name, key));
        }
        self.sync()?;
        Ok(made)
    }

    /// Overwrites a key and unlinks it; nothing happens when it is gone already.
    pub fn destroy(&self, names: &[Uuid]) -> Result<()> {
        for name in names {
            let path = self.file(*name);
            let mut file = match OpenOptions::new().write(true).open(&path) {
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                file => file?,
            };
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&[0; KEY])?;
            file.sync_all()?;
            std::fs::remove_file(&path)?;
        }
        self.sync()
    }

    fn file(&self, name: Uuid) -> PathBuf {
        self.path.join(format!("{name}.{SUFFIX}"))
    }

    fn sync(&self) -> Result<()> {
        File::open(&self.path)?.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_key_is_its_owners_alone_and_is_gone_once_destroyed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("keys");
        let folder = Folder::take(&path).unwrap();
        let made = folder.make(2).unwrap();
        for (name, key) in &made {
            let file = path.join(format!("{name}.key"));
            assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            assert_eq!(folder.read(*name).unwrap().unwrap().bytes(), key.bytes());
        }
        assert_ne!(made[0].1.bytes(), made[1].1.bytes());
        folder.destroy(&[made[0].0]).unwrap();
        folder.destroy(&[made[0].0]).unwrap();
        assert_eq!(folder.here().unwrap(), BTreeSet::from([made[1].0]));
        // One that was being overwritten when the power went.
        std::fs::write(path.join(format!("{}.key", made[1].0)), [0; KEY]).unwrap();
        assert!(folder.read(made[1].0).unwrap().is_none());
    }

    #[test]
    fn one_process_owns_a_folder_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::take(dir.path()).unwrap();
        assert!(Folder::take(dir.path()).unwrap_err().to_string().contains("another process"));
        drop(folder);
        Folder::take(dir.path()).unwrap();
    }
}
