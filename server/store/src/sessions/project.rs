//! The project that a session belongs to.

use domain::access::{Action, Actor, Resource, Visibility, decide};
use domain::id::ProjectId;
use domain::seats::Status;
use domain::sessions::{Details, LinkedPage};
use domain::text::Translated;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::schema::session;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::projects::schema::project;
use crate::write::Write;

/// The most projects offered to choose from.
const MOST_CHOICES: u64 = 300;

/// A project that a list of sessions can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectChoice {
    /// Its id.
    pub id: ProjectId,
    /// Its address.
    pub slug: String,
    /// Its title.
    pub title: Translated,
}

/// The projects that a designer may choose from, the most active first. One statement.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn project_choices(store: &Store, actor: &Actor) -> Result<Vec<(ProjectId, Translated)>> {
    let resource = Resource::Work { visibility: Visibility::Draft, entities: &[] };
    decide(actor, Action::Edit, &resource).check()?;
    let rows = project::Entity::find()
        .order_by_desc(project::Column::ActiveAt)
        .order_by_desc(project::Column::Id)
        .limit(MOST_CHOICES)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(|row| (ProjectId(row.id), row.title.0)).collect())
}

/// The published projects whose sessions everybody may see, the most active first, at most 300: what a filter offers. One statement.
///
/// # Errors
/// When the database fails.
pub async fn projects_with_sessions(store: &Store) -> Result<Vec<ProjectChoice>> {
    let with_sessions = Query::select()
        .column(session::Column::ProjectId)
        .from(session::Entity)
        .and_where(session::Column::Status.ne(Status::Draft.code()))
        .and_where(session::Column::ProjectId.is_not_null())
        .to_owned();
    let rows = project::Entity::find()
        .filter(project::Column::Status.eq(domain::projects::Status::Published.code()))
        .filter(project::Column::Id.in_subquery(with_sessions))
        .order_by_desc(project::Column::ActiveAt)
        .order_by_desc(project::Column::Id)
        .limit(MOST_CHOICES)
        .all(store.reader())
        .await?;
    let choice =
        |row: project::Model| ProjectChoice { id: ProjectId(row.id), slug: row.slug, title: row.title.0 };
    Ok(rows.into_iter().map(choice).collect())
}

/// The page of a project, when the actor may see it. One statement.
///
/// # Errors
/// When the database fails.
pub async fn project_page(store: &Store, actor: &Actor, id: ProjectId) -> Result<Option<LinkedPage>> {
    let row = project::Entity::find_by_id(id.0).one(store.reader()).await?;
    let visible = row.filter(|row| actor.designs() || row.status == "published");
    Ok(visible.map(|row| LinkedPage { path: format!("/projects/{}", row.slug), title: row.title.0 }))
}

/// A forged project is no project.
pub(super) async fn check_project(write: &Write<'_>, details: &Details) -> Result<()> {
    let Some(id) = details.project else { return Ok(()) };
    match project::Entity::find_by_id(id.0).one(write.db()).await? {
        Some(_) => Ok(()),
        None => Err(StoreError::Refused("error-not-in-list")),
    }
}
