//! Entities as others mention them: by name and address.

use domain::id::EntityId;
use domain::projects::EntityName;
use domain::text::Translated;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Store;
use crate::columns::Json;
use crate::error::Result;
use crate::projects::schema::project_entity;
use crate::schema::entity;

/// The most entities a form offers.
const MOST: u64 = 1000;

/// Every entity by name, for the lists in forms. One statement.
///
/// # Errors
/// When the database fails.
pub async fn names(store: &Store) -> Result<Vec<EntityName>> {
    let rows = entity::Entity::find()
        .order_by_asc(entity::Column::SortName)
        .order_by_asc(entity::Column::Id)
        .limit(MOST)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(name).collect())
}

pub(crate) fn name(row: entity::Model) -> EntityName {
    EntityName { id: EntityId(row.id), slug: row.slug, name: row.name.0 }
}

/// Where an entity stands in a project.
#[derive(Debug, Clone)]
pub(crate) struct EntityLink {
    pub project: Uuid,
    pub entity: EntityId,
    pub role: String,
    pub position: i32,
}

/// The entities of some projects with their names, each project's lead first. One statement, or none for no projects.
pub(crate) async fn names_of(store: &Store, projects: &[Uuid]) -> Result<Vec<(EntityLink, EntityName)>> {
    if projects.is_empty() {
        return Ok(Vec::new());
    }
    type Row = (Uuid, Uuid, String, i32, String, Json<Translated>);
    let to_entity = project_entity::Entity::belongs_to(entity::Entity)
        .from(project_entity::Column::EntityId)
        .to(entity::Column::Id)
        .into();
    let rows: Vec<Row> = project_entity::Entity::find()
        .select_only()
        .column(project_entity::Column::ProjectId)
        .column(project_entity::Column::EntityId)
        .column(project_entity::Column::Role)
        .column(project_entity::Column::Position)
        .column(entity::Column::Slug)
        .column(entity::Column::Name)
        .join(JoinType::InnerJoin, to_entity)
        .filter(project_entity::Column::ProjectId.is_in(projects.to_vec()))
        .order_by_asc(project_entity::Column::Position)
        .into_tuple()
        .all(store.reader())
        .await?;
    let named = rows.into_iter().map(|(project, entity, role, position, slug, name)| {
        let id = EntityId(entity);
        (EntityLink { project, entity: id, role, position }, EntityName { id, slug, name: name.0 })
    });
    Ok(named.collect())
}
