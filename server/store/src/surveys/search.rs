//! Surveys for the search index.

use domain::lang::Lang;
use domain::surveys::{Status, Survey};
use domain::text::Translated;
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use super::read::whole;
use super::schema::survey::{Column, Entity};
use crate::Store;
use crate::error::Result;
use crate::search::{Audience, Document, DocumentText, Kind};

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
    let questions: Vec<String> = survey.definition.questions().map(|q| say(&q.label)).collect();
    DocumentText {
        lang,
        title: say(&survey.settings.title),
        summary: say(&survey.settings.introduction),
        body: questions.join("\n"),
        keywords: Vec::new(),
    }
}

/// The ids of all surveys.
///
/// # Errors
/// When the database fails.
pub async fn all_ids(store: &Store) -> Result<Vec<Uuid>> {
    Ok(Entity::find().select_only().column(Column::Id).into_tuple().all(store.reader()).await?)
}
