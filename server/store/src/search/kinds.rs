//! Everything that can be found, in one place: each feature says what the index knows of its things, which there are, and
//! which of them a viewer may see. A new kind is three lines here.

use std::collections::{BTreeMap, HashSet};

use domain::access::Actor;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{SelectStatement, UnionType};
use uuid::Uuid;

use super::document::{Document, Kind};
use crate::Store;
use crate::error::Result;

/// The thing for the index; nothing when it is gone or not to be found.
pub(super) async fn document(store: &Store, kind: Kind, id: Uuid) -> Result<Option<Document>> {
    match kind {
        Kind::Guide => crate::guides::document(store, id).await,
        Kind::Project => crate::projects::document(store, id).await,
        Kind::Session => crate::sessions::document(store, id).await,
        Kind::Survey => crate::surveys::document(store, id).await,
        Kind::Person => crate::network::document(store, id).await,
        Kind::Course => crate::training::document(store, id).await,
        Kind::Entity => crate::entities::document(store, id).await,
        Kind::Lab => crate::network::lab_index::document(store, id).await,
    }
}

/// The ids of a kind's things after one, a page of them in order; none when that was the last.
pub(super) async fn ids(store: &Store, kind: Kind, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    match kind {
        Kind::Guide => crate::guides::ids(store, after).await,
        Kind::Project => crate::projects::ids(store, after).await,
        Kind::Session => crate::sessions::ids(store, after).await,
        Kind::Survey => crate::surveys::ids(store, after).await,
        Kind::Person => crate::network::ids(store, after).await,
        Kind::Course => crate::training::ids(store, after).await,
        Kind::Entity => crate::entities::ids(store, after).await,
        Kind::Lab => crate::network::lab_index::ids(store, after).await,
    }
}

/// Those of these things that the viewer may see now, as the database has it. One statement, however many kinds there are; none for
/// nothing.
pub(super) async fn visible(
    store: &Store,
    actor: &Actor,
    things: &BTreeMap<Kind, Vec<Uuid>>,
) -> Result<HashSet<Uuid>> {
    let mut all: Option<SelectStatement> = None;
    for (kind, ids) in things {
        let select = visible_of(actor, *kind, ids)?;
        all = Some(match all {
            Some(mut all) => all.union(UnionType::All, select).take(),
            None => select,
        });
    }
    let Some(all) = all else { return Ok(HashSet::new()) };
    let rows = store.reader().query_all(&all).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<std::result::Result<_, _>>()?)
}

fn visible_of(actor: &Actor, kind: Kind, ids: &[Uuid]) -> Result<SelectStatement> {
    Ok(match kind {
        Kind::Guide => crate::guides::visible(actor, ids),
        Kind::Project => crate::projects::visible(actor, ids),
        Kind::Session => crate::sessions::visible(actor, ids),
        Kind::Survey => crate::surveys::visible(actor, ids),
        Kind::Person => crate::network::visible(actor, ids),
        Kind::Course => crate::training::visible(actor, ids),
        Kind::Entity => crate::entities::visible(actor, ids)?,
        Kind::Lab => crate::network::lab_index::visible(actor, ids)?,
    })
}
