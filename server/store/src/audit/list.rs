//! Reading the log, newest first.

use std::collections::HashMap;

use domain::access::{Action, Actor, Resource, decide};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::subjects::slugs;
use crate::Store;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};
use crate::schema::audit_entry::{Column, Entity, Model};
use crate::schema::{account, account_pseudonym};

/// One line of the log.
pub type Entry = Model;

/// One line of the log with the names of the people in it, as far as they still have an account.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedEntry {
    /// The line.
    pub entry: Entry,
    /// What whoever acted is called.
    pub actor_name: Option<String>,
    /// What the person is called to whom it happened, when it happened to an account.
    pub subject_name: Option<String>,
    /// The address of the thing, when it has one.
    pub subject_slug: Option<String>,
}

/// Which lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AuditFilter {
    /// Only what happened to this kind of thing.
    pub kind: String,
    /// Only what happened to the thing with this id.
    pub subject: String,
}

/// The log, newest first; administrators only. Four statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn list(
    store: &Store,
    actor: &Actor,
    filter: &AuditFilter,
    request: &PageRequest,
) -> Result<Page<NamedEntry>> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let limit = request.limit_or(50);
    let mut query = Entity::find().order_by_desc(Column::Seq).limit(limit + 1);
    if !filter.kind.is_empty() {
        query = query.filter(Column::SubjectKind.eq(&filter.kind));
    }
    if !filter.subject.is_empty() {
        query = query.filter(Column::SubjectId.eq(&filter.subject));
    }
    if let Some(seq) = request.key::<1>().and_then(|[seq]| seq.parse::<i64>().ok()) {
        query = query.filter(Column::Seq.lt(seq));
    }
    let entries = query.all(store.reader()).await?;
    let page = Page::cut(entries, limit, |entry| cursor(&[&entry.seq.to_string()]));
    let pseudonyms = page.items.iter().filter_map(|entry| entry.actor.parse::<Uuid>().ok());
    let links = account_pseudonym::Entity::find()
        .filter(account_pseudonym::Column::Pseudonym.is_in(pseudonyms))
        .all(store.reader())
        .await?;
    let subjects = page.items.iter().filter_map(account_subject);
    let people: HashMap<Uuid, String> = account::Entity::find()
        .filter(account::Column::Id.is_in(links.iter().map(|link| link.account_id).chain(subjects)))
        .all(store.reader())
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let slugs = slugs(store.reader(), &page.items).await?;
    Ok(page.map(|entry| {
        let link = links.iter().find(|link| link.pseudonym.to_string() == entry.actor);
        NamedEntry {
            actor_name: link.and_then(|link| people.get(&link.account_id).cloned()),
            subject_slug: entry.subject_id.parse().ok().and_then(|id: Uuid| slugs.get(&id).cloned()),
            subject_name: account_subject(&entry).and_then(|id| people.get(&id).cloned()),
            entry,
        }
    }))
}

fn account_subject(entry: &Entry) -> Option<Uuid> {
    (entry.subject_kind == "account").then(|| entry.subject_id.parse().ok())?
}
