//! Proving the chain, for `bancada check`.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Store;
use crate::error::Result;
use crate::schema::{audit_entry, audit_head};

const STEP: u64 = 1000;

/// What the proof found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every line is where and what it was; how many there are.
    Whole(i64),
    /// The first line that is missing or was changed.
    Broken(i64),
}

/// Walks the whole chain.
///
/// # Errors
/// When the database fails.
pub async fn verify(store: &Store) -> Result<Verdict> {
    let mut previous = String::new();
    let mut last = 0;
    loop {
        let lines = audit_entry::Entity::find()
            .filter(audit_entry::Column::Seq.gt(last))
            .order_by_asc(audit_entry::Column::Seq)
            .limit(STEP)
            .all(store.reader())
            .await?;
        if lines.is_empty() {
            break;
        }
        for line in lines {
            if line.seq != last + 1 || line.hash != super::hash(&previous, &line) {
                return Ok(Verdict::Broken(last + 1));
            }
            last = line.seq;
            previous = line.hash;
        }
    }
    let head = audit_head::Entity::find_by_id(1).one(store.reader()).await?;
    match head {
        Some(head) if head.seq == last && head.hash == previous => Ok(Verdict::Whole(last)),
        _ => Ok(Verdict::Broken(last + 1)),
    }
}
