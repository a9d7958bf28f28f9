//! Reading the log, newest first.

use domain::access::{Action, Actor, Resource, decide};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Store;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};
use crate::schema::audit_entry::{Column, Entity, Model};

/// One line of the log.
pub type Entry = Model;

/// The log, newest first; administrators only.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn list(store: &Store, actor: &Actor, request: &PageRequest) -> Result<Page<Entry>> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let limit = request.limit_or(50);
    let mut query = Entity::find().order_by_desc(Column::Seq).limit(limit + 1);
    if let Some(seq) = request.key::<1>().and_then(|[seq]| seq.parse::<i64>().ok()) {
        query = query.filter(Column::Seq.lt(seq));
    }
    let entries = query.all(store.reader()).await?;
    Ok(Page::cut(entries, limit, |entry| cursor(&[&entry.seq.to_string()])))
}
