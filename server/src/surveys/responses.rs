//! Responses one by one and texts, for designers.

use app::components::FormState;
use app::surveys::{GivenText, Known, One};
use axum::extract::{Path, Query};
use domain::access::{Action, Resource, decide};
use domain::form::Reader;
use domain::surveys::{Content, Definition, Privacy, Question, QuestionId, Survey};
use domain::text::Translated;
use jiff::civil::Date;
use store::surveys::{Respondent, Response, for_designers, respondent};
use uuid::Uuid;

use super::list::{After, next_page};
use super::questions::given;
use super::{AtSurvey, Below};
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn list(visit: Visit, Path((_, slug)): AtSurvey, Query(after): Query<After>) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let page = store::surveys::responses(&visit.app.store, &actor, &survey, &after.request()).await?;
    let next = next_page(&visit, &format!("{}/responses", survey.path()), page.next);
    let list = page.items.into_iter().map(|response| one(&visit, response)).collect();
    let given = given(&visit, &survey).await?;
    Ok(visit.private_html(|| app::surveys::responses(&survey, list, next, given)))
}

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let response = found(&visit, &survey, &id).await?;
    let asks = survey.settings.privacy == Privacy::Confidential
        && decide(&visit.actor(), Action::Read, &Resource::Respondents).is_allowed();
    let known = if asks { Known::Askable(FormState::blank()) } else { Known::Nothing };
    let (survey, one) = in_their_words(&visit, survey, response).await?;
    Ok(visit.private_html(|| app::surveys::response(&survey, one, known)))
}

/// Says who gave a confidential response, once the reason is recorded.
pub(super) async fn who(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    decide(&actor, Action::Read, &Resource::Respondents).check().map_err(store::StoreError::Denied)?;
    let response = found(&visit, &survey, &id).await?;
    let mut reader = Reader::new(&typed);
    let reason = reader.required("reason", 200);
    match reader.finish(reason) {
        Ok(reason) => {
            let who = respondent(&visit.app.store, &actor, &survey, response.id, &reason).await?;
            let told = match who {
                Respondent::Person { name, email } => format!("{name} ({email})"),
                Respondent::Invitation(id) => id.to_string(),
            };
            let (survey, one) = in_their_words(&visit, survey, response).await?;
            Ok(visit.private_html(|| app::surveys::response(&survey, one, Known::Told(told))))
        }
        Err(errors) => {
            let known = Known::Askable(FormState::new(typed, errors));
            let (survey, one) = in_their_words(&visit, survey, response).await?;
            Ok(visit.invalid(|| app::surveys::response(&survey, one, known)))
        }
    }
}

async fn found(visit: &Visit, survey: &Survey, id: &str) -> Result<Response> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    Ok(store::surveys::response(&visit.app.store, &visit.actor(), survey, id).await?)
}

/// The response, and the survey in the words that the person read.
async fn in_their_words(visit: &Visit, mut survey: Survey, response: Response) -> Result<(Survey, One)> {
    let then =
        store::surveys::definition_at(&visit.app.store, &visit.actor(), &survey, response.version).await?;
    survey.definition = then.without_answers();
    Ok((survey, one(visit, response)))
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
        set_apart: response.set_apart,
        answers: response.answers,
    }
}
