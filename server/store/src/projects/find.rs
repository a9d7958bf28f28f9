//! Finding one project, and asking the policy about it.

use domain::access::{Action, Actor, Resource, decide};
use domain::id::{EntityId, ProjectId};
use domain::projects::{Phase, Status};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::schema::{project, project_entity};
use crate::Write;
use crate::error::{Result, StoreError};

/// The entities of a project, in a command.
async fn entities_of(write: &Write<'_>, id: Uuid) -> Result<Vec<EntityId>> {
    let rows = project_entity::Entity::find()
        .filter(project_entity::Column::ProjectId.eq(id))
        .all(write.db())
        .await?;
    Ok(rows.into_iter().map(|row| EntityId(row.entity_id)).collect())
}

/// The project that a command changes, locked until it commits. Whoever may not even see it gets “hidden”.
pub(super) async fn to_edit(write: &Write<'_>, id: ProjectId) -> Result<project::Model> {
    let row = project::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    let entities = entities_of(write, row.id).await?;
    may_edit(write.actor(), status(&row)?, &entities)?;
    Ok(row)
}

/// Asks whether somebody may change a project: first whether they may know of it.
pub(super) fn may_edit(actor: &Actor, status: Status, entities: &[EntityId]) -> Result<()> {
    let resource = Resource::Work { visibility: status.visibility(), entities };
    decide(actor, Action::Read, &resource).check()?;
    decide(actor, Action::Edit, &resource).check()?;
    Ok(())
}

pub(super) fn status(row: &project::Model) -> Result<Status> {
    Status::from_code(&row.status).ok_or_else(|| damaged("status", &row.status))
}

pub(super) fn phase(code: &str) -> Result<Phase> {
    Phase::from_code(code).ok_or_else(|| damaged("phase", code))
}

pub(super) fn damaged(what: &str, value: &str) -> StoreError {
    StoreError::Damaged(format!("a project's {what} is {value:?}"))
}
