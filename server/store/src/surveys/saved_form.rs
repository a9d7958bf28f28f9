//! Forms that people put aside: sealed, found by a digest of the person's code, forgotten after a while or when they are sent.

use domain::access::{Action, Actor, decide};
use domain::surveys::{SAVED_DAYS, Status, Survey};
use domain::time::Moment;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::groups;
use super::read::participation;
use super::schema::saved_form;
use crate::Store;
use crate::error::{Result, StoreError};

const DAY: i64 = 24 * 3_600_000;

/// The longest sealed form that is kept, in bytes: far more than the longest questionnaire's answers.
const MAX_SEALED: usize = 2 * 1024 * 1024;

/// When a form that is put aside now will be forgotten.
fn expires_at(now: Moment) -> Moment {
    Moment((now.0 / DAY + SAVED_DAYS + 1) * DAY)
}

/// Keeps a form, in place of what was kept under the same digest before; says until when.
///
/// # Errors
/// When the actor may not answer the survey, it is not open, the form is too large, or the database fails.
pub async fn save_form(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    id: &str,
    sealed: String,
) -> Result<Moment> {
    let write = store.begin(actor).await?;
    let member = groups::belongs(write.db(), write.actor(), survey).await?;
    write.may(Action::TakePart, &participation(survey, member))?;
    if survey.status != Status::Published || sealed.len() > MAX_SEALED {
        return Err(StoreError::NotFound);
    }
    let until = expires_at(write.now());
    let row = saved_form::Model { id: id.to_owned(), survey_id: survey.id.0, sealed, expires_at: until.0 };
    let again = OnConflict::column(saved_form::Column::Id)
        .update_columns([saved_form::Column::Sealed, saved_form::Column::ExpiresAt])
        .to_owned();
    saved_form::Entity::insert(row.into_active_model())
        .on_conflict(again)
        .exec_without_returning(write.db())
        .await?;
    write.commit_quietly().await?;
    Ok(until)
}

/// A form that was put aside, and until when it is kept; none when there is none for this survey, or no more.
///
/// # Errors
/// When the actor may not answer, or the database fails.
pub async fn saved_form(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    id: &str,
) -> Result<Option<(String, Moment)>> {
    let member = groups::belongs(store.reader(), actor, survey).await?;
    decide(actor, Action::TakePart, &participation(survey, member)).check()?;
    let row = saved_form::Entity::find_by_id(id)
        .filter(saved_form::Column::SurveyId.eq(survey.id.0))
        .filter(saved_form::Column::ExpiresAt.gt(store.now().0))
        .one(store.reader())
        .await?;
    Ok(row.map(|row| (row.sealed, Moment(row.expires_at))))
}
