//! Responses one by one and texts, for designers.

use app::surveys::{GivenText, One};
use axum::extract::{Path, Query};
use domain::surveys::{Content, Definition, Question, QuestionId};
use domain::text::Translated;
use jiff::civil::Date;
use store::surveys::{Response, for_designers};
use uuid::Uuid;

use super::list::{After, next_page};
use super::{AtSurvey, Below};
use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn list(visit: Visit, Path((_, slug)): AtSurvey, Query(after): Query<After>) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let page = store::surveys::responses(&visit.app.store, &actor, &survey, &after.request()).await?;
    let next = next_page(&visit, &format!("{}/responses", survey.path()), page.next);
    let list = page.items.into_iter().map(|response| one(&visit, response)).collect();
    Ok(visit.private_html(|| app::surveys::responses(&survey, list, next)))
}

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let actor = visit.actor();
    let mut survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let response = store::surveys::response(&visit.app.store, &actor, &survey, id).await?;
    // In the words that the person read.
    survey.definition = store::surveys::definition_at(&visit.app.store, &actor, &survey, response.version)
        .await?
        .without_answers();
    let response = one(&visit, response);
    Ok(visit.private_html(|| app::surveys::response(&survey, response)))
}

pub(super) async fn delete(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    store::surveys::delete_response(&visit.app.store, &actor, &slug, id).await?;
    Ok(visit.go_with(&format!("{}/responses", survey.path()), "flash-survey-response-deleted"))
}

pub(super) async fn texts(visit: Visit, Path((_, slug, id)): Below, Query(after): Query<After>) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let (column, question) = of_texts(&survey.definition.without_answers(), &id).ok_or(Error::NotFound)?;
    let request = after.request();
    let page = store::surveys::texts(&visit.app.store, &actor, &survey, &column, &request).await?;
    let next = next_page(&visit, &format!("{}/results/{id}", survey.path()), page.next);
    let list = page
        .items
        .into_iter()
        .map(|text| GivenText { response: text.response.to_string(), text: text.text })
        .collect();
    Ok(visit.private_html(|| app::surveys::texts(&survey, &question, list, next)))
}

/// The column of this name when texts stand in it, and its question; beside an option, the question with that option's words.
fn of_texts(definition: &Definition, name: &str) -> Option<(QuestionId, Question)> {
    let id = QuestionId::parse_part(name)?;
    let question = definition.find(&id.question())?;
    let columns = question.columns();
    let column = columns.iter().find(|column| column.id == id && column.content == Content::Text)?;
    let mut titled = question.clone();
    if let Some(row) = column.row {
        titled.label = question.label.tags().fold(Translated::default(), |label, tag| {
            let (words, option) = (question.label.exactly(tag).unwrap_or_default(), row.label.pick(tag).text);
            label.with(tag, format!("{words} / {option}"))
        });
    }
    Some((id, titled))
}

fn one(visit: &Visit, response: Response) -> One {
    let day = response.day.parse::<Date>();
    One {
        id: response.id.to_string(),
        day: day.map_or(response.day, |day| app::format::date(visit.lang, day)),
        who: response.who.map(|(name, email)| format!("{name} ({email})")),
        answers: response.answers,
    }
}
