//! What the search index knows of a course.

use domain::access::Actor;
use domain::lang::Lang;
use domain::seats::Status;
use domain::training::{Course, total_minutes};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{EntityTrait, QueryFilter};
use uuid::Uuid;

use super::list::visible_to;
use super::record::of_row;
use super::schema::course;
use crate::Store;
use crate::error::Result;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// The course as it is indexed; nothing when it is gone.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let Some(row) = course::Entity::find_by_id(id).one(store.reader()).await? else { return Ok(None) };
    let course = of_row(row)?;
    let audience = match course.status {
        Status::Draft => Audience::Workers(Vec::new()),
        Status::Published | Status::Cancelled => Audience::Public,
    };
    Ok(Some(Document {
        kind: Kind::Course,
        id,
        path: format!("/training/{}", course.slug),
        audience,
        texts: course.details.title.langs().map(|lang| text(&course, lang)).collect(),
        phases: Vec::new(),
        minutes: Some(total_minutes(&course.details.modules)),
    }))
}

fn text(course: &Course, lang: Lang) -> DocumentText {
    let details = &course.details;
    let mut body = vec![details.audience.pick(lang).text, details.outcomes.pick(lang).text];
    for module in &details.modules {
        body.push(module.title.pick(lang).text);
        body.push(module.description.pick(lang).text);
    }
    DocumentText {
        lang,
        title: details.title.pick(lang).text.to_owned(),
        summary: details.summary.pick(lang).text.to_owned(),
        body: body.join("\n"),
        keywords: Vec::new(),
    }
}

/// The ids of courses after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, course::Entity::find(), course::Column::Id, after).await
}

/// Asks for those of these courses that the viewer may see now.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> SelectStatement {
    ids_among(course::Entity::find().filter(visible_to(actor)), course::Column::Id, ids)
}
