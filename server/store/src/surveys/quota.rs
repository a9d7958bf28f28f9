//! Quotas: how many of a kind have come. Counted in the transaction that stores a response, or releases it.

use std::collections::{BTreeMap, BTreeSet};

use domain::surveys::{QuestionId, Survey};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::schema::quota;
use super::sealing::Response;
use crate::Store;
use crate::error::Result;

/// How many of each quota have come, as far as responses are released; nothing of one that nobody counts in. One statement.
///
/// # Errors
/// When the database fails.
pub async fn quota_counts(store: &Store, survey: &Survey) -> Result<BTreeMap<QuestionId, u32>> {
    let of = quota::Entity::find().filter(quota::Column::SurveyId.eq(survey.id.0));
    let rows = of.all(store.reader()).await?;
    let count =
        |row: quota::Model| Some((QuestionId::parse(&row.code)?, u32::try_from(row.taken).unwrap_or(0)));
    Ok(rows.into_iter().filter_map(count).collect())
}

/// The counts of these surveys, held until the transaction ends.
pub(super) async fn held<C: ConnectionTrait>(
    connection: &C,
    surveys: &BTreeSet<Uuid>,
) -> Result<BTreeMap<(Uuid, QuestionId), i64>> {
    let rows = quota::Entity::find()
        .filter(quota::Column::SurveyId.is_in(surveys.iter().copied()))
        // In one order on every node, so that two never wait for each other.
        .order_by_asc(quota::Column::SurveyId)
        .order_by_asc(quota::Column::Code)
        .lock_exclusive()
        .all(connection)
        .await?;
    let count =
        |row: quota::Model| Some(((row.survey_id, QuestionId::parse(&row.code)?), i64::from(row.taken)));
    Ok(rows.into_iter().filter_map(count).collect())
}

/// How many of each quota there are among responses.
pub(super) fn sum<'a>(responses: impl IntoIterator<Item = &'a Response>) -> BTreeMap<QuestionId, i64> {
    let mut counts = BTreeMap::new();
    for code in responses.into_iter().flat_map(|response| &response.quotas) {
        *counts.entry(code.clone()).or_default() += 1;
    }
    counts
}

/// Counts so many more.
pub(super) async fn count<C: ConnectionTrait>(
    connection: &C,
    survey: Uuid,
    more: &BTreeMap<QuestionId, i64>,
) -> Result<()> {
    for (code, more) in more {
        let more = i32::try_from(*more).unwrap_or(i32::MAX);
        let row = quota::Model { survey_id: survey, code: code.to_string(), taken: more };
        let again = OnConflict::columns([quota::Column::SurveyId, quota::Column::Code])
            .value(quota::Column::Taken, Expr::col((quota::Entity, quota::Column::Taken)).add(more))
            .to_owned();
        quota::Entity::insert(row.into_active_model())
            .on_conflict(again)
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}
