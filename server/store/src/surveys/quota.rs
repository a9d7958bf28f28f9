//! Quotas: counted with the response, in one transaction, so that no more come in than were wanted.

use std::collections::BTreeMap;

use domain::surveys::{QuestionId, Survey};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::schema::quota;
use crate::Store;
use crate::error::Result;

/// How many of each quota have come; nothing of one that nobody counts in. One statement.
///
/// # Errors
/// When the database fails.
pub async fn taken(store: &Store, survey: &Survey) -> Result<BTreeMap<QuestionId, u32>> {
    let rows =
        quota::Entity::find().filter(quota::Column::SurveyId.eq(survey.id.0)).all(store.reader()).await?;
    let count = |row: quota::Model| {
        let taken = u32::try_from(row.taken).unwrap_or(0);
        Some((QuestionId::parse(&row.code)?, taken))
    };
    Ok(rows.into_iter().filter_map(count).collect())
}

/// Counts somebody in these quotas; says which one is full already, and then nothing may be committed.
pub(super) async fn take<C: ConnectionTrait>(
    connection: &C,
    survey: Uuid,
    quotas: &[(QuestionId, u32)],
) -> Result<Option<QuestionId>> {
    for (code, limit) in quotas {
        let row = quota::Model { survey_id: survey, code: code.to_string(), taken: 0 };
        quota::Entity::insert(row.into_active_model())
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(connection)
            .await?;
        let counted = quota::Entity::update_many()
            .col_expr(quota::Column::Taken, Expr::col(quota::Column::Taken).add(1))
            .filter(quota::Column::SurveyId.eq(survey))
            .filter(quota::Column::Code.eq(code.as_str()))
            .filter(quota::Column::Taken.lt(i32::try_from(*limit).unwrap_or(i32::MAX)))
            .exec(connection)
            .await?;
        if counted.rows_affected == 0 {
            return Ok(Some(code.clone()));
        }
    }
    Ok(None)
}
