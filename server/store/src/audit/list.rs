//! Reading the log, newest first.

use domain::access::{Action, Actor, Resource, decide};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::subjects::slugs;
use crate::Store;
use crate::accounts::pseudonym;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};
use crate::schema::audit_entry::{Column, Entity, Model};

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
    let actors = page.items.iter().map(|entry| entry.actor.as_str());
    let actors = pseudonym::holders(store.reader(), actors).await?;
    let subjects = page.items.iter().filter_map(account_subject);
    let people = pseudonym::names(store.reader(), actors.values().copied().chain(subjects)).await?;
    let slugs = slugs(store.reader(), &page.items).await?;
    Ok(page.map(|entry| NamedEntry {
        actor_name: actors.get(&entry.actor).and_then(|account| people.get(account).cloned()),
        subject_slug: entry.subject_id.parse().ok().and_then(|id: Uuid| slugs.get(&id).cloned()),
        subject_name: account_subject(&entry).and_then(|id| people.get(&id).cloned()),
        entry,
    }))
}

fn account_subject(entry: &Entry) -> Option<Uuid> {
    (entry.subject_kind == "account").then(|| entry.subject_id.parse().ok())?
}
