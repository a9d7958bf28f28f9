//! Adding a line.

use domain::time::Moment;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect, Set};

use crate::error::{Result, StoreError};
use crate::schema::{audit_entry, audit_head};

/// What a line will say.
#[derive(Debug)]
pub struct NewEntry<'a> {
    /// When.
    pub at: Moment,
    /// The actor's pseudonym, `system` or `anonymous`.
    pub actor: String,
    /// `kind.verb`.
    pub action: &'a str,
    /// The kind of thing.
    pub subject_kind: &'a str,
    /// The thing's id.
    pub subject_id: String,
    /// What else matters; never personal data.
    pub detail: &'a str,
}

/// Adds a line at the end of the chain, in the caller's transaction.
///
/// # Errors
/// When the database fails.
pub async fn append(tx: &DatabaseTransaction, entry: NewEntry<'_>) -> Result<()> {
    let head = audit_head::Entity::find_by_id(1)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(|| StoreError::Damaged("the audit log has no head".to_owned()))?;
    let mut line = audit_entry::Model {
        seq: head.seq + 1,
        at: entry.at.0,
        actor: entry.actor,
        action: entry.action.to_owned(),
        subject_kind: entry.subject_kind.to_owned(),
        subject_id: entry.subject_id,
        detail: entry.detail.to_owned(),
        hash: String::new(),
    };
    line.hash = super::hash(&head.hash, &line);
    let head = audit_head::ActiveModel { id: Set(1), seq: Set(line.seq), hash: Set(line.hash.clone()) };
    head.update(tx).await?;
    audit_entry::Entity::insert(line.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}
