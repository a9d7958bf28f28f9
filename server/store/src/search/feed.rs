//! Writing the index: everything anew, or what changed since it was last written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tantivy::{Index, IndexWriter, TantivyDocument, Term};
use uuid::Uuid;

use super::document::Kind;
use super::fields::{Fields, VERSION, key};
use super::{kinds, source};
use crate::Store;
use crate::error::{Result, StoreError};

/// Changes that are read at once.
const BATCH: u64 = 500;
/// The memory of the one indexing thread, in bytes; the least that tantivy takes is 15 MB.
const MEMORY: usize = 20_000_000;

/// What each commit of the index carries: made by which version, from which database, up to which change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stand {
    pub version: u32,
    pub source: String,
    pub seq: i64,
}

impl Stand {
    /// The stand of an index, when its last commit carries one.
    pub fn of(index: &Index) -> Option<Stand> {
        serde_json::from_str(index.load_metas().ok()?.payload.as_deref()?).ok()
    }

    /// Whether an index with this stand can follow this database: made by this version, from this database, and neither ahead of
    /// it (as after a restored backup) nor so far behind that changes between were forgotten.
    pub fn can_follow(&self, source: &str, (least, greatest): (i64, i64)) -> bool {
        self.version == VERSION
            && self.source == source
            && self.seq <= greatest
            && (least == 0 || self.seq + 1 >= least)
    }
}

/// What is to be done with one thing: written again, or taken out.
type Task = (String, Option<TantivyDocument>);

/// The next changes as tasks, and the number of the last of them; nothing when there are none.
pub(super) async fn next(store: &Store, fields: &Fields, after: i64) -> Result<Option<(Vec<Task>, i64)>> {
    let changes = source::changes(store, after, BATCH).await?;
    let Some(last) = changes.last().map(|change| change.seq) else { return Ok(None) };
    let mut things: BTreeMap<(Kind, Uuid), ()> = BTreeMap::new();
    for change in changes {
        // A kind that this version does not know is not its to find.
        if let Some(kind) = Kind::from_code(&change.kind) {
            things.insert((kind, change.subject_id), ());
        }
    }
    let mut tasks = Vec::with_capacity(things.len());
    for (kind, id) in things.into_keys() {
        let document = kinds::document(store, kind, id).await?;
        tasks.push((key(kind, id), document.map(|document| fields.document(&document))));
    }
    Ok(Some((tasks, last)))
}

/// Does tasks and commits them with their stand, all at once. Blocks.
pub(super) fn apply(
    writer: &mut IndexWriter,
    fields: &Fields,
    tasks: Vec<Task>,
    stand: &Stand,
) -> Result<()> {
    for (key, document) in tasks {
        writer.delete_term(Term::from_field_text(fields.key, &key));
        if let Some(document) = document {
            writer.add_document(document).map_err(index_error)?;
        }
    }
    commit(writer, stand)
}

/// Writes everything there is into a new index. Returns how many things there are.
pub(super) async fn everything(
    store: &Store,
    index: &Index,
    fields: &Fields,
    stand: &Stand,
) -> Result<usize> {
    let mut writer = writer(index)?;
    let mut count = 0;
    for kind in Kind::ALL {
        let mut after = None;
        loop {
            let ids = kinds::ids(store, kind, after).await?;
            for id in &ids {
                if let Some(document) = kinds::document(store, kind, *id).await? {
                    writer.add_document(fields.document(&document)).map_err(index_error)?;
                    count += 1;
                }
            }
            after = match ids.last() {
                Some(last) => Some(*last),
                None => break,
            };
        }
    }
    let stand = stand.clone();
    let done = tokio::task::spawn_blocking(move || {
        commit(&mut writer, &stand)?;
        writer.wait_merging_threads().map_err(index_error)
    });
    done.await.map_err(|error| StoreError::Index(error.to_string()))??;
    Ok(count)
}

fn commit(writer: &mut IndexWriter, stand: &Stand) -> Result<()> {
    let payload = serde_json::to_string(stand).map_err(|error| StoreError::Index(error.to_string()))?;
    let mut prepared = writer.prepare_commit().map_err(index_error)?;
    prepared.set_payload(&payload);
    prepared.commit().map_err(index_error)?;
    Ok(())
}

pub(super) fn writer(index: &Index) -> Result<IndexWriter> {
    index.writer_with_num_threads(1, MEMORY).map_err(index_error)
}

pub(super) fn index_error(error: tantivy::TantivyError) -> StoreError {
    StoreError::Index(error.to_string())
}
