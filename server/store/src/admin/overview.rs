//! How the platform is doing, in a few numbers.

use domain::access::{Action, Actor, Resource, Role, decide};
use domain::network::JoinState;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::Store;
use crate::error::Result;
use crate::network::schema::join_request;
use crate::schema::{account, audit_head, job, role_grant};

/// Counts for the administration's first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Overview {
    /// People with a confirmed address.
    pub confirmed: u64,
    /// People who have not confirmed theirs yet.
    pub unconfirmed: u64,
    /// Administrators.
    pub administrators: u64,
    /// Lines of the audit log.
    pub audit_lines: u64,
    /// Requests to join the network that wait for an answer.
    pub open_requests: u64,
    /// Jobs that wait for their turn or their next attempt.
    pub waiting_jobs: u64,
    /// Jobs that gave up.
    pub dead_jobs: u64,
}

/// The counts; administrators only. Seven statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn overview(store: &Store, actor: &Actor) -> Result<Overview> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let db = store.reader();
    let confirmed =
        account::Entity::find().filter(account::Column::ConfirmedAt.is_not_null()).count(db).await?;
    let unconfirmed =
        account::Entity::find().filter(account::Column::ConfirmedAt.is_null()).count(db).await?;
    let administrators = role_grant::Entity::find()
        .filter(role_grant::Column::Role.eq(Role::Administrator.code()))
        .count(db)
        .await?;
    let open_requests = join_request::Entity::find()
        .filter(join_request::Column::State.eq(JoinState::Open.code()))
        .count(db)
        .await?;
    let head = audit_head::Entity::find_by_id(1).one(db).await?;
    let jobs = |state: &'static str| job::Entity::find().filter(job::Column::State.eq(state)).count(db);
    Ok(Overview {
        confirmed,
        unconfirmed,
        administrators,
        audit_lines: head.and_then(|head| u64::try_from(head.seq).ok()).unwrap_or(0),
        open_requests,
        waiting_jobs: jobs("ready").await?,
        dead_jobs: jobs("dead").await?,
    })
}
