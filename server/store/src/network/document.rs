//! What the search index knows of people: what everybody may see, and nothing else.

use domain::access::Actor;
use domain::lang::Lang;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::schema::innovator::{Column, Entity};
use super::visible::{Organisation, PersonView, findable, show};
use crate::Store;
use crate::error::Result;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// The index's document of a person, as a stranger sees them; nothing when a stranger cannot find them.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let stranger = Actor::anonymous();
    let row = Entity::find()
        .filter(Column::AccountId.eq(id))
        .filter(findable(&stranger))
        .one(store.reader())
        .await?;
    let Some(view) = show(store.reader(), &stranger, row.into_iter().collect()).await?.pop() else {
        return Ok(None);
    };
    Ok(Some(Document {
        kind: Kind::Person,
        id,
        path: format!("/network/{}", view.slug),
        audience: Audience::Public,
        texts: texts(&view),
        phases: Vec::new(),
        minutes: None,
    }))
}

/// The ids of people whom a stranger can find after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, Entity::find().filter(findable(&Actor::anonymous())), Column::AccountId, after).await
}

/// Asks for those of these people that the viewer may see now.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> SelectStatement {
    ids_among(Entity::find().filter(findable(actor)), Column::AccountId, ids)
}

/// A text for each language the person wrote in; in Portuguese when there is nothing but a name.
fn texts(view: &PersonView) -> Vec<DocumentText> {
    let mut langs: Vec<Lang> = view.headline.langs().chain(view.bio.langs()).collect();
    langs.sort();
    langs.dedup();
    if langs.is_empty() {
        langs.push(Lang::default());
    }
    let text = |lang: Lang| {
        let organisation = match &view.organisation {
            Some(Organisation::Entity(_, name)) => Some(name.pick(lang).text.to_owned()),
            Some(Organisation::Named(name)) => Some(name.clone()),
            None => None,
        };
        let skills = view.skills.iter().map(|skill| skill.label.clone());
        let place = Some(view.region.clone()).filter(|region| !region.is_empty());
        DocumentText {
            lang,
            title: view.name.clone(),
            summary: view.headline.pick(lang).text.to_owned(),
            body: view.bio.pick(lang).text.to_owned(),
            keywords: skills.chain(organisation).chain(place).collect(),
        }
    };
    langs.into_iter().map(text).collect()
}
