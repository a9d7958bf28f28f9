//! Making a batch of links.

use std::collections::BTreeSet;

use domain::access::{Action, Actor, Resource};
use domain::surveys::{InvitationCode, Invitee, MAX_INVITATIONS, Mode, Status};
use domain::time::Moment;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::super::edit::locked;
use super::super::schema::{invitation, invitation_batch};
use super::digest;
use crate::error::{Result, StoreError};
use crate::jobs::{Job, Mail};
use crate::submission::Submission;
use crate::{Store, Write};

/// So many rows in one statement: twelve values each stay below SQLite's limit of 32 766.
const ROWS: usize = 500;

/// A link to be made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// The code in it.
    pub code: InvitationCode,
    /// Who it is for.
    pub invitee: Invitee,
    /// The mail that brings it, where there is an address.
    pub mail: Option<Mail>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// The batch, made now or by the same form before.
    Batch(Uuid),
    /// Nothing was made: these addresses have a link to this survey that was not revoked.
    Invited(Vec<String>),
}

/// Makes a batch of links and writes their mails' jobs, in one transaction. The same form twice makes one batch.
///
/// # Errors
/// [`StoreError::Refused`] when the survey is not for people with links, is closed, is a draft while there are mails to send, or there
/// are too many; when the actor may not, or the database fails.
pub async fn make_batch(
    store: &Store,
    actor: &Actor,
    slug: &str,
    (name, expires_at): (&str, Option<Moment>),
    invitations: Vec<NewInvitation>,
    form_id: &str,
) -> Result<Made> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Participants)?;
    if let Submission::Again(batch) = write.submission(form_id).await?
        && let Ok(batch) = batch.parse::<Uuid>()
    {
        return Ok(Made::Batch(batch));
    }
    let survey = locked(&write, slug).await?;
    let mails: Vec<Job> = invitations.iter().filter_map(|one| one.mail.clone().map(Job::Mail)).collect();
    match (survey.settings.mode, survey.status) {
        (Mode::Links, Status::Draft) if !mails.is_empty() => {
            return Err(StoreError::Refused("error-survey-batch-draft"));
        }
        (Mode::Links, Status::Draft | Status::Published) if invitations.len() <= MAX_INVITATIONS => {}
        (Mode::Links, Status::Closing | Status::Closed) => {
            return Err(StoreError::Refused("error-survey-batch-closed"));
        }
        _ => return Err(StoreError::Refused("error-survey-batch-mode")),
    }
    let invited = invited(&write, survey.id.0, &invitations).await?;
    if !invited.is_empty() {
        return Ok(Made::Invited(invited));
    }
    let batch = Uuid::now_v7();
    let row = invitation_batch::Model {
        id: batch,
        survey_id: survey.id.0,
        name: name.to_owned(),
        created_at: write.now().0,
    };
    invitation_batch::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    let rows: Vec<invitation::ActiveModel> = invitations
        .iter()
        .zip(1..)
        .map(|(one, number)| {
            let row = invitation::Model {
                // Version 4: in no order that says anything.
                id: Uuid::new_v4(),
                survey_id: survey.id.0,
                batch_id: batch,
                number,
                token_digest: digest(&one.code),
                earlier_digest: None,
                label: one.invitee.label.clone(),
                email: one.invitee.email.as_ref().map(ToString::to_string),
                language: one.invitee.language.to_string(),
                used: false,
                revoked: false,
                expires_at: expires_at.map(|at| at.0),
            };
            row.into_active_model()
        })
        .collect();
    for rows in rows.chunks(ROWS) {
        invitation::Entity::insert_many(rows.to_vec()).exec_without_returning(write.db()).await?;
    }
    write.enqueue_all(&mails).await?;
    write.remember_submission(form_id, &batch.to_string()).await?;
    write.audit("survey.invite", survey.id, &rows.len().to_string()).await?;
    write.commit().await?;
    Ok(Made::Batch(batch))
}

/// Which of the addresses have a link to the survey that was not revoked.
async fn invited(write: &Write<'_>, survey: Uuid, invitations: &[NewInvitation]) -> Result<Vec<String>> {
    let addresses: Vec<&str> =
        invitations.iter().filter_map(|one| one.invitee.email.as_ref()).map(|email| email.as_str()).collect();
    let mut invited = BTreeSet::new();
    for some in addresses.chunks(ROWS) {
        let rows = invitation::Entity::find()
            .filter(invitation::Column::SurveyId.eq(survey))
            .filter(invitation::Column::Revoked.eq(false))
            .filter(invitation::Column::Email.is_in(some.iter().copied()))
            .all(write.db())
            .await?;
        invited.extend(rows.into_iter().filter_map(|row| row.email));
    }
    Ok(invited.into_iter().collect())
}
