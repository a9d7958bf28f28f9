//! The batches of a survey and the links in one, for those who design.

use std::collections::BTreeMap;

use domain::access::{Action, Actor, Resource, decide};
use domain::surveys::{InvitationCode, LinkState, Survey};
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use uuid::Uuid;

use super::super::schema::{invitation, invitation_batch};
use super::{digest, state};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};

/// So many stand on one page.
const LIMIT: u64 = 50;

/// How many links there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InvitationCounts {
    /// Made.
    pub made: u64,
    /// Mailed.
    pub mailed: u64,
    /// Answered with.
    pub used: u64,
    /// Taken back before anybody had answered with them.
    pub revoked: u64,
}

/// Links that were made together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationBatch {
    /// Its id.
    pub id: Uuid,
    /// What designers call it.
    pub name: String,
    /// When it was made.
    pub created_at: Moment,
    /// How many links it has.
    pub counts: InvitationCounts,
}

/// A link as designers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationLine {
    /// Its id.
    pub id: Uuid,
    /// Its number in the batch, counted from 1.
    pub number: u32,
    /// By what they know it; may be blank.
    pub label: String,
    /// Where it was mailed to, if it was.
    pub email: Option<String>,
    /// The language it was made for, by tag.
    pub language: String,
    /// Where it stands.
    pub state: LinkState,
}

#[derive(FromQueryResult)]
struct Counted {
    batch_id: Uuid,
    used: bool,
    revoked: bool,
    n: i64,
    mailed: i64,
}

const COUNTS: &str = "SELECT batch_id, used, revoked, COUNT(*) AS n, COUNT(email) AS mailed FROM survey_invitation \
    WHERE survey_id = $1 GROUP BY batch_id, used, revoked";

async fn counted(store: &Store, survey: &Survey) -> Result<BTreeMap<Uuid, InvitationCounts>> {
    let statement = Statement::from_sql_and_values(store.backend(), COUNTS, [survey.id.0.into()]);
    let mut batches: BTreeMap<Uuid, InvitationCounts> = BTreeMap::new();
    for row in Counted::find_by_statement(statement).all(store.reader()).await? {
        let counts = batches.entry(row.batch_id).or_default();
        let n = u64::try_from(row.n).unwrap_or(0);
        counts.made += n;
        counts.mailed += u64::try_from(row.mailed).unwrap_or(0);
        if row.used {
            counts.used += n;
        } else if row.revoked {
            counts.revoked += n;
        }
    }
    Ok(batches)
}

/// How many links a survey has. One statement.
///
/// # Errors
/// When the actor may not see who was invited, or the database fails.
pub async fn counts(store: &Store, actor: &Actor, survey: &Survey) -> Result<InvitationCounts> {
    may_see(actor)?;
    let mut total = InvitationCounts::default();
    for counts in counted(store, survey).await?.into_values() {
        total.made += counts.made;
        total.mailed += counts.mailed;
        total.used += counts.used;
        total.revoked += counts.revoked;
    }
    Ok(total)
}

/// The batches of a survey, the latest first. Two statements.
///
/// # Errors
/// When the actor may not see who was invited, or the database fails.
pub async fn batches(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    request: &PageRequest,
) -> Result<Page<InvitationBatch>> {
    may_see(actor)?;
    let limit = request.limit_or(LIMIT);
    let mut query =
        invitation_batch::Entity::find().filter(invitation_batch::Column::SurveyId.eq(survey.id.0));
    if let Some([at, id]) = request.key::<2>()
        && let (Ok(at), Ok(id)) = (at.parse::<i64>(), id.parse::<Uuid>())
    {
        let same = invitation_batch::Column::CreatedAt.eq(at);
        let earlier = Condition::all().add(same).add(invitation_batch::Column::Id.lt(id));
        query = query.filter(Condition::any().add(invitation_batch::Column::CreatedAt.lt(at)).add(earlier));
    }
    let rows = query
        .order_by_desc(invitation_batch::Column::CreatedAt)
        .order_by_desc(invitation_batch::Column::Id)
        .limit(limit + 1)
        .all(store.reader())
        .await?;
    let counts = counted(store, survey).await?;
    let batches = rows.into_iter().map(|row| one(row, &counts)).collect();
    Ok(Page::cut(batches, limit, |batch: &InvitationBatch| {
        cursor(&[&batch.created_at.0.to_string(), &batch.id.to_string()])
    }))
}

fn one(row: invitation_batch::Model, counts: &BTreeMap<Uuid, InvitationCounts>) -> InvitationBatch {
    InvitationBatch {
        id: row.id,
        name: row.name,
        created_at: Moment(row.created_at),
        counts: counts.get(&row.id).copied().unwrap_or_default(),
    }
}

/// One batch. Two statements.
///
/// # Errors
/// When the survey has no such batch, the actor may not see who was invited, or the database fails.
pub async fn batch(store: &Store, actor: &Actor, survey: &Survey, id: Uuid) -> Result<InvitationBatch> {
    may_see(actor)?;
    let row = invitation_batch::Entity::find_by_id(id)
        .filter(invitation_batch::Column::SurveyId.eq(survey.id.0))
        .one(store.reader())
        .await?
        .ok_or(StoreError::NotFound)?;
    Ok(one(row, &counted(store, survey).await?))
}

/// The links of a batch, in the order they were made in. One statement.
///
/// # Errors
/// When the actor may not see who was invited, or the database fails.
pub async fn lines(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    batch: Uuid,
    request: &PageRequest,
) -> Result<Page<InvitationLine>> {
    may_see(actor)?;
    let limit = request.limit_or(LIMIT);
    let after = request.key::<1>().and_then(|[number]| number.parse::<i32>().ok()).unwrap_or(0);
    let rows = invitation::Entity::find()
        .filter(invitation::Column::SurveyId.eq(survey.id.0))
        .filter(invitation::Column::BatchId.eq(batch))
        .filter(invitation::Column::Number.gt(after))
        .order_by_asc(invitation::Column::Number)
        .limit(limit + 1)
        .all(store.reader())
        .await?;
    let lines = rows.iter().map(|row| line(row, store.now())).collect();
    Ok(Page::cut(lines, limit, |line: &InvitationLine| cursor(&[&line.number.to_string()])))
}

fn line(row: &invitation::Model, now: Moment) -> InvitationLine {
    InvitationLine {
        id: row.id,
        number: u32::try_from(row.number).unwrap_or(0),
        label: row.label.clone(),
        email: row.email.clone(),
        language: row.language.clone(),
        state: state(row, now),
    }
}

/// Those links of a batch that can be used and whose codes the caller can still tell, with the codes: while the page that made them
/// is open, they can be printed. One statement.
///
/// # Errors
/// When the actor may not see who was invited, or the database fails.
pub async fn kept_codes(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    batch: Uuid,
    code: impl Fn(u32) -> InvitationCode,
) -> Result<Vec<(InvitationLine, InvitationCode)>> {
    decide(actor, Action::Edit, &Resource::Participants).check()?;
    let rows = invitation::Entity::find()
        .filter(invitation::Column::SurveyId.eq(survey.id.0))
        .filter(invitation::Column::BatchId.eq(batch))
        .order_by_asc(invitation::Column::Number)
        .all(store.reader())
        .await?;
    let told = rows.iter().filter_map(|row| {
        let line = line(row, store.now());
        let code = code(line.number);
        (row.token_digest == digest(&code) && line.state == LinkState::Ready).then_some((line, code))
    });
    Ok(told.collect())
}

fn may_see(actor: &Actor) -> Result<()> {
    Ok(decide(actor, Action::Read, &Resource::Participants).check()?)
}
