//! What the search index knows of projects.

use domain::access::Actor;
use domain::lang::Lang;
use domain::projects::{Project, Status};
use domain::text::Translated;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{EntityTrait, QueryFilter};
use uuid::Uuid;

use super::list::visible_to;
use super::schema::project;
use super::show::assemble;
use crate::Store;
use crate::error::Result;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// The document of a project; nothing when there is no such project. Drafts are for those who work on them.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let Some(row) = project::Entity::find_by_id(id).one(store.reader()).await? else { return Ok(None) };
    let project = assemble(store, row).await?;
    let content = &project.content;
    let audience = match project.status {
        Status::Published => Audience::Public,
        Status::Draft => Audience::Workers(content.entities().into_iter().map(|id| id.0).collect()),
    };
    Ok(Some(Document {
        kind: Kind::Project,
        id,
        path: format!("/projects/{}", content.slug),
        audience,
        texts: content.title.langs().map(|lang| text(&project, lang)).collect(),
        phases: vec![project.phase.code().to_owned()],
        minutes: None,
    }))
}

fn text(project: &Project, lang: Lang) -> DocumentText {
    let content = &project.content;
    let said = |text: &Translated| text.exactly(lang).unwrap_or_default().to_owned();
    let mut body = vec![
        said(&content.challenge),
        said(&content.target_groups),
        said(&content.take_part),
        said(&content.outcome),
    ];
    body.extend(content.figures.iter().map(|figure| said(&figure.note)));
    body.extend(content.products.iter().map(|product| said(&product.title)));
    body.extend(project.updates.iter().flat_map(|update| [said(&update.title), said(&update.body)]));
    body.retain(|text| !text.is_empty());
    let names = project.entities.iter().map(|entity| entity.name.pick(lang).text.to_owned());
    let targets = content.sdg.iter().map(ToString::to_string);
    DocumentText {
        lang,
        title: said(&content.title),
        summary: content.summary.pick(lang).text.to_owned(),
        body: body.join("\n\n"),
        keywords: names.chain(targets).collect(),
    }
}

/// The ids of projects after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, project::Entity::find(), project::Column::Id, after).await
}

/// Asks for those of these projects that the viewer may see now.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> SelectStatement {
    ids_among(project::Entity::find().filter(visible_to(actor)), project::Column::Id, ids)
}
