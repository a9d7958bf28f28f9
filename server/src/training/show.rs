//! A course's page.

use app::training::CoursePage;
use axum::extract::Path;
use domain::id::EditionId;

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let (course, editions) = store::training::read(store, &actor, &slug).await?;
    let ids: Vec<EditionId> = editions.iter().map(|edition| edition.id).collect();
    let own = store::training::enrolments(store, &actor, &ids).await?;
    let own = own.into_iter().map(|(id, standing)| (EditionId(id), standing)).collect();
    Ok(visit.html(|| app::training::show(CoursePage { course, editions, own })))
}
