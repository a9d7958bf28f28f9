//! What the search index knows of entities.

use domain::access::{Action, Actor, Resource, decide};
use domain::id::EntityId;
use domain::lang::Lang;
use sea_orm::EntityTrait;
use sea_orm::sea_query::SelectStatement;
use uuid::Uuid;

use super::show::whole;
use crate::Store;
use crate::error::Result;
use crate::schema::entity;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// The document of an entity; nothing when there is no such entity. A name is found in both languages, whichever it is in.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let Some(row) = entity::Entity::find_by_id(id).one(store.reader()).await? else { return Ok(None) };
    let content = whole(row)?.content;
    let text = |lang: Lang| {
        let description = content.description.pick(lang).text;
        DocumentText {
            lang,
            title: content.name.pick(lang).text.to_owned(),
            summary: description.split("\n\n").next().unwrap_or_default().to_owned(),
            body: description.to_owned(),
            keywords: Some(content.region.clone()).filter(|region| !region.is_empty()).into_iter().collect(),
        }
    };
    Ok(Some(Document {
        kind: Kind::Entity,
        id,
        path: format!("/entities/{}", content.slug),
        audience: Audience::Public,
        texts: Lang::ALL.into_iter().map(text).collect(),
        phases: Vec::new(),
        minutes: None,
    }))
}

/// The ids of entities after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, entity::Entity::find(), entity::Column::Id, after).await
}

/// Asks for those of these entities that the viewer may see now.
///
/// # Errors
/// When the actor may not.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> Result<SelectStatement> {
    decide(actor, Action::Read, &Resource::Entity { id: EntityId(Uuid::nil()) }).check()?;
    Ok(ids_among(entity::Entity::find(), entity::Column::Id, ids))
}
