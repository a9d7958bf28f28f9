//! Taking a response.

use domain::access::{Action, Actor, Reason};
use domain::id::AccountId;
use domain::surveys::{Answer, Answers, LinkState, Mode, Status, Survey};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::read::{participation, status};
use super::schema::{answer, response, survey};
use super::{groups, invitations};
use crate::error::{Result, StoreError};
use crate::schema::submission;
use crate::submission::Submission;
use crate::{Store, Write};

const HOUR: i64 = 3_600_000;

/// So many rows in one statement: six values each stay below SQLite's limit of 32 766.
const ROWS: usize = 5000;

/// By what right somebody answers. One of an account or of an invitation counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ticket {
    /// Anybody may.
    Open,
    /// By their account.
    Account(AccountId),
    /// By a personal link: the invitation's id.
    Invitation(Uuid),
}

impl Ticket {
    /// The actor's right to answer, and the invitation's where the survey has personal links.
    ///
    /// # Errors
    /// When they have none.
    pub(super) fn of(mode: Mode, actor: &Actor, invitation: Option<Uuid>) -> Result<Ticket> {
        match mode {
            Mode::Open => Ok(Ticket::Open),
            Mode::Links => invitation.map(Ticket::Invitation).ok_or(StoreError::NotFound),
            Mode::Members | Mode::SignedIn => {
                actor.account().map(Ticket::Account).ok_or(StoreError::Denied(Reason::SignIn))
            }
        }
    }
}

/// What is sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The answers, read by the survey as it was.
    pub answers: Answers,
    /// What the submission is known by, against double clicks.
    pub form_id: String,
    /// The digest under which the same form was put aside; blank when it never can have been.
    pub saved: String,
    /// Today, where the lab is.
    pub day: Date,
    /// The survey's version that the person read.
    pub version: i32,
    /// What gave the orders of chance that the person saw.
    pub seed: i64,
    /// The invitation that the person came with, where there are personal links.
    pub invitation: Option<Uuid>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored, now or by the same form before.
    Stored,
    /// The survey was closed meanwhile.
    Closed,
    /// This account, or somebody with this invitation, has answered before.
    Already,
    /// The invitation is another survey's, was revoked, or has run out.
    NotInvited,
    /// The survey was changed since the answers were read: read them again.
    Changed,
}

/// Stores a response to a survey as the caller read it.
///
/// # Errors
/// When the actor may not answer, or the database fails.
pub async fn respond(store: &Store, actor: &Actor, read: &Survey, sent: &Sent) -> Result<Outcome> {
    let write = store.begin(actor).await?;
    // Shared, so that many answer at once and closing waits for them.
    let row = survey::Entity::find_by_id(read.id.0)
        .lock_shared()
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    let now = status(&row)?;
    match now {
        Status::Draft => return Err(StoreError::NotFound),
        Status::Closed => return Ok(Outcome::Closed),
        Status::Published => {
            let member = groups::belongs(write.db(), write.actor(), read).await?;
            write.may(Action::TakePart, &participation(read, member))?;
        }
    }
    if row.version != read.version {
        return Ok(Outcome::Changed);
    }
    match write.submission(&sent.form_id).await? {
        Submission::Again(_) => return Ok(Outcome::Stored),
        Submission::First => {}
    }
    match store_one(write, read, sent).await {
        // Two at the same moment met at a constraint; what it guards is there already.
        Err(StoreError::Taken(name)) if name.contains("survey_response") => Ok(Outcome::Already),
        Err(StoreError::Conflict) => Ok(Outcome::Stored),
        other => other,
    }
}

