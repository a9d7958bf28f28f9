//! The invitation that a link stands for.

use domain::access::{Action, Actor, decide};
use domain::slug::Slug;
use domain::surveys::{InvitationCode, LinkState, Survey};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::super::read::participation;
use super::super::schema::{invitation, survey};
use super::{digest, state};
use crate::Store;
use crate::error::{Result, StoreError};

/// An invitation that somebody came with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: Uuid,
    /// Whether it can be used.
    pub state: LinkState,
}

/// Either the code of the link, or the one it had before the last reminder.
fn with_code(code: &InvitationCode) -> Condition {
    let digest = digest(code);
    Condition::any()
        .add(invitation::Column::TokenDigest.eq(digest.as_str()))
        .add(invitation::Column::EarlierDigest.eq(digest.as_str()))
}

/// The invitation to a survey that this code stands for, if there is one. Looking does not use it up. One statement.
///
/// # Errors
/// When the survey cannot be answered, or the database fails.
pub async fn find_invitation(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    code: &InvitationCode,
) -> Result<Option<Invitation>> {
    decide(actor, Action::TakePart, &participation(survey, false)).check()?;
    let row = invitation::Entity::find()
        .filter(invitation::Column::SurveyId.eq(survey.id.0))
        .filter(with_code(code))
        .one(store.reader())
        .await?;
    Ok(row.map(|row| Invitation { id: row.id, state: state(&row, store.now()) }))
}

/// Which survey this code invites to, if any, and in which language the person was invited. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn invited_to(store: &Store, code: &InvitationCode) -> Result<Option<(Slug, String)>> {
    let Some(row) = invitation::Entity::find().filter(with_code(code)).one(store.reader()).await? else {
        return Ok(None);
    };
    let survey =
        survey::Entity::find_by_id(row.survey_id).one(store.reader()).await?.ok_or(StoreError::NotFound)?;
    let slug = Slug::parse(&survey.slug)
        .map_err(|_| StoreError::Damaged(format!("survey {} has an unknown slug", survey.id)))?;
    Ok(Some((slug, row.language)))
}
