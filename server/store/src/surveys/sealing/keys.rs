//! The keys of this node: made ahead of time, so that no submission waits for one, and destroyed once nothing is sealed with them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sea_orm::{EntityTrait, QuerySelect};
use tokio::sync::RwLock;
use uuid::Uuid;

use super::folder::Folder;
use super::seal::Key;
use crate::Store;
use crate::disk::blocking;
use crate::error::{Result, StoreError};
use crate::surveys::schema::sealed;

/// What is worked on, for whoever reads why it failed.
const FOLDER: &str = "key folder";
/// So many keys lie ready.
const READY: usize = 16;

/// Where a store's keys are, once they were needed.
#[derive(Debug)]
pub(crate) struct KeyRing {
    folder: Option<PathBuf>,
    open: tokio::sync::Mutex<Option<Arc<Keys>>>,
}

impl KeyRing {
    /// In this folder, which is touched only when a key is needed.
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, open: tokio::sync::Mutex::default() }
    }

    /// The folder, if there is one.
    pub(crate) fn folder(&self) -> Option<&std::path::Path> {
        self.folder.as_deref()
    }

    /// Lets go of the folder, once nothing is done in it any more.
    pub(crate) async fn close(&self) {
        if let Some(keys) = self.open.lock().await.take() {
            drop(keys.busy.write().await);
        }
    }
}

impl Store {
    /// This node's keys. When they are first asked for, those that nothing is sealed with are destroyed: they were released, and a
    /// crash came between, or they were never used.
    ///
    /// # Errors
    /// When there is no key folder, another process uses it, or the database fails.
    pub(in crate::surveys) async fn keys(&self) -> Result<Arc<Keys>> {
        let ring = self.key_ring();
        let mut open = ring.open.lock().await;
        if let Some(keys) = &*open {
            return Ok(Arc::clone(keys));
        }
        let path = ring
            .folder
            .clone()
            .ok_or_else(|| StoreError::Busy(format!("{FOLDER}: there is no key folder")))?;
        // Before the question: a process that is just ending may use one more key, and nobody does once the folder is ours.
        let folder = blocking(FOLDER, move || Folder::take(&path)).await?;
        let names: Vec<Uuid> = sealed::Entity::find()
            .select_only()
            .column(sealed::Column::KeyId)
            .distinct()
            .into_tuple()
            .all(self.reader())
            .await?;
        let used = BTreeSet::from_iter(names);
        let keys = Arc::new(blocking(FOLDER, move || Keys::open(folder, &used)).await?);
        *open = Some(Arc::clone(&keys));
        Ok(keys)
    }

    /// Takes the key folder and makes keys, so that the first submission finds them; for the start of a server.
    ///
    /// # Errors
    /// When the folder cannot be used, or the database fails.
    pub async fn prepare_keys(&self) -> Result<()> {
        self.keys().await?.make_ready(1).await
    }

    /// The names of the keys that lie in this node's folder, whoever owns it.
    pub(super) async fn key_names(&self) -> Result<BTreeSet<Uuid>> {
        match self.key_ring().folder.clone() {
            Some(path) => blocking(FOLDER, move || Folder::names(&path)).await,
            None => Ok(BTreeSet::new()),
        }
    }
}

/// The keys of this node.
#[derive(Debug)]
pub(in crate::surveys) struct Keys {
    folder: Arc<Folder>,
    held: Arc<Mutex<Held>>,
    /// Held by whatever is done in the background.
    busy: Arc<RwLock<()>>,
}

#[derive(Debug, Default)]
struct Held {
    known: BTreeMap<Uuid, Key>,
    ready: Vec<Uuid>,
}

impl Keys {
    fn open(folder: Folder, used: &BTreeSet<Uuid>) -> std::io::Result<Self> {
        let mut held = Held::default();
        let (keep, gone): (Vec<Uuid>, Vec<Uuid>) =
            folder.here()?.into_iter().partition(|name| used.contains(name));
        for name in keep {
            if let Some(key) = folder.read(name)? {
                held.known.insert(name, key);
            }
        }
        folder.destroy(&gone)?;
        Ok(Self { folder: Arc::new(folder), held: Arc::new(Mutex::new(held)), busy: Arc::default() })
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        // Nothing can fail while it is held.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A key by its name; nothing when it is another node's, or gone.
    pub fn get(&self, name: Uuid) -> Option<Key> {
        self.held().known.get(&name).cloned()
    }

    /// A key that was never used.
    pub fn take(&self) -> Option<(Uuid, Key)> {
        let mut held = self.held();
        let name = held.ready.pop()?;
        held.known.get(&name).cloned().map(|key| (name, key))
    }

    /// Gives back keys that were taken and, for certain, not used.
    pub fn give_back(&self, names: Vec<Uuid>) {
        self.held().ready.extend(names);
    }

    /// Has at least so many keys ready, as many as may lie ready if it has to make any.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub async fn make_ready(&self, count: usize) -> Result<()> {
        let lacking = {
            let ready = self.held().ready.len();
            if ready >= count { return Ok(()) } else { count.max(READY) - ready }
        };
        let folder = Arc::clone(&self.folder);
        let made = blocking(FOLDER, move || folder.make(lacking)).await?;
        let mut held = self.held();
        held.ready.extend(made.iter().map(|(name, _)| *name));
        held.known.extend(made);
        Ok(())
    }

    /// Makes keys in the background when few are left.
    pub fn make_more(self: &Arc<Self>) {
        if self.held().ready.len() < READY / 2
            && let Ok(busy) = Arc::clone(&self.busy).try_read_owned()
        {
            let keys = Arc::clone(self);
            tokio::spawn(async move {
                let _busy = busy;
                if let Err(error) = keys.make_ready(READY).await {
                    tracing::error!(%error, "keys for anonymous responses could not be made");
                }
            });
        }
    }

    /// Destroys keys that nothing is sealed with any more, in the background; what a crash prevents, the next start does.
    pub fn destroy(&self, names: Vec<Uuid>) {
        if names.is_empty() {
            return;
        }
        {
            let mut held = self.held();
            for name in &names {
                held.known.remove(name);
            }
        }
        let folder = Arc::clone(&self.folder);
        let Ok(busy) = Arc::clone(&self.busy).try_read_owned() else { return };
        tokio::spawn(async move {
            let _busy = busy;
            if let Err(error) = blocking(FOLDER, move || folder.destroy(&names)).await {
                tracing::error!(%error, "a key could not be destroyed; it is tried again at the next start");
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn keys_lie_ready_and_those_that_nothing_needs_are_gone_after_a_start() {
        let dir = tempfile::tempdir().unwrap();
        let open = |used: &[Uuid]| {
            Keys::open(Folder::take(dir.path()).unwrap(), &used.iter().copied().collect()).unwrap()
        };
        let keys = open(&[]);
        assert!(keys.take().is_none());
        keys.make_ready(1).await.unwrap();
        assert_eq!(keys.held().ready.len(), READY);
        let (used, key) = keys.take().unwrap();
        let (spare, _) = keys.take().unwrap();
        keys.give_back(vec![spare]);
        assert_eq!(keys.take().unwrap().0, spare);
        drop(keys);
        let keys = open(&[used]);
        assert_eq!(keys.get(used).unwrap().bytes(), key.bytes());
        assert!(keys.get(spare).is_none());
        assert_eq!(Folder::names(dir.path()).unwrap(), BTreeSet::from([used]));
    }
}
