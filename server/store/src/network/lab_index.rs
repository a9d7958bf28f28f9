//! What the search index knows of labs.

use domain::access::{Action, Actor, decide};
use domain::lang::Lang;
use domain::text::Translated;
use sea_orm::EntityTrait;
use sea_orm::sea_query::SelectStatement;
use uuid::Uuid;

use super::labs::LAB;
use super::schema::lab::{Column, Entity, Model};
use super::visible::entities_of;
use crate::Store;
use crate::error::Result;
use crate::markdown::plain_text;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// The document of a lab; nothing when there is no such lab. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let Some(lab) = Entity::find_by_id(id).one(store.reader()).await? else { return Ok(None) };
    let entities = entities_of(store.reader(), std::iter::once(lab.entity_id)).await?;
    let entity = entities.into_values().next().map(|(_, name)| name).unwrap_or_default();
    Ok(Some(Document {
        kind: Kind::Lab,
        id,
        path: format!("/network/labs/{}", lab.slug),
        audience: Audience::Public,
        texts: texts(&lab, &entity),
        phases: Vec::new(),
        minutes: None,
    }))
}

/// A text for each language that name or description are in.
fn texts(lab: &Model, entity: &Translated) -> Vec<DocumentText> {
    let written = |lang: &Lang| lab.name.0.exactly(*lang).or(lab.description.0.exactly(*lang)).is_some();
    let text = |lang: Lang| {
        let description = plain_text(lab.description.0.pick(lang).text);
        let (first, rest) = description.split_once('\n').unwrap_or((&description, ""));
        DocumentText {
            lang,
            title: lab.name.0.pick(lang).text.to_owned(),
            summary: first.to_owned(),
            body: rest.to_owned(),
            keywords: vec![entity.pick(lang).text.to_owned(), called(lang).to_owned()],
        }
    };
    Lang::ALL.into_iter().filter(written).map(text).collect()
}

/// What people call a lab: many a one is not called so in its name.
fn called(lang: Lang) -> &'static str {
    match lang {
        Lang::Pt => "laboratório",
        Lang::En => "lab laboratory",
    }
}

/// The ids of labs after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, Entity::find(), Column::Id, after).await
}

/// Asks for those of these labs that the viewer may see now.
///
/// # Errors
/// When the actor may not.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> Result<SelectStatement> {
    decide(actor, Action::Read, &LAB).check()?;
    Ok(ids_among(Entity::find(), Column::Id, ids))
}
