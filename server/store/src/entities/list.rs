//! The list of entities.

use std::collections::HashMap;

use domain::access::{Action, Actor, Resource, decide};
use domain::entities::{EntityCard, EntityFilter};
use domain::id::EntityId;
use domain::projects::Status;
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use super::kind;
use crate::error::Result;
use crate::page::cursor;
use crate::projects::schema::{project, project_entity};
use crate::schema::entity;
use crate::{Page, PageRequest, Store};

/// Entities on one page of the list.
const PAGE: u64 = 24;
/// The most regions a filter offers.
const REGIONS: u64 = 200;

/// One page of entities, and how many there are on all pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityList {
    /// The page.
    pub page: Page<EntityCard>,
    /// How many entities the filter leaves.
    pub total: u64,
}

/// A page of the entities by name. Three statements.
///
/// # Errors
/// When the database fails.
pub async fn list(
    store: &Store,
    actor: &Actor,
    filter: &EntityFilter,
    request: &PageRequest,
) -> Result<EntityList> {
    decide(actor, Action::Read, &Resource::Entity { id: EntityId(Uuid::nil()) }).check()?;
    let found = narrowed(filter);
    let total = found.clone().count(store.reader()).await?;
    let limit = request.limit_or(PAGE);
    let rows = after(found, request).limit(limit + 1).all(store.reader()).await?;
    let page = Page::cut(rows, limit, |row| cursor(&[&row.sort_name, &row.id.to_string()]));
    let counts = projects_of(store, page.items.iter().map(|row| row.id).collect()).await?;
    let next = page.next.clone();
    let cards = page.items.into_iter().map(|row| {
        Ok(EntityCard {
            id: EntityId(row.id),
            kind: kind(&row.kind)?,
            projects: counts.get(&row.id).copied().unwrap_or(0),
            slug: row.slug,
            name: row.name.0,
            region: row.region,
        })
    });
    Ok(EntityList { page: Page { items: cards.collect::<Result<_>>()?, next }, total })
}

/// The regions entities work in, for the filter. One statement.
///
/// # Errors
/// When the database fails.
pub async fn regions(store: &Store) -> Result<Vec<String>> {
    Ok(entity::Entity::find()
        .select_only()
        .column(entity::Column::Region)
        .distinct()
        .filter(entity::Column::Region.ne(""))
        .order_by_asc(entity::Column::Region)
        .limit(REGIONS)
        .into_tuple()
        .all(store.reader())
        .await?)
}

fn narrowed(filter: &EntityFilter) -> Select<entity::Entity> {
    let mut select = entity::Entity::find();
    if let Some(kind) = filter.kind {
        select = select.filter(entity::Column::Kind.eq(kind.code()));
    }
    if !filter.region.is_empty() {
        select = select.filter(entity::Column::Region.eq(&filter.region));
    }
    for word in filter.words() {
        // What means “anything” to LIKE means nothing in a name.
        let word: String = word.chars().filter(|c| !"%_\\".contains(*c)).collect();
        if !word.is_empty() {
            select = select.filter(entity::Column::SortName.contains(word));
        }
    }
    select
}

fn after(select: Select<entity::Entity>, request: &PageRequest) -> Select<entity::Entity> {
    let select = select.order_by_asc(entity::Column::SortName).order_by_asc(entity::Column::Id);
    let key = request.key::<2>().and_then(|[name, id]| Some((name, id.parse::<Uuid>().ok()?)));
    let Some((name, id)) = key else { return select };
    let same_name = Condition::all().add(entity::Column::SortName.eq(&name)).add(entity::Column::Id.gt(id));
    select.filter(Condition::any().add(entity::Column::SortName.gt(&name)).add(same_name))
}

/// How many published projects each of these entities leads or takes part in.
async fn projects_of(store: &Store, entities: Vec<Uuid>) -> Result<HashMap<Uuid, i64>> {
    if entities.is_empty() {
        return Ok(HashMap::new());
    }
    let published = Query::select()
        .column(project::Column::Id)
        .from(project::Entity)
        .and_where(project::Column::Status.eq(Status::Published.code()))
        .to_owned();
    let rows: Vec<(Uuid, i64)> = project_entity::Entity::find()
        .select_only()
        .column(project_entity::Column::EntityId)
        .column_as(project_entity::Column::ProjectId.count(), "n")
        .filter(project_entity::Column::EntityId.is_in(entities))
        .filter(project_entity::Column::ProjectId.in_subquery(published))
        .group_by(project_entity::Column::EntityId)
        .into_tuple()
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().collect())
}
