//! Moving a project along the bench.

use domain::access::{Actor, Reason};
use domain::id::ProjectId;
use domain::projects::{Phase, PhaseEntered};
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

use super::find;
use crate::Store;
use crate::columns::Json;
use crate::error::{Result, StoreError};

/// A step along the bench.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseMove {
    /// Where the person saw it stand.
    pub from: Phase,
    /// Where it goes.
    pub to: Phase,
    /// When it went there; now when absent. Only the platform itself may say another moment.
    pub at: Option<Moment>,
}

/// Moves a project to another phase or outcome.
///
/// # Errors
/// [`StoreError::Conflict`] when it no longer stands where the person saw it; [`StoreError::Refused`] when the work cannot go
/// there from here; when the actor may not edit it; when the database fails.
pub async fn set_phase(store: &Store, actor: &Actor, id: ProjectId, step: PhaseMove) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let row = find::to_edit(&write, id).await?;
    let from = find::phase(&row.phase)?;
    // A button pressed twice: it is so already.
    if from == step.to && step.from != step.to {
        return Ok(());
    }
    if from != step.from {
        return Err(StoreError::Conflict);
    }
    if !from.may_become(step.to) {
        return Err(StoreError::Refused("error-phase-not-allowed"));
    }
    let at = step.at.filter(|_| actor.is_system()).unwrap_or(write.now());
    let mut history = row.history.0.clone();
    history.push(PhaseEntered { phase: step.to, at });
    let reached = if step.to.is_outcome() { row.reached.clone() } else { step.to.code().to_owned() };
    let mut change = row.into_active_model();
    change.phase = Set(step.to.code().to_owned());
    change.reached = Set(reached);
    change.history = Set(Json(history));
    change.active_at = Set(at.0);
    change.update(write.db()).await?;
    write.audit("project.phase", id, &format!("{} > {}", from.code(), step.to.code())).await?;
    write.reindex("project", id.0).await?;
    write.commit().await
}

/// Forgets when a project came into its phases: for one whose dates nobody knows, an unknown stays unknown. Only the platform
/// itself may.
///
/// # Errors
/// When the actor is not the platform, there is no such project, or the database fails.
pub async fn forget_history(store: &Store, actor: &Actor, id: ProjectId) -> Result<()> {
    if !actor.is_system() {
        return Err(StoreError::Denied(Reason::Forbidden));
    }
    let mut write = store.begin(actor).await?;
    let mut change = find::to_edit(&write, id).await?.into_active_model();
    change.history = Set(Json(Vec::new()));
    change.update(write.db()).await?;
    write.audit("project.forget-history", id, "").await?;
    write.commit().await
}
