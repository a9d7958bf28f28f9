//! Lists of projects: only what the viewer may see, the most active first.

use domain::access::Actor;
use domain::id::{EntityId, ProjectId};
use domain::projects::{EntityName, ProjectCard, ProjectFilter, SdgTarget, Status};
use domain::time::Moment;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use super::schema::{project, project_entity};
use super::{find, parts};
use crate::error::Result;
use crate::page::cursor;
use crate::schema::entity;
use crate::{Page, PageRequest, Store};

/// Projects on one page of a list.
const PAGE: u64 = 12;
/// The most entities a filter offers.
const ENTITIES: u64 = 300;
/// The most combinations of targets that are looked through.
const COMBINATIONS: u64 = 1000;

/// One page of projects, and how many there are on all pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectList {
    /// The page.
    pub page: Page<ProjectCard>,
    /// How many projects the filter leaves.
    pub total: u64,
}

/// A page of the projects that the actor may see. Three statements.
///
/// # Errors
/// When the database fails.
pub async fn list(
    store: &Store,
    actor: &Actor,
    filter: &ProjectFilter,
    request: &PageRequest,
) -> Result<ProjectList> {
    let visible = narrowed(project::Entity::find().filter(visible_to(actor)), filter);
    let total = visible.clone().count(store.reader()).await?;
    let limit = request.limit_or(PAGE);
    let rows = after(visible, request).limit(limit + 1).all(store.reader()).await?;
    let page = Page::cut(rows, limit, |row| cursor(&[&row.active_at.to_string(), &row.id.to_string()]));
    let next = page.next.clone();
    Ok(ProjectList { page: Page { items: cards(store, page.items).await?, next }, total })
}

/// The newest published projects, at most `limit`. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn latest(store: &Store, limit: u64) -> Result<Vec<ProjectCard>> {
    let actor = Actor::anonymous();
    let request = PageRequest { after: None, limit: limit.max(1) };
    let visible = project::Entity::find().filter(visible_to(&actor));
    let rows = after(visible, &request).limit(limit).all(store.reader()).await?;
    cards(store, rows).await
}

/// The projects of an entity that the actor may see, the most active first; at most `limit`. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn of_entity(
    store: &Store,
    actor: &Actor,
    entity: EntityId,
    limit: u64,
) -> Result<Vec<ProjectCard>> {
    let rows = project::Entity::find()
        .filter(visible_to(actor))
        .filter(project::Column::Id.in_subquery(with_entities(&[entity.0])))
        .order_by_desc(project::Column::ActiveAt)
        .order_by_desc(project::Column::Id)
        .limit(limit)
        .all(store.reader())
        .await?;
    cards(store, rows).await
}

/// The entities that lead or take part in a published project, by name: what a filter offers.
///
/// # Errors
/// When the database fails.
pub async fn entities_with_projects(store: &Store) -> Result<Vec<EntityName>> {
    let published = Query::select()
        .column(project::Column::Id)
        .from(project::Entity)
        .and_where(project::Column::Status.eq(Status::Published.code()))
        .to_owned();
    let with_projects = Query::select()
        .column(project_entity::Column::EntityId)
        .from(project_entity::Entity)
        .and_where(project_entity::Column::ProjectId.in_subquery(published))
        .to_owned();
    let rows = entity::Entity::find()
        .filter(entity::Column::Id.in_subquery(with_projects))
        .order_by_asc(entity::Column::SortName)
        .order_by_asc(entity::Column::Id)
        .limit(ENTITIES)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(crate::entities::name).collect())
}

/// The targets that published projects work towards, in order: what a filter offers. One statement.
///
/// # Errors
/// When the database fails.
pub async fn targets_in_use(store: &Store) -> Result<Vec<SdgTarget>> {
    let columns: Vec<String> = project::Entity::find()
        .select_only()
        .column(project::Column::Sdg)
        .distinct()
        .filter(project::Column::Status.eq(Status::Published.code()))
        .filter(project::Column::Sdg.ne(""))
        .limit(COMBINATIONS)
        .into_tuple()
        .all(store.reader())
        .await?;
    let codes = columns.iter().flat_map(|column| column.split(','));
    let mut targets: Vec<SdgTarget> = codes.filter_map(|code| SdgTarget::parse(code).ok()).collect();
    targets.sort_unstable();
    targets.dedup();
    Ok(targets)
}

/// Published projects for everybody; for members also the drafts of their entities; for designers everything.
pub(super) fn visible_to(actor: &Actor) -> Condition {
    if actor.designs() {
        return Condition::all();
    }
    let published = Condition::any().add(project::Column::Status.eq(Status::Published.code()));
    let own: Vec<Uuid> = actor.entities().map(|entity| entity.0).collect();
    if own.is_empty() {
        return published;
    }
    published.add(project::Column::Id.in_subquery(with_entities(&own)))
}

fn with_entities(entities: &[Uuid]) -> SelectStatement {
    Query::select()
        .column(project_entity::Column::ProjectId)
        .from(project_entity::Entity)
        .and_where(project_entity::Column::EntityId.is_in(entities.to_vec()))
        .to_owned()
}

fn narrowed(mut select: Select<project::Entity>, filter: &ProjectFilter) -> Select<project::Entity> {
    if let Some(phase) = filter.phase {
        select = select.filter(project::Column::Phase.eq(phase.code()));
    }
    if let Some(area) = filter.area {
        select = select.filter(project::Column::Area.eq(area.code()));
    }
    if let Some(target) = filter.target {
        select = select.filter(project::Column::Sdg.contains(format!(",{target},")));
    }
    if let Some(slug) = &filter.entity {
        let of_slug = Query::select()
            .column(entity::Column::Id)
            .from(entity::Entity)
            .and_where(entity::Column::Slug.eq(slug.as_str()))
            .to_owned();
        let with_entity = Query::select()
            .column(project_entity::Column::ProjectId)
            .from(project_entity::Entity)
            .and_where(project_entity::Column::EntityId.in_subquery(of_slug))
            .to_owned();
        select = select.filter(project::Column::Id.in_subquery(with_entity));
    }
    select
}

fn after(select: Select<project::Entity>, request: &PageRequest) -> Select<project::Entity> {
    let select = select.order_by_desc(project::Column::ActiveAt).order_by_desc(project::Column::Id);
    let key =
        request.key::<2>().and_then(|[at, id]| Some((at.parse::<i64>().ok()?, id.parse::<Uuid>().ok()?)));
    let Some((at, id)) = key else { return select };
    let same_moment = Condition::all().add(project::Column::ActiveAt.eq(at)).add(project::Column::Id.lt(id));
    select.filter(Condition::any().add(project::Column::ActiveAt.lt(at)).add(same_moment))
}

/// The cards of rows, with the names of the entities that lead: one statement.
pub(super) async fn cards(store: &Store, rows: Vec<project::Model>) -> Result<Vec<ProjectCard>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let named = crate::entities::names_of(store, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let lead = named.iter().find(|(link, _)| link.project == row.id && link.role == parts::LEAD);
            Ok(ProjectCard {
                id: ProjectId(row.id),
                slug: parts::slug(&row.slug)?,
                status: find::status(&row)?,
                phase: find::phase(&row.phase)?,
                reached: find::phase(&row.reached)?,
                area: parts::area(&row.area)?,
                title: row.title.0,
                summary: row.summary.0,
                lead: lead.map(|(_, name)| name.clone()),
                active_at: Moment(row.active_at),
            })
        })
        .collect()
}
