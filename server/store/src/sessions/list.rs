//! Lists of sessions: those to come, those past, those of a project.

use domain::access::Actor;
use domain::id::ProjectId;
use domain::seats::{Gate, Status};
use domain::sessions::Listed;
use domain::slug::Slug;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::record::{joined, of_row};
use super::schema::{session, session_guide};
use crate::Store;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};
use crate::seats::schema::seats;

/// Which side of the present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum When {
    /// Not over yet, the next one first.
    #[default]
    Coming,
    /// Over, the latest first.
    Past,
}

/// Which sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Which side of the present.
    pub when: When,
    /// Only those with a seat left for somebody who registers now.
    pub open: bool,
    /// Only those of a project.
    pub project: Option<ProjectId>,
}

/// What everybody may see; drafts too for those who design.
pub(super) fn visible_to(actor: &Actor) -> Select<session::Entity> {
    let query = session::Entity::find();
    if actor.designs() { query } else { query.filter(session::Column::Status.ne(Status::Draft.code())) }
}

/// One page of the sessions that the actor may see. One statement.
///
/// # Errors
/// When the database fails.
pub async fn list(
    store: &Store,
    actor: &Actor,
    filter: &Filter,
    request: &PageRequest,
) -> Result<Page<Listed>> {
    let now = store.now().0;
    let limit = request.limit_or(20);
    let key = request
        .key::<2>()
        .and_then(|[starts_at, id]| Some((starts_at.parse::<i64>().ok()?, id.parse::<Uuid>().ok()?)));
    let (starts_at, id) = (session::Column::StartsAt, session::Column::Id);
    let mut query = visible_to(actor);
    query = match filter.when {
        When::Coming => {
            query.filter(session::Column::EndsAt.gt(now)).order_by_asc(starts_at).order_by_asc(id)
        }
        When::Past => {
            query.filter(session::Column::EndsAt.lte(now)).order_by_desc(starts_at).order_by_desc(id)
        }
    };
    if let Some((at, last)) = key {
        let beyond = match filter.when {
            When::Coming => (starts_at.gt(at), id.gt(last)),
            When::Past => (starts_at.lt(at), id.lt(last)),
        };
        query = query
            .filter(Condition::any().add(beyond.0).add(Condition::all().add(starts_at.eq(at)).add(beyond.1)));
    }
    if let Some(project) = filter.project {
        query = query.filter(session::Column::ProjectId.eq(project.0));
    }
    if filter.open {
        let not_closed =
            Condition::any().add(session::Column::ClosesAt.is_null()).add(session::Column::ClosesAt.gt(now));
        let left = Expr::col((seats::Entity, seats::Column::Taken))
            .lt(Expr::col((seats::Entity, seats::Column::Capacity)));
        query = query
            .filter(session::Column::Status.eq(Status::Published.code()))
            .filter(session::Column::Registration.eq(Gate::Open.code()))
            .filter(starts_at.gt(now))
            .filter(not_closed)
            .filter(left);
    }
    let rows = joined(query.limit(limit + 1)).all(store.reader()).await?;
    let page = Page::cut(rows, limit, |(row, _)| cursor(&[&row.starts_at.to_string(), &row.id.to_string()]));
    let next = page.next;
    let items = page
        .items
        .into_iter()
        .map(|(row, seats)| Ok(of_row(row, seats.as_ref())?.listed()))
        .collect::<Result<_>>()?;
    Ok(Page { items, next })
}

/// The next sessions that the actor may see. One statement.
///
/// # Errors
/// When the database fails.
pub async fn coming(store: &Store, actor: &Actor, limit: u64) -> Result<Vec<Listed>> {
    let request = PageRequest { after: None, limit };
    Ok(list(store, actor, &Filter::default(), &request).await?.items)
}

/// The sessions of a project that the actor may see, the latest first; at most 50. One statement.
///
/// # Errors
/// When the database fails.
pub async fn of_project(store: &Store, actor: &Actor, project: ProjectId) -> Result<Vec<Listed>> {
    let query = visible_to(actor)
        .filter(session::Column::ProjectId.eq(project.0))
        .order_by_desc(session::Column::StartsAt)
        .order_by_desc(session::Column::Id)
        .limit(50);
    let rows = joined(query).all(store.reader()).await?;
    rows.into_iter().map(|(row, seats)| Ok(of_row(row, seats.as_ref())?.listed())).collect()
}

/// Published sessions that use a guide, the latest first; at most `limit`. One statement.
///
/// # Errors
/// When the database fails.
pub async fn using_guide(store: &Store, guide: &Slug, limit: u64) -> Result<Vec<Listed>> {
    let with_guide = sea_orm::sea_query::Query::select()
        .column(session_guide::Column::SessionId)
        .from(session_guide::Entity)
        .and_where(session_guide::Column::GuideSlug.eq(guide.as_str()))
        .to_owned();
    let query = visible_to(&Actor::anonymous())
        .filter(session::Column::Id.in_subquery(with_guide))
        .order_by_desc(session::Column::StartsAt)
        .order_by_desc(session::Column::Id)
        .limit(limit);
    let rows = joined(query).all(store.reader()).await?;
    rows.into_iter().map(|(row, seats)| Ok(of_row(row, seats.as_ref())?.listed())).collect()
}
