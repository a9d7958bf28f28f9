//! The index on the disk: opened and checked at start, followed, made again when it is damaged or missing.
//!
//! ```text
//! <data>/search/current          the name of the folder in use, replaced as a whole
//! <data>/search/index-<id>/      one index
//! ```
//!
//! An index is made anew in a folder of its own; only when it is complete does `current` name it. Searches use the old one until then.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Searcher};
use tokio::sync::{Mutex, Notify};

use super::directory::Folder;
use super::feed::{self, Stand, index_error};
use super::fields::{Fields, VERSION};
use super::source;
use crate::Store;
use crate::error::{Result, StoreError};

/// The search of one node. Cheap to clone.
#[derive(Clone)]
pub struct Search {
    inner: Arc<Inner>,
}

struct Inner {
    folder: PathBuf,
    current: RwLock<Option<Arc<Open>>>,
    /// Held by whoever writes the index, with the writer while it is in use.
    writing: Mutex<Option<IndexWriter>>,
    ready: AtomicBool,
    damaged: AtomicBool,
    trouble: Notify,
}

/// An index in use.
struct Open {
    name: String,
    index: Index,
    reader: IndexReader,
    fields: Fields,
}

impl std::fmt::Debug for Search {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Search").field("folder", &self.inner.folder).finish_non_exhaustive()
    }
}

impl Search {
    /// The search whose index lies in this folder; nothing is opened yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            inner: Arc::new(Inner {
                folder: folder.into(),
                current: RwLock::new(None),
                writing: Mutex::new(None),
                ready: AtomicBool::new(false),
                damaged: AtomicBool::new(false),
                trouble: Notify::new(),
            }),
        }
    }

    /// Whether the index held everything committed once since the start.
    pub fn is_ready(&self) -> bool {
        self.inner.ready.load(Ordering::Acquire)
    }

    /// Waits until a search found the index damaged.
    pub async fn trouble(&self) {
        if !self.inner.damaged.load(Ordering::Acquire) {
            self.inner.trouble.notified().await;
        }
    }

    /// Brings the index to where the database is: opens and checks it when that was not done, makes it again when it is missing,
    /// damaged, or of another version or database, and applies what changed. Afterwards searches find everything that was
    /// committed before.
    ///
    /// # Errors
    /// When the database or the disk fails. Trying again is safe.
    pub async fn follow(&self, store: &Store) -> Result<()> {
        let mut writer = self.inner.writing.lock().await;
        let outcome = self.follow_with(store, &mut writer).await;
        if let Err(StoreError::Index(reason)) = outcome {
            tracing::warn!(reason, "the search index is made again");
            self.rebuild_with(store, &mut writer).await?;
            self.follow_with(store, &mut writer).await?;
        } else {
            outcome?;
        }
        self.inner.damaged.store(false, Ordering::Release);
        self.inner.ready.store(true, Ordering::Release);
        Ok(())
    }

    /// Makes the index again, whatever its state. Returns how many things are in it.
    ///
    /// # Errors
    /// When the database or the disk fails; then the old index stays in use.
    pub async fn rebuild(&self, store: &Store) -> Result<usize> {
        let mut writer = self.inner.writing.lock().await;
        let count = self.rebuild_with(store, &mut writer).await?;
        self.follow_with(store, &mut writer).await?;
        self.inner.damaged.store(false, Ordering::Release);
        self.inner.ready.store(true, Ordering::Release);
        Ok(count)
    }

    /// Reads every file of the index and compares its checksum; a damaged index is forgotten, so that the next
    /// [`Search::follow`] makes it again.
    ///
    /// # Errors
    /// Never for damage; only when the check itself could not run.
    pub async fn check(&self) -> Result<()> {
        let Some(open) = self.current() else { return Ok(()) };
        let sound = blocking(move || Ok(is_sound(&open.index))).await.unwrap_or(false);
        if !sound {
            self.inner.damaged.store(true, Ordering::Release);
            self.inner.trouble.notify_waiters();
        }
        Ok(())
    }

    /// Gives the writer's memory back when it is not in use.
    pub async fn rest(&self) {
        if let Ok(mut writer) = self.inner.writing.try_lock()
            && let Some(writer) = writer.take()
        {
            let _ = blocking(move || writer.wait_merging_threads().map_err(index_error)).await;
        }
    }

    /// Forgets changes that are older than all nodes need: the index has them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_before(&self, store: &Store, seq: i64) -> Result<u64> {
        source::forget(store, seq).await
    }

    /// The number of the last committed change.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last_change(&self, store: &Store) -> Result<i64> {
        Ok(source::span(store).await?.1)
    }

    /// Runs something against the index, away from the threads that serve. When it fails or panics, the index counts as
    /// damaged and is made again.
    pub(super) async fn with_index<T: Send + 'static>(
        &self,
        run: impl FnOnce(&Searcher, &Fields) -> tantivy::Result<T> + Send + 'static,
    ) -> Result<T> {
        let open = self.current().ok_or_else(|| StoreError::Index("not open yet".to_owned()))?;
        let outcome = blocking(move || run(&open.reader.searcher(), &open.fields).map_err(index_error)).await;
        if outcome.is_err() {
            self.inner.damaged.store(true, Ordering::Release);
            self.inner.trouble.notify_waiters();
        }
        outcome
    }

    fn current(&self) -> Option<Arc<Open>> {
        self.inner.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_current(&self, open: Option<Arc<Open>>) {
        *self.inner.current.write().unwrap_or_else(PoisonError::into_inner) = open;
    }

    async fn follow_with(&self, store: &Store, writer: &mut Option<IndexWriter>) -> Result<()> {
        if self.inner.damaged.load(Ordering::Acquire) {
            return Err(StoreError::Index("it is damaged".to_owned()));
        }
        let named = read_name(&self.inner.folder);
        let open = match self.current() {
            // Another process may have made it again: then its name changed.
            Some(open) if named.as_deref() == Some(open.name.as_str()) => open,
            _ => {
                *writer = None;
                let open = self.open(store, named).await?;
                self.set_current(Some(Arc::clone(&open)));
                open
            }
        };
        let mut stand = Stand::of(&open.index)
            .ok_or_else(|| StoreError::Index("it does not say what it holds".to_owned()))?;
        while let Some((tasks, last)) = feed::next(store, &open.fields, stand.seq).await? {
            stand.seq = last;
            let mut taken = match writer.take() {
                Some(taken) => taken,
                None => feed::writer(&open.index)?,
            };
            let (used, committed) = (Arc::clone(&open), stand.clone());
            *writer = Some(
                blocking(move || {
                    feed::apply(&mut taken, &used.fields, tasks, &committed)?;
                    used.reader.reload().map_err(index_error)?;
                    Ok(taken)
                })
                .await?,
            );
        }
        Ok(())
    }

    /// Opens the index that `current` names, when it is sound and can follow this database.
    async fn open(&self, store: &Store, name: Option<String>) -> Result<Arc<Open>> {
        let name = name.ok_or_else(|| StoreError::Index("there is none".to_owned()))?;
        let path = self.inner.folder.join(&name);
        let open = blocking(move || open_folder(&path, name)).await?;
        let stand = Stand::of(&open.index)
            .ok_or_else(|| StoreError::Index("it does not say what it holds".to_owned()))?;
        if !stand.can_follow(&source::token(store).await?, source::span(store).await?) {
            return Err(StoreError::Index(
                "it was made by another version or for another state of the database".to_owned(),
            ));
        }
        Ok(Arc::new(open))
    }

    async fn rebuild_with(&self, store: &Store, writer: &mut Option<IndexWriter>) -> Result<usize> {
        *writer = None;
        let name = format!("index-{}", uuid::Uuid::new_v4().simple());
        let path = self.inner.folder.join(&name);
        let disk = |error: std::io::Error| StoreError::Index(error.to_string());
        std::fs::create_dir_all(&path).map_err(disk)?;
        // What is committed from here on is applied afterwards; doing it twice does no harm.
        let stand = Stand {
            version: VERSION,
            source: source::token(store).await?,
            seq: source::span(store).await?.1,
        };
        let fields = Fields::new();
        let made = async {
            let folder = Folder::open(&path).map_err(index_error)?;
            let index =
                Index::create(folder, fields.schema.clone(), Default::default()).map_err(index_error)?;
            feed::everything(store, &index, &fields, &stand).await
        };
        let count = match made.await {
            Ok(count) => count,
            Err(error) => {
                let _ = std::fs::remove_dir_all(&path);
                return Err(error);
            }
        };
        let before = read_name(&self.inner.folder);
        let opened = {
            let (path, name) = (path.clone(), name.clone());
            blocking(move || open_folder(&path, name)).await?
        };
        write_name(&self.inner.folder, &name).map_err(disk)?;
        self.set_current(Some(Arc::new(opened)));
        self.inner.damaged.store(false, Ordering::Release);
        remove_others(&self.inner.folder, &name, before.as_deref());
        tracing::info!(things = count, "the search index was made");
        Ok(count)
    }
}

