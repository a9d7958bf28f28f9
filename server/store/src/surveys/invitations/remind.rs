//! Reminding those who have not answered.

use domain::access::{Action, Actor, Resource};
use domain::surveys::{InvitationCode, LinkState, Mode, Status};
use domain::tag::Tag;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::super::edit::locked;
use super::super::schema::invitation;
use super::{digest, state};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::jobs::{Job, Mail};
use crate::submission::Submission;

/// So many rows in one statement.
const ROWS: usize = 500;

/// One who was invited by mail and has not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The number of the link in its batch, counted from 1.
    pub number: u32,
    /// Their name; may be blank.
    pub label: String,
    /// Where the mail goes.
    pub email: String,
    /// Its language.
    pub language: Tag,
}

/// Writes to everybody of a batch who was invited by mail and has not answered; says how many. Nobody knows their links any more, so
/// each gets a new one in the same transaction; the one before still leads to the form, for those who are just answering.
///
/// # Errors
/// [`StoreError::Refused`] when the survey is not open or nobody is left; when the actor may not, or the database fails.
pub async fn remind(
    store: &Store,
    actor: &Actor,
    slug: &str,
    batch: Uuid,
    letter: impl Fn(&Due) -> (InvitationCode, Mail) + Send + Sync,
    form_id: &str,
) -> Result<u64> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Participants)?;
    if let Submission::Again(count) = write.submission(form_id).await? {
        return Ok(count.parse().unwrap_or(0));
    }
    let survey = locked(&write, slug).await?;
    if survey.settings.mode != Mode::Links || survey.status != Status::Published {
        return Err(StoreError::Refused("flash-survey-remind-closed"));
    }
    let rows = invitation::Entity::find()
        .filter(invitation::Column::SurveyId.eq(survey.id.0))
        .filter(invitation::Column::BatchId.eq(batch))
        .filter(invitation::Column::Email.is_not_null())
        .filter(invitation::Column::Used.eq(false))
        .order_by_asc(invitation::Column::Number)
        .lock_exclusive()
        .all(write.db())
        .await?;
    let (mut changed, mut mails) = (Vec::new(), Vec::new());
    for row in rows.into_iter().filter(|row| state(row, write.now()) == LinkState::Ready) {
        let due = Due {
            number: u32::try_from(row.number).unwrap_or(0),
            label: row.label.clone(),
            email: row.email.clone().unwrap_or_default(),
            language: Tag::parse(&row.language).unwrap_or_else(|| domain::lang::Lang::default().into()),
        };
        let (code, mail) = letter(&due);
        let earlier = Some(row.token_digest.clone());
        changed.push(
            invitation::Model { token_digest: digest(&code), earlier_digest: earlier, ..row }
                .into_active_model(),
        );
        mails.push(Job::Mail(mail));
    }
    if mails.is_empty() {
        return Err(StoreError::Refused("flash-survey-remind-nobody"));
    }
    let again = OnConflict::column(invitation::Column::Id)
        .update_columns([invitation::Column::TokenDigest, invitation::Column::EarlierDigest])
        .to_owned();
    for rows in changed.chunks(ROWS) {
        invitation::Entity::insert_many(rows.to_vec())
            .on_conflict(again.clone())
            .exec_without_returning(write.db())
            .await?;
    }
    write.enqueue_all(&mails).await?;
    let count = mails.len().to_string();
    write.remember_submission(form_id, &count).await?;
    write.audit("survey.remind", survey.id, &count).await?;
    write.commit().await?;
    Ok(u64::try_from(mails.len()).unwrap_or(u64::MAX))
}
