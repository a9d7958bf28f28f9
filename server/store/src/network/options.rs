//! What the directory can be narrowed to, and the entities a form offers.

use domain::access::Actor;
use domain::id::EntityId;
use domain::network::Skill;
use domain::text::Translated;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::schema::innovator::{self, Column};
use super::schema::innovator_skill;
use super::visible::{circle, findable};
use crate::Store;
use crate::columns::Json;
use crate::error::Result;
use crate::schema::entity;

/// The most options a list offers.
const MOST: u64 = 300;

/// The words that find somebody, for one viewer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectoryOptions {
    /// Skills, each in one spelling.
    pub skills: Vec<Skill>,
    /// Regions.
    pub regions: Vec<String>,
    /// Entities.
    pub entities: Vec<EntityChoice>,
}

/// An entity to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityChoice {
    /// Its id.
    pub id: EntityId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Translated,
}

/// What the directory can be narrowed to: only words that the viewer may see on somebody. Three statements.
///
/// # Errors
/// When the database fails.
pub async fn directory_options(store: &Store, viewer: &Actor) -> Result<DirectoryOptions> {
    let skills = innovator_skill::Entity::find()
        .select_only()
        .column(innovator_skill::Column::Skill)
        .column_as(innovator_skill::Column::Label.min(), "label")
        .filter(innovator_skill::Column::AccountId.in_subquery(those(
            viewer,
            Column::SkillsAudience,
            Column::AccountId,
        )))
        .group_by(innovator_skill::Column::Skill)
        .order_by_asc(innovator_skill::Column::Skill)
        .limit(MOST)
        .into_tuple::<(String, String)>()
        .all(store.reader())
        .await?;
    let regions = innovator::Entity::find()
        .select_only()
        .column(Column::Region)
        .filter(findable(viewer))
        .filter(Column::RegionAudience.is_in(circle(viewer)))
        .filter(Column::Region.ne(""))
        .group_by(Column::Region)
        .order_by_asc(Column::Region)
        .limit(MOST)
        .into_tuple::<String>()
        .all(store.reader())
        .await?;
    let here = those(viewer, Column::OrganisationAudience, Column::EntityId);
    let entities = choices().filter(entity::Column::Id.in_subquery(here));
    let entities = entities.into_tuple::<(Uuid, String, Json<Translated>)>().all(store.reader()).await?;
    Ok(DirectoryOptions {
        skills: skills.into_iter().map(|(key, label)| Skill { key, label }).collect(),
        regions,
        entities: entities.into_iter().map(choice).collect(),
    })
}

/// Every entity, by name, for a form. One statement.
///
/// # Errors
/// When the database fails.
pub async fn entity_choices(store: &Store) -> Result<Vec<EntityChoice>> {
    let rows = choices().into_tuple::<(Uuid, String, Json<Translated>)>().all(store.reader()).await?;
    Ok(rows.into_iter().map(choice).collect())
}

fn choices() -> sea_orm::Select<entity::Entity> {
    entity::Entity::find()
        .select_only()
        .columns([entity::Column::Id, entity::Column::Slug, entity::Column::Name])
        .order_by_asc(entity::Column::SortName)
        .order_by_asc(entity::Column::Id)
        .limit(MOST)
}

fn choice((id, slug, name): (Uuid, String, Json<Translated>)) -> EntityChoice {
    EntityChoice { id: EntityId(id), slug, name: name.0 }
}

/// A column of the people who can be found and whose field of this audience the viewer may see.
fn those(viewer: &Actor, audience: Column, column: Column) -> SelectStatement {
    Query::select()
        .column(column)
        .from(innovator::Entity)
        .cond_where(findable(viewer))
        .and_where(audience.is_in(circle(viewer)))
        .and_where(column.is_not_null())
        .to_owned()
}
