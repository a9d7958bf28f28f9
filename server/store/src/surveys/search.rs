//! Surveys for the search index.

use domain::access::Actor;
use domain::lang::Lang;
use domain::surveys::{Status, Survey};
use domain::text::Translated;
use sea_orm::EntityTrait;
use sea_orm::sea_query::SelectStatement;
use uuid::Uuid;

use super::list::visible_to;
use super::read::whole;
use super::schema::survey::{Column, Entity};
use crate::Store;
use crate::error::Result;
use crate::search::{Audience, Document, DocumentText, Kind, ids_after, ids_among};

/// What the index knows of a survey; nothing when there is none.
///
/// # Errors
/// When the database fails.
pub async fn document(store: &Store, id: Uuid) -> Result<Option<Document>> {
    let Some(row) = Entity::find_by_id(id).one(store.reader()).await? else { return Ok(None) };
    let minutes = u32::try_from(row.minutes).ok();
    let survey = whole(store.reader(), row).await?;
    let audience =
        if survey.status == Status::Draft { Audience::Workers(Vec::new()) } else { Audience::Public };
    Ok(Some(Document {
        kind: Kind::Survey,
        id,
        path: survey.path(),
        audience,
        texts: survey.settings.title.langs().map(|lang| text(&survey, lang)).collect(),
        phases: Vec::new(),
        minutes,
    }))
}

fn text(survey: &Survey, lang: Lang) -> DocumentText {
    let say = |text: &Translated| text.exactly(lang).unwrap_or_default().to_owned();
    // What nobody sees is not found either: names of values from the address and of calculations are the team's.
    let questions: Vec<String> = survey
        .definition
        .questions()
        .filter(|question| question.kind.code().is_visible())
        .map(|question| say(&survey.definition.text_without_answers(&question.label)))
        .collect();
    DocumentText {
        lang,
        title: say(&survey.settings.title),
        summary: say(&survey.definition.text_without_answers(&survey.settings.introduction)),
        body: questions.join("\n"),
        keywords: Vec::new(),
    }
}

/// The ids of surveys after one, a page of them, for making the index anew. One statement.
///
/// # Errors
/// When the database fails.
pub async fn ids(store: &Store, after: Option<Uuid>) -> Result<Vec<Uuid>> {
    ids_after(store, Entity::find(), Column::Id, after).await
}

/// Asks for those of these surveys that the viewer may see now.
pub fn visible(actor: &Actor, ids: &[Uuid]) -> SelectStatement {
    ids_among(visible_to(actor), Column::Id, ids)
}
