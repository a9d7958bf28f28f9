//! The index's files. They are read whole when they are opened and are never mapped into memory: a file that is cut short while a
//! search runs would otherwise end the process, not the search. A lab's index is a few megabytes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    Directory, DirectoryLock, FileHandle, Lock, MmapDirectory, OwnedBytes, WatchCallback, WatchHandle,
    WritePtr,
};

/// A folder of the index.
#[derive(Debug, Clone)]
pub(super) struct Folder {
    path: PathBuf,
    /// Writing is left to tantivy's own, which makes files durable and replaces them as a whole.
    written: MmapDirectory,
}

impl Folder {
    pub fn open(path: &Path) -> tantivy::Result<Self> {
        Ok(Self { path: path.to_owned(), written: MmapDirectory::open(path)? })
    }
}

impl Directory for Folder {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        let wrong = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => OpenReadError::FileDoesNotExist(path.to_owned()),
            _ => OpenReadError::wrap_io_error(error, path.to_owned()),
        };
        let bytes = std::fs::read(self.path.join(path)).map_err(wrong)?;
        Ok(Arc::new(OwnedBytes::new(bytes)))
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.written.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.written.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        self.written.open_write(path)
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.written.atomic_read(path)
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> std::io::Result<()> {
        self.written.atomic_write(path, data)
    }

    fn sync_directory(&self) -> std::io::Result<()> {
        self.written.sync_directory()
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.written.acquire_lock(lock)
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.written.watch(callback)
    }
}
