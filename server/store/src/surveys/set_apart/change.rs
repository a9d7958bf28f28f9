//! Moving responses out of the results, and back.

use domain::access::{Action, Actor, Resource};
use domain::surveys::{Move, Survey, movable};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::super::edit::locked;
use super::super::schema::{response, set_apart};
use super::days::count;
use crate::error::{Result, StoreError};
use crate::submission::Submission;
use crate::{Store, Write};

/// Which responses are moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// All of a day that look suspicious; back again, all that are set apart.
    Day(String),
    /// One alone, where responses carry a name.
    One(Uuid),
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Where to.
    pub to: Move,
    /// Which.
    pub of: Of,
    /// How many the person saw that it would move.
    pub seen: u64,
    /// Why.
    pub reason: String,
    /// What the form is known by, against double clicks.
    pub form_id: String,
}

/// Moves responses, records why, and says how many. The same form twice moves them once. Quotas stay as they are, and whoever
/// answered has answered.
///
/// # Errors
/// [`StoreError::Conflict`] when the move would take others than the person saw; [`StoreError::Refused`] when it could give somebody
/// away; when there are no such responses, the actor may not, or the database fails.
pub async fn move_responses(store: &Store, actor: &Actor, slug: &str, asked: &Asked) -> Result<u64> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Results { public: false })?;
    if let Submission::Again(moved) = write.submission(&asked.form_id).await? {
        return Ok(moved.parse().unwrap_or(0));
    }
    let survey = locked(&write, slug).await?;
    let (day, one, moved) = match &asked.of {
        Of::Day(day) => (day.clone(), None, move_day(&write, &survey, asked, day).await?),
        Of::One(id) => (move_one(&write, &survey, asked.to, *id).await?, Some(*id), 1),
    };
    let standing = count(write.db(), survey.id.0, &day).await?.unwrap_or_default().apart;
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let row = set_apart::Model {
        id: Uuid::now_v7(),
        survey_id: survey.id.0,
        day: day.clone(),
        response_id: one,
        apart: asked.to == Move::Apart,
        moved: number(moved),
        standing: number(standing),
        reason: asked.reason.clone(),
        who: write.called(write.actor()).await?,
        at: write.now().0,
    };
    set_apart::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    let action = match asked.to {
        Move::Apart => "survey.set-apart",
        Move::Back => "survey.bring-back",
    };
    write.audit(action, survey.id, &format!("{day}: {moved}")).await?;
    write.remember_submission(&asked.form_id, &moved.to_string()).await?;
    write.commit().await?;
    Ok(moved)
}

async fn move_day(write: &Write<'_>, survey: &Survey, asked: &Asked, day: &str) -> Result<u64> {
    let id = survey.id.0;
    let there = count(write.db(), id, day).await?.ok_or(StoreError::NotFound)?;
    if there.moved_by(asked.to) != asked.seen {
        return Err(StoreError::Conflict);
    }
    let shown = response::Entity::find()
        .filter(response::Column::SurveyId.eq(id))
        .filter(response::Column::SetApart.eq(false))
        .count(write.db())
        .await?;
    let before: Vec<i64> = set_apart::Entity::find()
        .filter(set_apart::Column::SurveyId.eq(id))
        .filter(set_apart::Column::Day.eq(day))
        .select_only()
        .column(set_apart::Column::Standing)
        .into_tuple()
        .all(write.db())
        .await?;
    let before: Vec<u64> = before.into_iter().filter_map(|n| u64::try_from(n).ok()).collect();
    let moved = movable(asked.to, survey.settings.is_sealed(), there, shown, &before)
        .map_err(|why| StoreError::Refused(why.message()))?;
    let apart = asked.to == Move::Apart;
    let mut change = response::Entity::update_many()
        .col_expr(response::Column::SetApart, Expr::value(apart))
        .filter(response::Column::SurveyId.eq(id))
        .filter(response::Column::Day.eq(day))
        .filter(response::Column::SetApart.eq(!apart));
    if apart {
        change = change.filter(response::Column::Suspicious.eq(true));
    }
    change.exec(write.db()).await?;
    Ok(moved)
}

/// Moves one; says of which day it is.
async fn move_one(write: &Write<'_>, survey: &Survey, to: Move, id: Uuid) -> Result<String> {
    // One of many who cannot be told apart would be told by the difference.
    if survey.settings.is_sealed() {
        return Err(StoreError::Refused("error-survey-apart-one"));
    }
    let row = response::Entity::find_by_id(id)
        .filter(response::Column::SurveyId.eq(survey.id.0))
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    let apart = to == Move::Apart;
    if row.set_apart == apart {
        return Err(StoreError::Conflict);
    }
    response::Entity::update_many()
        .col_expr(response::Column::SetApart, Expr::value(apart))
        .filter(response::Column::Id.eq(id))
        .exec(write.db())
        .await?;
    Ok(row.day)
}
