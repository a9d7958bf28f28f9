//! Lists of surveys: the open ones first, then drafts for those who may see them, then the closed ones; the latest first.

use domain::access::{Action, Actor, decide};
use domain::id::ProjectId;
use domain::surveys::{Listed, Privacy, ResultsFor, Status};
use sea_orm::sea_query::{Expr, Func, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::read::{listed, work};
use super::schema::response;
use super::schema::survey::{Column, Entity};
use crate::Store;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};

/// What the actor may see, in the order of the list.
pub(super) fn visible_to(actor: &Actor) -> Select<Entity> {
    let query = Entity::find()
        .order_by_desc(Column::Status)
        .order_by_desc(Column::ListedAt)
        .order_by_desc(Column::Id);
    if decide(actor, Action::Read, &work(Status::Draft)).is_allowed() {
        return query;
    }
    query.filter(Column::Status.ne(Status::Draft.code()))
}

/// The surveys the actor may see. One statement.
///
/// # Errors
/// When the database fails.
pub async fn list(store: &Store, actor: &Actor, request: &PageRequest) -> Result<Page<Listed>> {
    let limit = request.limit_or(24);
    let mut query = visible_to(actor).limit(limit + 1);
    if let Some([status, at, id]) = request.key::<3>()
        && let (Ok(at), Ok(id)) = (at.parse::<i64>(), id.parse::<Uuid>())
    {
        let same = || Column::Status.eq(status.as_str());
        query = query.filter(
            Condition::any()
                .add(Column::Status.lt(status.as_str()))
                .add(same().and(Column::ListedAt.lt(at)))
                .add(same().and(Column::ListedAt.eq(at)).and(Column::Id.lt(id))),
        );
    }
    let rows = query.all(store.reader()).await?;
    let surveys = rows.into_iter().map(listed).collect::<Result<Vec<_>>>()?;
    Ok(Page::cut(surveys, limit, |survey| {
        cursor(&[survey.status.code(), &survey.listed_at.0.to_string(), &survey.id.to_string()])
    }))
}

/// The surveys that are open now, at most so many. One statement.
///
/// # Errors
/// When the database fails.
pub async fn open_now(store: &Store, actor: &Actor, limit: u64) -> Result<Vec<Listed>> {
    let rows = visible_to(actor)
        .filter(Column::Status.eq(Status::Published.code()))
        .limit(limit)
        .all(store.reader())
        .await?;
    rows.into_iter().map(listed).collect()
}

/// The surveys of a project that the actor may see, at most fifty. One statement.
///
/// # Errors
/// When the database fails.
pub async fn of_project(store: &Store, actor: &Actor, project: ProjectId) -> Result<Vec<Listed>> {
    let rows =
        visible_to(actor).filter(Column::ProjectId.eq(project.0)).limit(50).all(store.reader()).await?;
    rows.into_iter().map(listed).collect()
}

/// The surveys that closed last and whose results everybody may see, at most so many; without those whose results are kept back,
/// because too few people have answered. One statement.
///
/// # Errors
/// When the database fails.
pub async fn latest_results(store: &Store, limit: u64) -> Result<Vec<Listed>> {
    let rows = Entity::find()
        .filter(Column::Status.eq(Status::Closed.code()))
        .filter(Column::Results.eq(ResultsFor::Public.code()))
        .filter(answered_by_enough())
        .order_by_desc(Column::ListedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(store.reader())
        .await?;
    rows.into_iter().map(listed).collect()
}

/// Surveys with as many responses as their results need before the public sees any.
fn answered_by_enough() -> Condition {
    let responses = Query::select()
        .expr(Func::count(Expr::col((response::Entity, response::Column::Id))))
        .from(response::Entity)
        .and_where(
            Expr::col((response::Entity, response::Column::SurveyId)).eq(Expr::col((Entity, Column::Id))),
        )
        .and_where(Expr::col((response::Entity, response::Column::SetApart)).eq(false))
        .to_owned();
    Privacy::ALL.into_iter().fold(Condition::any(), |any, privacy| {
        let least = i64::try_from(privacy.least_responses()).unwrap_or(i64::MAX);
        any.add(Column::Privacy.eq(privacy.code()).and(Expr::from(responses.clone()).gte(least)))
    })
}
