//! What the things in the log are called, as far as they are still there: one statement for all kinds on a page.

use std::collections::{BTreeMap, HashMap};

use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, UnionType};
use uuid::Uuid;

use super::Entry;
use crate::error::Result;

/// Kinds of things whose table has a `slug`; the table is called like the kind.
const WITH_SLUG: [&str; 7] = ["course", "entity", "guide", "lab", "project", "session", "survey"];

/// The slug of each thing on a page of the log.
pub(super) async fn slugs(db: &impl ConnectionTrait, entries: &[Entry]) -> Result<HashMap<Uuid, String>> {
    let mut wanted: BTreeMap<&'static str, Vec<Uuid>> = BTreeMap::new();
    for entry in entries {
        if let Some(kind) = WITH_SLUG.into_iter().find(|kind| *kind == entry.subject_kind)
            && let Ok(id) = entry.subject_id.parse()
        {
            wanted.entry(kind).or_default().push(id);
        }
    }
    let mut all: Option<SelectStatement> = None;
    for (kind, ids) in wanted {
        let select = Query::select()
            .columns([Alias::new("id"), Alias::new("slug")])
            .from(Alias::new(kind))
            .and_where(Expr::col(Alias::new("id")).is_in(ids))
            .to_owned();
        match &mut all {
            None => all = Some(select),
            Some(all) => {
                all.union(UnionType::All, select);
            }
        }
    }
    let Some(all) = all else { return Ok(HashMap::new()) };
    let rows = db.query_all(&all).await?;
    rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "slug")?))).collect()
}
