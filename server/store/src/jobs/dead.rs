//! Jobs that gave up: seen and revived by administrators.

use domain::access::{Action, Actor, Resource, decide};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use super::{Job, Mail};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};
use crate::schema::job::{Column, Entity, Model};

/// A job that gave up.
#[derive(Debug, Clone, PartialEq)]
pub struct DeadJob {
    /// Its id.
    pub id: Uuid,
    /// Which kind of job.
    pub kind: String,
    /// For a mail, what it says.
    pub mail: Option<Mail>,
    /// How often it was tried.
    pub attempts: i32,
    /// Why it last failed.
    pub last_error: String,
    /// When it was added.
    pub created_at: Moment,
    /// When it was last due.
    pub tried_at: Moment,
}

impl From<Model> for DeadJob {
    fn from(row: Model) -> Self {
        let mail = match serde_json::from_str(&row.payload) {
            Ok(Job::Mail(mail)) => Some(mail),
            _ => None,
        };
        Self {
            id: row.id,
            kind: row.kind,
            mail,
            attempts: row.attempts,
            last_error: row.last_error,
            created_at: Moment(row.created_at),
            tried_at: Moment(row.run_at),
        }
    }
}

/// The dead jobs, newest first; administrators only.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn list_dead(store: &Store, actor: &Actor, request: &PageRequest) -> Result<Page<DeadJob>> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let limit = request.limit_or(50);
    let mut query =
        Entity::find().filter(Column::State.eq("dead")).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(id) = request.key::<1>().and_then(|[id]| id.parse::<Uuid>().ok()) {
        query = query.filter(Column::Id.lt(id));
    }
    let jobs = query.all(store.reader()).await?;
    Ok(Page::cut(jobs, limit, |job| cursor(&[&job.id.to_string()])).map(DeadJob::from))
}

/// Lets a dead job try again from the start; administrators only.
///
/// # Errors
/// When the actor may not, there is no such dead job, or the database fails.
pub async fn retry(store: &Store, actor: &Actor, id: Uuid) -> Result<()> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Administration)?;
    let row = Entity::find_by_id(id)
        .filter(Column::State.eq("dead"))
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    let mut change = row.into_active_model();
    change.state = Set("ready".to_owned());
    change.attempts = Set(0);
    change.locked_until = Set(0);
    change.run_at = Set(write.now().0);
    change.update(write.db()).await?;
    write.audit("job.retry", id, "").await?;
    write.commit().await?;
    store.wake_workers();
    Ok(())
}
