//! The latest posts of all published projects.

use domain::projects::ProjectUpdate;
use domain::text::Translated;
use domain::time::Moment;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::schema::{project, project_update};
use crate::Store;
use crate::error::Result;
use domain::projects::Status;

/// A post, and the project it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatestUpdate {
    /// The project's address.
    pub slug: String,
    /// The project's title.
    pub project: Translated,
    /// The post.
    pub update: ProjectUpdate,
}

/// The newest post of each of the projects that told something last, newest first; at most `limit`. One statement.
///
/// # Errors
/// When the database fails.
pub async fn latest_updates(store: &Store, limit: u64) -> Result<Vec<LatestUpdate>> {
    let relation: sea_orm::RelationDef = project_update::Entity::belongs_to(project::Entity)
        .from(project_update::Column::ProjectId)
        .to(project::Column::Id)
        .into();
    let rows: Vec<(project_update::Model, Option<project::Model>)> = project_update::Entity::find()
        .join(sea_orm::JoinType::InnerJoin, relation)
        .select_also(project::Entity)
        .filter(project::Column::Status.eq(Status::Published.code()))
        .order_by_desc(project_update::Column::At)
        .order_by_desc(project_update::Column::Id)
        .limit(limit)
        .all(store.reader())
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(update, project)| {
            let project = project?;
            Some(LatestUpdate {
                slug: project.slug,
                project: project.title.0,
                update: ProjectUpdate {
                    id: update.id,
                    at: Moment(update.at),
                    title: update.title.0,
                    body: update.body.0,
                },
            })
        })
        .collect())
}
