//! Responses one by one and texts, for designers, in the order of their random ids.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Action, Actor, Resource, decide};
use domain::surveys::{
    Answer, Answers, Content, LEAST_RESPONSES, Privacy, Question, QuestionId, Survey, read_instance,
};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::schema::{answer, response};
use super::set_apart::apart;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};
use crate::schema::account;

/// A response as designers see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Its random id.
    pub id: Uuid,
    /// The day it was given.
    pub day: String,
    /// The survey's version when it was given.
    pub version: i32,
    /// What gave the orders of chance that the person saw.
    pub seed: i64,
    /// Name and address of who gave it, where the survey says that the team sees them.
    pub who: Option<(String, String)>,
    /// Whether it looked, when it came, as if no person had given it.
    pub suspicious: bool,
    /// Whether it was set apart: it counts nowhere.
    pub set_apart: bool,
    /// The answers.
    pub answers: Answers,
}

/// One text answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAnswer {
    /// The response it stands in.
    pub response: Uuid,
    /// In which instance of a repeat; blank in none.
    pub instance: String,
    /// The text.
    pub text: String,
}

pub(super) fn may_see(actor: &Actor) -> Result<()> {
    Ok(decide(actor, Action::Read, &Resource::Results { public: false }).check()?)
}

/// Whether there are enough responses for anybody to see one. Anonymous ones are told apart from nobody when they are few.
pub(super) async fn enough(store: &Store, survey: &Survey) -> Result<bool> {
    if !survey.settings.is_sealed() {
        return Ok(true);
    }
    let some = response::Entity::find()
        .filter(response::Column::SurveyId.eq(survey.id.0))
        .select_only()
        .column(response::Column::Id)
        .limit(LEAST_RESPONSES)
        .into_tuple::<Uuid>()
        .all(store.reader())
        .await?;
    Ok(u64::try_from(some.len()).is_ok_and(|some| some >= LEAST_RESPONSES))
}

/// The responses to a survey, in no order that tells anything; designers only, and none while an
/// anonymous survey has fewer than five. Four statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn responses(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    request: &PageRequest,
) -> Result<Page<Response>> {
    may_see(actor)?;
    if !enough(store, survey).await? {
        return Ok(Page { items: Vec::new(), next: None });
    }
    let limit = request.limit_or(50);
    let mut query = response::Entity::find()
        .filter(response::Column::SurveyId.eq(survey.id.0))
        .order_by_asc(response::Column::Id)
        .limit(limit + 1);
    if let Some(after) = request.key::<1>().and_then(|[id]| id.parse::<Uuid>().ok()) {
        query = query.filter(response::Column::Id.gt(after));
    }
    let rows = query.all(store.reader()).await?;
    let responses = whole(store, survey, rows).await?;
    Ok(Page::cut(responses, limit, |response| cursor(&[&response.id.to_string()])))
}

/// One response; designers only, and none while an anonymous survey has fewer than five. Four statements.
///
/// # Errors
/// When there is none, the actor may not, or the database fails.
pub async fn response(store: &Store, actor: &Actor, survey: &Survey, id: Uuid) -> Result<Response> {
    may_see(actor)?;
    if !enough(store, survey).await? {
        return Err(StoreError::NotFound);
    }
    let row = response::Entity::find_by_id(id)
        .filter(response::Column::SurveyId.eq(survey.id.0))
        .one(store.reader())
        .await?
        .ok_or(StoreError::NotFound)?;
    whole(store, survey, vec![row]).await?.pop().ok_or(StoreError::NotFound)
}

/// The texts that people gave to a question, without those of responses that are set apart; designers only, and none while an anonymous survey has fewer than five. Two statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn texts(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    question: &QuestionId,
    request: &PageRequest,
) -> Result<Page<TextAnswer>> {
    may_see(actor)?;
    if !enough(store, survey).await? {
        return Ok(Page { items: Vec::new(), next: None });
    }
    let limit = request.limit_or(50);
    let mut query = answer::Entity::find()
        .filter(answer::Column::SurveyId.eq(survey.id.0))
        .filter(answer::Column::QuestionId.eq(question.as_str()))
        .filter(answer::Column::Choice.eq(""))
        .filter(answer::Column::ResponseId.not_in_subquery(apart(survey.id.0)))
        .filter(answer::Column::Text.is_not_null())
        .order_by_asc(answer::Column::ResponseId)
        .order_by_asc(answer::Column::Instance)
        .limit(limit + 1);
    if let Some((after, instance)) =
        request.key::<2>().and_then(|[id, at]| Some((id.parse::<Uuid>().ok()?, at)))
    {
        let same = answer::Column::ResponseId.eq(after).and(answer::Column::Instance.gt(instance));
        query = query.filter(answer::Column::ResponseId.gt(after).or(same));
    }
    let rows = query.all(store.reader()).await?;
    let texts = rows
        .into_iter()
        .map(|row| TextAnswer {
            response: row.response_id,
            instance: row.instance,
            text: row.text.unwrap_or_default(),
        })
        .collect();
    Ok(Page::cut(texts, limit, |text: &TextAnswer| cursor(&[&text.response.to_string(), &text.instance])))
}

