//! The work plan of a project: taken in with a new project, and read.

use std::collections::BTreeMap;

use domain::access::Actor;
use domain::id::ProjectId;
use domain::projects::ProjectContent;
use domain::projects::plan::{Activity, StreamKind, StreamStatus, Workstream};
use domain::when::Point;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::create::{Created, create_with};
use super::find::damaged;
use super::schema::{project_activity, project_workstream};
use crate::columns::Json;
use crate::error::Result;
use crate::{Store, Write};

/// Makes a project with its work plan, in one transaction.
///
/// # Errors
/// As [`create`](super::create()).
pub async fn create_with_plan(
    store: &Store,
    actor: &Actor,
    content: &ProjectContent,
    plan: &[Workstream],
) -> Result<Created> {
    create_with(store, actor, content, "", plan).await
}

/// The work plan of a project that the caller was allowed to see, in its order. Two statements.
///
/// # Errors
/// When the database fails or what it holds cannot be read.
pub async fn plan(store: &Store, project: ProjectId) -> Result<Vec<Workstream>> {
    let streams = project_workstream::Entity::find()
        .filter(project_workstream::Column::ProjectId.eq(project.0))
        .order_by_asc(project_workstream::Column::Position)
        .all(store.reader())
        .await?;
    let activities = project_activity::Entity::find()
        .filter(project_activity::Column::ProjectId.eq(project.0))
        .order_by_asc(project_activity::Column::Position)
        .all(store.reader())
        .await?;
    let mut of: BTreeMap<Uuid, Vec<Activity>> = BTreeMap::new();
    for row in activities {
        of.entry(row.workstream_id).or_default().push(activity(row)?);
    }
    streams
        .into_iter()
        .map(|row| {
            let activities = of.remove(&row.id).unwrap_or_default();
            stream(row, activities)
        })
        .collect()
}

/// How many workstreams and activities a project's work plan has; none when it has no plan. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn plan_size(store: &Store, project: ProjectId) -> Result<Option<(usize, usize)>> {
    let streams = project_workstream::Entity::find()
        .filter(project_workstream::Column::ProjectId.eq(project.0))
        .count(store.reader())
        .await?;
    let activities = project_activity::Entity::find()
        .filter(project_activity::Column::ProjectId.eq(project.0))
        .count(store.reader())
        .await?;
    let size = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    Ok((streams > 0).then_some((size(streams), size(activities))))
}

/// Writes the streams of a project that has none yet.
pub(super) async fn insert(write: &Write<'_>, project: ProjectId, plan: &[Workstream]) -> Result<()> {
    if plan.is_empty() {
        return Ok(());
    }
    let now = write.now().0;
    let (mut streams, mut activities) = (Vec::new(), Vec::new());
    for (position, stream) in (0..).zip(plan) {
        let id = Uuid::now_v7();
        streams.push(stream_row(id, project, position, stream, now).into_active_model());
        for (position, activity) in (0..).zip(&stream.activities) {
            let row = project_activity::Model {
                id: Uuid::now_v7(),
                project_id: project.0,
                workstream_id: id,
                position,
                code: activity.code.clone(),
                title: Json(activity.title.clone()),
                at: activity.at.map(|at| at.to_string()).unwrap_or_default(),
                unknown_quantity: activity.unknown_quantity,
            };
            activities.push(row.into_active_model());
        }
    }
    for some in streams.chunks(ROWS) {
        project_workstream::Entity::insert_many(some.to_vec()).exec_without_returning(write.db()).await?;
    }
    for some in activities.chunks(ROWS) {
        project_activity::Entity::insert_many(some.to_vec()).exec_without_returning(write.db()).await?;
    }
    Ok(())
}

/// So many rows in one statement: seventeen values each stay below SQLite's limit.
const ROWS: usize = 1000;

fn stream_row(
    id: Uuid,
    project: ProjectId,
    position: i32,
    stream: &Workstream,
    now: i64,
) -> project_workstream::Model {
    project_workstream::Model {
        id,
        project_id: project.0,
        position,
        code: stream.code.clone(),
        kind: stream.kind.code().to_owned(),
        title: Json(stream.title.clone()),
        deadline: Json(stream.deadline),
        status: stream.status.map(StreamStatus::code).unwrap_or_default().to_owned(),
        lead: Json(stream.lead.clone()),
        lead_note: stream.lead_note.clone(),
        participants: Json(stream.participants.clone()),
        interested: Json(stream.interested.clone()),
        goals: Json(stream.goals.clone()),
        themes: Json(stream.themes.clone()),
        evidence: Json(stream.evidence.clone()),
        version: 1,
        updated_at: now,
    }
}

fn stream(row: project_workstream::Model, activities: Vec<Activity>) -> Result<Workstream> {
    let status = match row.status.as_str() {
        "" => None,
        code => Some(StreamStatus::from_code(code).ok_or_else(|| damaged("workstream's status", code))?),
    };
    Ok(Workstream {
        kind: StreamKind::from_code(&row.kind).ok_or_else(|| damaged("workstream's kind", &row.kind))?,
        code: row.code,
        title: row.title.0,
        deadline: row.deadline.0,
        status,
        lead: row.lead.0,
        lead_note: row.lead_note,
        participants: row.participants.0,
        interested: row.interested.0,
        goals: row.goals.0,
        themes: row.themes.0,
        activities,
        evidence: row.evidence.0,
    })
}

fn activity(row: project_activity::Model) -> Result<Activity> {
    let at = match row.at.as_str() {
        "" => None,
        text => Some(Point::parse(text).ok_or_else(|| damaged("activity's date", text))?),
    };
    Ok(Activity { code: row.code, title: row.title.0, at, unknown_quantity: row.unknown_quantity })
}
