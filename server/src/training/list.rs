//! The list of courses.

use app::training::{CourseList, ListedCourse};
use axum::extract::Query;
use serde::Deserialize;
use store::PageRequest;

use crate::error::Result;
use crate::seats::after;
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Asked {
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let request = PageRequest { after: asked.after, limit: 0 };
    let page = store::training::list(&visit.app.store, &visit.actor(), &request).await?;
    let next = after(&visit, "/training", &[], page.next);
    let listed = |listed: store::training::ListedCourse| ListedCourse {
        course: listed.course,
        editions: listed.editions,
    };
    let courses = page.items.into_iter().map(listed).collect();
    Ok(visit.html(|| app::training::list(CourseList { courses, next })))
}
