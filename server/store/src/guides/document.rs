//! What the search index knows of a guide.

use domain::access::Actor;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{EntityTrait, QueryFilter};
use uuid::Uuid;

use super::list::visible_to;
use super::record;
use super::schema::guide;
use crate::Store;
use crate::error::Result;
use crate::markdown::plain_text;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// The guide for the index; nothing when it is gone.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let Some(guide) = record::by_id(store.reader(), id).await? else { return Ok(None) };
    let texts = guide.texts.iter().map(|(lang, text)| DocumentText {
        lang: *lang,
        title: text.title.clone(),
        summary: text.summary.clone(),
        body: plain_text(&text.body),
        keywords: text.tags.iter().chain(&text.materials).cloned().collect(),
    });
    Ok(Some(Document {
        kind: Kind::Guide,
        id,
        path: format!("/guides/{}", guide.slug),
        audience: if guide.published { Audience::Public } else { Audience::Workers(Vec::new()) },
        texts: texts.collect(),
        phases: guide.facts.phases.iter().map(|phase| phase.code().to_owned()).collect(),
        minutes: guide.facts.minutes.map(|range| range.min),
    }))
}

/// The ids of guides after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, guide::Entity::find(), guide::Column::Id, after).await
}

/// Asks for those of these guides that the viewer may see now.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> SelectStatement {
    ids_among(guide::Entity::find().filter(visible_to(actor)), guide::Column::Id, ids)
}
