//! One survey, for those who may see it.

use domain::access::{Action, Actor, Resource, Visibility, decide};
use domain::id::{ProjectId, SurveyId};
use domain::slug::Slug;
use domain::surveys::{
    Definition, Group, Listed, Mode, Page, Privacy, ResultsFor, Settings, Sharing, Status, Survey,
};
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::groups;
use super::schema::survey::PageRule;
use super::schema::{question, survey};
use crate::Store;
use crate::error::{Result, StoreError};

/// A survey as the policy sees it. A draft is for designers; members of a project's entities see it on the project's page.
pub(super) fn work(status: Status) -> Resource<'static> {
    let visibility = if status == Status::Draft { Visibility::Draft } else { Visibility::Public };
    Resource::Work { visibility, entities: &[] }
}

/// What the policy is asked when somebody answers, who belongs to the survey's group or not.
pub(super) fn participation(survey: &Survey, member: bool) -> Resource<'static> {
    match survey.settings.mode {
        Mode::Open | Mode::Links => work(survey.status),
        _ if survey.status == Status::Draft => work(survey.status),
        Mode::Members => Resource::WorkForMembers { visibility: Visibility::Public, member },
        Mode::SignedIn => Resource::WorkForSignedIn { visibility: Visibility::Public },
    }
}

/// The survey at this address. Two statements.
///
/// # Errors
/// When there is none, the actor may not see it, or the database fails.
pub async fn by_slug(store: &Store, actor: &Actor, slug: &str) -> Result<Survey> {
    let row = survey::Entity::find()
        .filter(survey::Column::Slug.eq(slug))
        .one(store.reader())
        .await?
        .ok_or(StoreError::NotFound)?;
    decide(actor, Action::Read, &work(status(&row)?)).check()?;
    whole(store.reader(), row).await
}

/// The survey at this address, when the actor may answer it: an open one, signed in or as a member where it says so. Whether it is
/// still open the caller sees from its status, as far as this node knows. Three statements at most, none when it was read before.
///
/// # Errors
/// When there is none, the actor may not answer it, or the database fails.
pub async fn for_answering(store: &Store, actor: &Actor, slug: &str) -> Result<Survey> {
    let survey = kept(store, actor, slug).await?;
    if survey.status == Status::Draft {
        return Ok(survey);
    }
    let member = groups::belongs(store.reader(), actor, &survey).await?;
    decide(actor, Action::TakePart, &participation(&survey, member)).check()?;
    Ok(survey)
}

/// The survey at this address as it was read last, as long as this node knows of no change but responses: while a survey is open,
/// everybody who answers it needs the same questions. Another node's change is known a moment later; nothing is stored by what is out of
/// date, because the transaction that stores a response looks at the survey's version again.
async fn kept(store: &Store, actor: &Actor, slug: &str) -> Result<Survey> {
    // Read before the survey is: a change meanwhile makes it one of the past.
    let definitions = store.definitions();
    if let Some(kept) = store.kept_surveys().get(slug).filter(|kept| kept.0 == definitions) {
        decide(actor, Action::Read, &work(kept.1.status)).check()?;
        return Ok(kept.1.clone());
    }
    let survey = by_slug(store, actor, slug).await?;
    if survey.status != Status::Draft {
        store.kept_surveys().put(slug.to_owned(), (definitions, survey.clone()));
    }
    Ok(survey)
}

/// The survey at this address, for those who may change it.
///
/// # Errors
/// When there is none, the actor may not change it, or the database fails.
pub async fn for_designers(store: &Store, actor: &Actor, slug: &str) -> Result<Survey> {
    // Whether a draft exists is nobody else's business, so seeing comes before changing.
    let survey = by_slug(store, actor, slug).await?;
    decide(actor, Action::Edit, &work(survey.status)).check()?;
    Ok(survey)
}

/// Asks the policy whether the actor may see a survey's results.
///
/// # Errors
/// The policy's reason.
pub fn results_allowed(actor: &Actor, survey: &Survey) -> Result<()> {
    let public = survey.settings.results == ResultsFor::Public && survey.status != Status::Draft;
    Ok(decide(actor, Action::Read, &Resource::Results { public }).check()?)
}

pub(super) fn status(row: &survey::Model) -> Result<Status> {
    Status::from_code(&row.status).ok_or_else(|| damaged(row, "status"))
}

fn damaged(row: &survey::Model, what: &str) -> StoreError {
    StoreError::Damaged(format!("survey {} has an unknown {what}", row.id))
}

/// The row with its questions.
pub(super) async fn whole<C: ConnectionTrait>(connection: &C, row: survey::Model) -> Result<Survey> {
    let questions = question::Entity::find()
        .filter(question::Column::SurveyId.eq(row.id))
        .order_by_asc(question::Column::Page)
        .order_by_asc(question::Column::Position)
        .all(connection)
        .await?;
    let rules = row.page_rules.0.iter().cloned().chain(std::iter::repeat(PageRule::default()));
    let titles = row.pages.0.iter().cloned().zip(rules);
    let mut pages: Vec<Page> = titles
        .map(|(title, PageRule { relevant, shuffled, ends, sections })| Page {
            title,
            relevant,
            shuffled,
            ends,
            sections,
            questions: Vec::new(),
        })
        .collect();
    for question in questions {
        let page = usize::try_from(question.page).ok().and_then(|page| pages.get_mut(page));
        page.ok_or_else(|| damaged(&row, "page"))?.questions.push(question.definition.0);
    }
    Ok(Survey {
        id: SurveyId(row.id),
        slug: Slug::parse(&row.slug).map_err(|_| damaged(&row, "slug"))?,
        status: status(&row)?,
        definition: Definition::new(pages).with_quotas(row.quotas.0.clone()),
        project: row.project_id.map(ProjectId),
        version: row.version,
        listed_at: Moment(row.listed_at),
        settings: Settings {
            mode: Mode::from_code(&row.mode).ok_or_else(|| damaged(&row, "mode"))?,
            group: match row.audience.as_str() {
                "" => None,
                code => Some(Group::from_code(code).ok_or_else(|| damaged(&row, "group"))?),
            },
            privacy: Privacy::from_code(&row.privacy).ok_or_else(|| damaged(&row, "privacy"))?,
            results: ResultsFor::from_code(&row.results).ok_or_else(|| damaged(&row, "audience"))?,
            title: row.title.0,
            introduction: row.introduction.0,
            languages: row.languages.0,
            asked_by: row.asked_by.0,
            thanks: row.thanks.0,
            source: row.source.0,
            constructed: row.constructed,
            overall: row.overall.0,
            sharing: Sharing { sites: row.embedded_in.0, kiosk: row.kiosk.0 },
        },
    })
}

/// The row as a line in a list.
pub(super) fn listed(row: survey::Model) -> Result<Listed> {
    Ok(Listed {
        id: SurveyId(row.id),
        slug: Slug::parse(&row.slug).map_err(|_| damaged(&row, "slug"))?,
        status: status(&row)?,
        mode: Mode::from_code(&row.mode).ok_or_else(|| damaged(&row, "mode"))?,
        results: ResultsFor::from_code(&row.results).ok_or_else(|| damaged(&row, "audience"))?,
        title: row.title.0,
        introduction: row.introduction.0,
        minutes: u32::try_from(row.minutes).unwrap_or(1),
        listed_at: Moment(row.listed_at),
    })
}