async fn store_one(mut write: Write<'_>, survey: &Survey, sent: &Sent) -> Result<Outcome> {
    let account = match Ticket::of(survey.settings.mode, write.actor(), sent.invitation)? {
        Ticket::Open => None,
        Ticket::Invitation(id) => match invitations::admit(write.db(), survey.id, id, write.now()).await? {
            Some(LinkState::Ready) if invitations::mark_used(write.db(), id).await? => None,
            Some(LinkState::Ready | LinkState::Used) => return Ok(Outcome::Already),
            Some(LinkState::Revoked | LinkState::Expired) | None => return Ok(Outcome::NotInvited),
        },
        Ticket::Account(account) => Some(account),
    };
    remember(&write, sent, survey.settings.mode).await?;
    // The submission's order matters: a double click by the same account is told "stored", not "already".
    let one = Row {
        account: account.map(|account| account.0),
        version: sent.version,
        seed: sent.seed,
        day: sent.day,
        answers: &sent.answers,
    };
    insert(write.db(), survey, &[one]).await?;
    super::saved_form::forget(write.db(), &sent.saved).await?;
    if account.is_some() {
        write.audit("survey.respond", survey.id, "").await?;
    }
    write.commit().await?;
    Ok(Outcome::Stored)
}

/// Remembers the form's id. For an anonymous survey the row says neither what came of it nor, to the hour, when it came.
async fn remember(write: &Write<'_>, sent: &Sent, mode: Mode) -> Result<()> {
    if mode == Mode::SignedIn || sent.form_id.is_empty() {
        return write.remember_submission(&sent.form_id, "").await;
    }
    let row = submission::Model {
        id: crate::submission::kept(&sent.form_id),
        result: String::new(),
        expires_at: (write.now().0 / (24 * HOUR) + 2) * 24 * HOUR,
    };
    match submission::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await {
        Ok(_) => Ok(()),
        Err(error) => match StoreError::from(error) {
            StoreError::Taken(_) => Err(StoreError::Conflict),
            other => Err(other),
        },
    }
}

/// Whether this account has answered this survey.
///
/// # Errors
/// When the database fails.
pub async fn has_answered(store: &Store, actor: &Actor, survey: &Survey) -> Result<bool> {
    let (Mode::Members | Mode::SignedIn, Some(account)) = (survey.settings.mode, actor.account()) else {
        return Ok(false);
    };
    let row = response::Entity::find()
        .filter(response::Column::SurveyId.eq(survey.id.0))
        .filter(response::Column::AccountId.eq(account.0))
        .one(store.reader())
        .await?;
    Ok(row.is_some())
}

/// A response as it is written.
pub(super) struct Row<'a> {
    pub account: Option<Uuid>,
    pub version: i32,
    pub seed: i64,
    pub day: Date,
    pub answers: &'a Answers,
}

/// Writes responses with their answers: two statements, or as many as it takes when there are more values than one holds.
pub(super) async fn insert<C: ConnectionTrait>(
    connection: &C,
    survey: &Survey,
    sent: &[Row<'_>],
) -> Result<()> {
    let mut responses = Vec::new();
    let mut answers = Vec::new();
    for one in sent {
        // Version 4: the ids of version 7 begin with the moment.
        let id = Uuid::new_v4();
        let row = response::Model {
            id,
            survey_id: survey.id.0,
            account_id: one.account,
            day: one.day.to_string(),
            version: one.version,
            seed: one.seed,
        };
        responses.push(row.into_active_model());
        for (question, value) in &one.answers.0 {
            for row in rows(id, survey.id.0, question.as_str(), value) {
                answers.push(row.into_active_model());
            }
        }
    }
    for rows in responses.chunks(ROWS) {
        response::Entity::insert_many(rows.to_vec()).exec_without_returning(connection).await?;
    }
    for rows in answers.chunks(ROWS) {
        answer::Entity::insert_many(rows.to_vec()).exec_without_returning(connection).await?;
    }
    Ok(())
}

fn rows(response: Uuid, survey: Uuid, question: &str, value: &Answer) -> Vec<answer::Model> {
    let row = |choice: String, number, text| answer::Model {
        response_id: response,
        question_id: question.to_owned(),
        choice,
        survey_id: survey,
        number,
        text,
    };
    match value {
        Answer::Single(code) => vec![row(code.clone(), None, None)],
        Answer::Several(codes) => codes.iter().map(|code| row(code.clone(), None, None)).collect(),
        Answer::Scale(point) => vec![row(point.to_string(), None, None)],
        Answer::Number(number) => vec![row(String::new(), Some(*number), None)],
        Answer::Text(text) => vec![row(String::new(), None, Some(text.clone()))],
    }
}