fn open_folder(path: &Path, name: String) -> Result<Open> {
    if !name.starts_with("index-") || name.contains(['/', '\\']) {
        return Err(StoreError::Index("the name of the index is none".to_owned()));
    }
    let index = Index::open(Folder::open(path).map_err(index_error)?).map_err(index_error)?;
    let fields = Fields::new();
    if index.schema() != fields.schema || !is_sound(&index) {
        return Err(StoreError::Index("it is damaged or of another version".to_owned()));
    }
    let reader =
        index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into().map_err(index_error)?;
    Ok(Open { name, index, reader, fields })
}

/// Whether every file of the index is there and whole.
fn is_sound(index: &Index) -> bool {
    let Ok(metas) = index.load_metas() else { return false };
    let there = metas.segments.iter().all(|segment| {
        // Files that a segment may lack are not asked for; the others must be there.
        segment.max_doc() == 0
            || index.segment(segment.clone()).open_read(tantivy::index::SegmentComponent::Store).is_ok()
    });
    there && index.validate_checksum().is_ok_and(|damaged| damaged.is_empty())
}

/// Runs what blocks on a thread for it; a panic becomes an error.
async fn blocking<T: Send + 'static>(run: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(run).await {
        Ok(outcome) => outcome,
        Err(error) => Err(StoreError::Index(error.to_string())),
    }
}

fn read_name(folder: &Path) -> Option<String> {
    let name = std::fs::read_to_string(folder.join("current")).ok()?;
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// Replaces the name as a whole: written beside, made durable, renamed.
fn write_name(folder: &Path, name: &str) -> std::io::Result<()> {
    use std::io::Write;
    let beside = folder.join("current.new");
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(name.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&beside, folder.join("current"))?;
    std::fs::File::open(folder)?.sync_all()
}

/// Removes the index that was in use before, and what a killed process left behind more than an hour ago.
fn remove_others(folder: &Path, name: &str, before: Option<&str>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let other = entry.file_name().to_string_lossy().into_owned();
        let old = || {
            let changed = entry.metadata().and_then(|metadata| metadata.modified()).ok();
            changed.and_then(|at| at.elapsed().ok()).is_some_and(|age| age.as_secs() > 3600)
        };
        if other.starts_with("index-") && other != name && (Some(other.as_str()) == before || old()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}
