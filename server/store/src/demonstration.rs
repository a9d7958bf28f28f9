//! Whether this database holds the demonstration, as the audit log tells.
//!
//! Loading writes an entry before everything else and one at its end. The log only grows, so the answer stays true.

use domain::access::{Action, Actor, Resource};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::Store;
use crate::error::Result;
use crate::schema::audit_entry::{Column, Entity};

const KIND: &str = "demonstration";
const BEGIN: &str = "demonstration.begin";
const FINISH: &str = "demonstration.finish";

/// What is in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing was ever written.
    Nothing,
    /// Something, but no demonstration.
    Other,
    /// A demonstration whose loading did not come to its end.
    Half,
    /// The demonstration.
    Whole,
}

/// What is in the database. At most two statements.
///
/// # Errors
/// When the database fails.
pub async fn state(store: &Store) -> Result<Loaded> {
    let actions: Vec<String> = Entity::find()
        .select_only()
        .column(Column::Action)
        .filter(Column::SubjectKind.eq(KIND))
        .into_tuple()
        .all(store.reader())
        .await?;
    if actions.iter().any(|action| action == FINISH) {
        return Ok(Loaded::Whole);
    }
    if !actions.is_empty() {
        return Ok(Loaded::Half);
    }
    // The library that ships with the product is nobody's content.
    let own = Entity::find().filter(Column::Action.ne("guide.import"));
    let empty = own.one(store.reader()).await?.is_none() && crate::accounts::is_empty(store).await?;
    Ok(if empty { Loaded::Nothing } else { Loaded::Other })
}

/// Notes that loading begins.
///
/// # Errors
/// When the database fails.
pub async fn begin(store: &Store) -> Result<()> {
    note(store, BEGIN).await
}

/// Notes that everything is loaded.
///
/// # Errors
/// When the database fails.
pub async fn finish(store: &Store) -> Result<()> {
    note(store, FINISH).await
}

async fn note(store: &Store, action: &'static str) -> Result<()> {
    let system = Actor::system();
    let mut write = store.begin(&system).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    write.audit(action, "", "").await?;
    write.commit().await
}
