//! The workstreams of a project's work plan.

use axum::Json;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use domain::projects::plan::{Activity, Deadline, Evidence, StreamStatus, Workstream};
use domain::text::Translated;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::projects;

use super::asking::Asking;
use crate::error::{Error, Result};

#[derive(Deserialize)]
pub(super) struct Asked {
    overdue_on: Option<String>,
}

#[derive(Serialize)]
struct Plan {
    items: Vec<Item>,
    /// A plan is one page.
    next: Option<String>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    kind: &'static str,
    title: Translated,
    deadline: Deadline,
    status: Option<&'static str>,
    overdue: bool,
    lead: Vec<String>,
    lead_note: Option<String>,
    participants: Vec<String>,
    interested: Vec<String>,
    goals: Vec<u16>,
    themes: Vec<u16>,
    activities: Vec<ActivityItem>,
    evidence: Vec<Evidence>,
}

#[derive(Serialize)]
struct ActivityItem {
    id: String,
    title: Translated,
    at: Option<String>,
    unknown_quantity: bool,
}

/// The workstreams; with `overdue_on` only those that are overdue on that day, as they stand now.
pub(super) async fn list(asking: Asking, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result {
    let wanted = match asked.overdue_on.as_deref().map(str::parse::<Date>) {
        None => None,
        Some(Ok(day)) => Some(day),
        Some(Err(_)) => return Err(Error::BadRequest("overdue_on is a day such as 2020-01-31")),
    };
    let project = projects::show(asking.store(), &asking.actor(), &slug).await?;
    let plan = projects::plan(asking.store(), project.id).await?;
    let app = &asking.visit().app;
    let on = wanted.unwrap_or_else(|| app.store.now().in_zone(&app.config.zone).date());
    let items = plan.into_iter().filter(|stream| wanted.is_none() || stream.is_overdue(on));
    let items = items.map(|stream| item(stream, on)).collect();
    Ok(Json(Plan { items, next: None }).into_response())
}

fn item(stream: Workstream, on: Date) -> Item {
    Item {
        overdue: stream.is_overdue(on),
        id: stream.code,
        kind: stream.kind.code(),
        title: stream.title,
        deadline: stream.deadline,
        status: stream.status.map(StreamStatus::code),
        lead: stream.lead,
        lead_note: stream.lead_note,
        participants: stream.participants,
        interested: stream.interested,
        goals: stream.goals,
        themes: stream.themes,
        activities: stream.activities.into_iter().map(activity).collect(),
        evidence: stream.evidence,
    }
}

fn activity(activity: Activity) -> ActivityItem {
    ActivityItem {
        id: activity.code,
        title: activity.title,
        at: activity.at.map(|at| at.to_string()),
        unknown_quantity: activity.unknown_quantity,
    }
}
