//! Taking responses, many in one commit.
//!
//! A commit waits for the disk; a response does not. So each submission is handed to one [`worker`](queue) per store and waits for its
//! outcome, and the worker takes all that wait into one transaction, commits once, and only then answers everybody. A submission
//! that comes alone is committed at once; those that come during its commit make the next batch, with those that are being read just
//! then. No clock is waited for. A failed
//! batch tells everybody that nothing was kept. A person who no longer waits loses nothing: what was handed over is stored, and the
//! same form sent again is told so.

mod batch;
mod look;
mod queue;
mod receipt;
mod taken;
mod ticket;

use domain::access::{Action, Actor, Reason, decide};
use domain::surveys::{Answers, Mode, QuestionId, Status, Survey};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

pub(crate) use queue::Intake;
pub use queue::{Coming, Taken, coming, taken};
pub use receipt::is_stored;
use ticket::Ticket;

use super::files::FileAnswer;
use super::groups;
use super::read::participation;
use super::schema::{self, response};
use super::sealing::Response;
use crate::Store;
use crate::error::{Result, StoreError};

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
    /// Whether it looks as if no person had given it: judged before it is stored, and kept as this alone.
    pub suspicious: bool,
    /// The quotas that count the person, and how many each takes.
    pub quotas: Vec<(QuestionId, u32)>,
    /// The files that answer questions.
    pub files: Vec<FileAnswer>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored, now or by the same form before.
    Stored,
    /// The survey was closed meanwhile.
    Closed,
    /// This account, or this invitation, has answered before.
    Already,
    /// The survey was changed since the answers were read: read them again.
    Changed,
    /// The invitation is another survey's, was revoked, or has run out.
    NotInvited,
    /// There are enough of a quota that counts this person, by its place in [`Sent::quotas`]; nothing is stored.
    Full(usize),
}

/// A submission, with all that the worker needs to know.
#[derive(Debug)]
struct Submitted {
    survey: Uuid,
    /// The version that the answers were read by.
    version: i32,
    /// Whether it waits sealed.
    sealed: bool,
    /// How large its sealed row is.
    size: usize,
    ticket: Ticket,
    /// Blank when the form has no id.
    receipt: String,
    /// Blank when it cannot have been put aside.
    saved: String,
    day: Date,
    /// The quotas that count the person, and how many each takes.
    quotas: Vec<(QuestionId, u32)>,
    response: Response,
    files: Vec<FileAnswer>,
    /// How large the sealed row of its files is; 0 where the survey asks for none.
    files_size: usize,
}

/// Stores a response to a survey as the caller read it, with its files, in one transaction. When this returns, it is on disk.
///
/// # Errors
/// When the actor may not answer, or the database fails; then nothing is stored.
pub async fn respond(store: &Store, actor: &Actor, read: &Survey, sent: &Sent) -> Result<Outcome> {
    if read.status == Status::Draft {
        return Err(StoreError::NotFound);
    }
    let member = groups::belongs(store.reader(), actor, read).await?;
    decide(actor, Action::TakePart, &participation(read, member)).check()?;
    let ticket = Ticket::of(read.settings.mode, actor, sent.invitation)?;
    let sealed = read.settings.is_sealed();
    let response = Response {
        version: sent.version,
        seed: sent.seed,
        suspicious: sent.suspicious,
        quotas: sent.quotas.iter().map(|(code, _)| code.clone()).collect(),
        answers: sent.answers.clone(),
    };
    let submitted = Submitted {
        survey: read.id.0,
        version: read.version,
        sealed,
        size: if sealed { read.definition.largest_response() } else { 0 },
        receipt: receipt::of(read.id.0, &ticket, &sent.form_id),
        ticket,
        saved: sent.saved.clone(),
        day: sent.day,
        quotas: sent.quotas.clone(),
        response,
        files: sent.files.clone(),
        files_size: if sealed { read.definition.largest_files() } else { 0 },
    };
    queue::hand_over(store, submitted).await
}

/// Whether this account has answered this survey.
///
/// # Errors
/// When the database fails.
pub async fn has_answered(store: &Store, actor: &Actor, survey: &Survey) -> Result<bool> {
    match (survey.settings.mode, actor.account()) {
        (Mode::Members | Mode::SignedIn, Some(account)) => {
            took_part(store, survey, &Ticket::Account(account)).await
        }
        _ => Ok(false),
    }
}

/// Whether a survey was answered with this invitation.
///
/// # Errors
/// When the database fails.
pub async fn is_invitation_used(store: &Store, survey: &Survey, invitation: Uuid) -> Result<bool> {
    took_part(store, survey, &Ticket::Invitation(invitation)).await
}

async fn took_part(store: &Store, survey: &Survey, ticket: &Ticket) -> Result<bool> {
    let Some(who) = ticket.who() else { return Ok(false) };
    if survey.settings.is_sealed() {
        let key = (survey.id.0, who);
        return Ok(schema::participation::Entity::find_by_id(key).one(store.reader()).await?.is_some());
    }
    let query = response::Entity::find().filter(response::Column::SurveyId.eq(survey.id.0));
    let query = match (ticket.account(), ticket.invitation()) {
        (Some(account), _) => query.filter(response::Column::AccountId.eq(account.0)),
        (None, invitation) => query.filter(response::Column::InvitationId.eq(invitation)),
    };
    Ok(query.count(store.reader()).await? > 0)
}

/// Why nobody without a ticket answers.
fn no_ticket(mode: Mode) -> StoreError {
    match mode {
        Mode::Open | Mode::Links => StoreError::NotFound,
        Mode::Members | Mode::SignedIn => StoreError::Denied(Reason::SignIn),
    }
}