async fn answers_of(
    store: &Store,
    ids: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Vec<answer::Model>>> {
    let rows = answer::Entity::find()
        .filter(answer::Column::ResponseId.is_in(ids))
        .order_by_asc(answer::Column::QuestionId)
        .all(store.reader())
        .await?;
    let mut answers: BTreeMap<Uuid, Vec<answer::Model>> = BTreeMap::new();
    for row in rows {
        answers.entry(row.response_id).or_default().push(row);
    }
    Ok(answers)
}

async fn whole(store: &Store, survey: &Survey, rows: Vec<response::Model>) -> Result<Vec<Response>> {
    let mut answers = answers_of(store, rows.iter().map(|row| row.id)).await?;
    // Of a confidential survey only a few see them, and each look is recorded.
    let named = survey.settings.privacy == Privacy::Identified;
    let people: BTreeMap<Uuid, (String, String)> = account::Entity::find()
        .filter(account::Column::Id.is_in(rows.iter().filter_map(|row| row.account_id).filter(|_| named)))
        .all(store.reader())
        .await?
        .into_iter()
        .map(|row| (row.id, (row.name, row.email)))
        .collect();
    let one = |row: response::Model| {
        let values = answers.remove(&row.id).unwrap_or_default();
        Response {
            id: row.id,
            day: row.day,
            version: row.version,
            seed: row.seed,
            suspicious: row.suspicious,
            set_apart: row.set_apart,
            who: row.account_id.and_then(|account| people.get(&account).cloned()),
            answers: read_back(survey, values),
        }
    };
    Ok(rows.into_iter().map(one).collect())
}

/// The instances that the questions of repeats were answered in, by question. One statement, none for a survey without repeats.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn instances(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
) -> Result<BTreeMap<QuestionId, BTreeSet<Vec<u32>>>> {
    may_see(actor)?;
    let mut instances: BTreeMap<QuestionId, BTreeSet<Vec<u32>>> = BTreeMap::new();
    if survey.definition.sections().all(|section| section.repeat.is_none()) {
        return Ok(instances);
    }
    let rows: Vec<(String, String)> = answer::Entity::find()
        .select_only()
        .column(answer::Column::QuestionId)
        .column(answer::Column::Instance)
        .distinct()
        .filter(answer::Column::SurveyId.eq(survey.id.0))
        .filter(answer::Column::Instance.ne(""))
        .into_tuple()
        .all(store.reader())
        .await?;
    for (question, instance) in rows {
        if let Some(id) = QuestionId::parse_part(&question) {
            instances.entry(id.question()).or_default().insert(read_instance(&instance));
        }
    }
    Ok(instances)
}

/// The stored rows as answers; what no longer fits its question is left out.
fn read_back(survey: &Survey, rows: Vec<answer::Model>) -> Answers {
    let mut answers = Answers::default();
    let columns = survey.definition.questions().flat_map(Question::columns);
    let given = columns.flat_map(|column| {
        let of = rows.iter().filter(|row| row.question_id == column.id.as_str());
        let instances: BTreeSet<&str> = of.map(|row| row.instance.as_str()).collect();
        instances.into_iter().map(move |instance| (column.clone(), instance)).collect::<Vec<_>>()
    });
    for (column, instance) in given {
        let of = rows.iter().filter(|row| row.question_id == column.id.as_str());
        let mut of = of.filter(|row| row.instance == instance);
        let read = match column.content {
            Content::One(_) => of.next().map(|row| Answer::Single(row.choice.clone())),
            Content::Many(options) => {
                let given: Vec<&str> = of.map(|row| row.choice.as_str()).collect();
                let chosen: Vec<String> = options
                    .iter()
                    .filter(|option| given.contains(&option.code.as_str()))
                    .map(|option| option.code.clone())
                    .collect();
                (!chosen.is_empty()).then_some(Answer::Several(chosen))
            }
            Content::Point(..) => of.next().and_then(|row| row.choice.parse().ok()).map(Answer::Scale),
            Content::Number => of.next().and_then(|row| row.number).map(Answer::Number),
            Content::Text => of.next().and_then(|row| row.text.clone()).map(Answer::Text),
        };
        if let Some(answer) = read {
            answers.0.insert(column.id.at(&read_instance(instance)), answer);
        }
    }
    answers
}
