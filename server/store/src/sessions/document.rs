//! What the search index knows of a session.

use domain::access::Actor;
use domain::lang::Lang;
use domain::projects::Phase;
use domain::seats::Status;
use domain::sessions::Session;
use sea_orm::EntityTrait;
use sea_orm::sea_query::SelectStatement;
use uuid::Uuid;

use super::list::visible_to;
use super::record::by_id;
use super::schema::session;
use crate::Store;
use crate::error::Result;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// The session as it is indexed; nothing when it is gone.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let Some(session) = by_id(store.reader(), id).await? else { return Ok(None) };
    let audience = match session.status {
        Status::Draft => Audience::Workers(Vec::new()),
        Status::Published | Status::Cancelled => Audience::Public,
    };
    Ok(Some(Document {
        kind: Kind::Session,
        id,
        path: format!("/sessions/{}", session.slug),
        audience,
        texts: session.details.title.langs().map(|lang| text(&session, lang)).collect(),
        phases: vec![Phase::CoCreation.code().to_owned()],
        minutes: Some(session.details.minutes),
    }))
}

fn text(session: &Session, lang: Lang) -> DocumentText {
    let details = &session.details;
    let mut body = vec![details.preparation.pick(lang).text, &details.place.address];
    for block in &details.agenda {
        body.push(block.title.pick(lang).text);
        body.push(block.text.pick(lang).text);
    }
    DocumentText {
        lang,
        title: details.title.pick(lang).text.to_owned(),
        summary: details.summary.pick(lang).text.to_owned(),
        body: body.join("\n"),
        keywords: Vec::new(),
    }
}

/// The ids of sessions after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, session::Entity::find(), session::Column::Id, after).await
}

/// Asks for those of these sessions that the viewer may see now.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> SelectStatement {
    ids_among(visible_to(actor), session::Column::Id, ids)
}
