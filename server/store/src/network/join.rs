//! Asking to join the network, and taking it back.

use domain::access::{Action, Actor, Reason, Resource, Role, decide};
use domain::id::{AccountId, JoinRequestId};
use domain::network::{JoinForm, JoinState, Step};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::schema::join_request::{Column, Entity, Model};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::submission::Submission;

/// A person's newest request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRequest {
    /// Its id.
    pub id: JoinRequestId,
    /// Where it stands.
    pub state: JoinState,
    /// Why it was declined; blank otherwise.
    pub reason: String,
    /// What was written.
    pub form: JoinForm,
    /// When it was made, in milliseconds.
    pub created_at: i64,
}

/// Who asks.
fn asker(actor: &Actor) -> Result<AccountId> {
    decide(actor, Action::TakePart, &Resource::Account).check()?;
    Ok(actor.account().ok_or(Reason::SignIn)?)
}

pub(super) fn state_of(row: &Model) -> Result<JoinState> {
    JoinState::from_code(&row.state)
        .ok_or_else(|| StoreError::Damaged(format!("join_request {} is {:?}", row.id, row.state)))
}

/// The actor's newest request; nothing when there never was one. One statement.
///
/// # Errors
/// When the actor is not signed in, or the database fails.
pub async fn latest_request(store: &Store, actor: &Actor) -> Result<Option<OwnRequest>> {
    let account = asker(actor)?;
    let row = Entity::find()
        .filter(Column::AccountId.eq(account.0))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .one(store.reader())
        .await?;
    row.map(|row| {
        Ok(OwnRequest {
            id: JoinRequestId(row.id),
            state: state_of(&row)?,
            form: JoinForm {
                motivation: row.motivation,
                organisation: row.organisation,
                skills: row
                    .skills
                    .split(", ")
                    .filter(|s| !s.is_empty())
                    .map(domain::network::Skill::new)
                    .collect(),
            },
            reason: row.reason,
            created_at: row.created_at,
        })
    })
    .transpose()
}

/// Asks to join. The same form sent twice is one request.
///
/// # Errors
/// [`StoreError::Refused`] when the person is in the network or has an open request; when the actor is not
/// signed in, or the database fails.
pub async fn submit_request(store: &Store, actor: &Actor, form: &JoinForm, form_id: &str) -> Result<()> {
    let account = asker(actor)?;
    if actor.has(Role::Innovator) {
        return Err(StoreError::Refused("error-already-in-network"));
    }
    let mut write = store.begin(actor).await?;
    if let Submission::Again(_) = write.submission(form_id).await? {
        return Ok(());
    }
    let id = JoinRequestId::new();
    let labels = form.skills.iter().map(|skill| skill.label.as_str()).collect::<Vec<_>>();
    let row = Model {
        id: id.0,
        account_id: account.0,
        motivation: form.motivation.clone(),
        organisation: form.organisation.clone(),
        skills: labels.join(", "),
        state: JoinState::Open.code().to_owned(),
        reason: String::new(),
        created_at: write.now().0,
        decided_at: None,
    };
    let inserted = Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await;
    match inserted.map_err(StoreError::from) {
        Ok(_) => {}
        Err(error) if error.is_taken("join_request") => {
            return Err(StoreError::Refused("error-request-already-open"));
        }
        Err(error) => return Err(error),
    }
    write.remember_submission(form_id, &id.to_string()).await?;
    write.audit("join-request.create", id, "").await?;
    write.commit().await
}

/// Takes the actor's open request back.
///
/// # Errors
/// [`StoreError::Conflict`] when none is open, because it was decided meanwhile or taken back already.
pub async fn withdraw_request(store: &Store, actor: &Actor) -> Result<()> {
    let account = asker(actor)?;
    let mut write = store.begin(actor).await?;
    let row = Entity::find()
        .filter(Column::AccountId.eq(account.0))
        .filter(Column::State.eq(JoinState::Open.code()))
        .lock_exclusive()
        .one(write.db())
        .await?
        .ok_or(StoreError::Conflict)?;
    let id = JoinRequestId(row.id);
    let next = state_of(&row)?.after(Step::Withdraw).ok_or(StoreError::Conflict)?;
    let mut change = row.into_active_model();
    change.state = Set(next.code().to_owned());
    change.decided_at = Set(Some(write.now().0));
    change.update(write.db()).await?;
    write.audit("join-request.withdraw", id, "").await?;
    write.commit().await
}
