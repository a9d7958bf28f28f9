//! Using an invitation, in the transaction of the response.

use domain::id::SurveyId;
use domain::surveys::LinkState;
use domain::time::Moment;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::super::schema::invitation;
use super::state;
use crate::error::Result;

/// Where an invitation to this survey stands, none when it is not one; locked until the end of the transaction, so that it stays so.
pub(in crate::surveys) async fn admit<C: ConnectionTrait>(
    connection: &C,
    survey: SurveyId,
    id: Uuid,
    now: Moment,
) -> Result<Option<LinkState>> {
    let row = invitation::Entity::find_by_id(id)
        .filter(invitation::Column::SurveyId.eq(survey.0))
        .lock_exclusive()
        .one(connection)
        .await?;
    Ok(row.map(|row| state(&row, now)))
}

/// Notes that somebody has answered with an invitation, not when; false when somebody had before.
pub(in crate::surveys) async fn mark_used<C: ConnectionTrait>(connection: &C, id: Uuid) -> Result<bool> {
    let marked = invitation::Entity::update_many()
        .col_expr(invitation::Column::Used, Expr::val(true))
        .filter(invitation::Column::Id.eq(id))
        .filter(invitation::Column::Used.eq(false))
        .exec(connection)
        .await?;
    Ok(marked.rows_affected == 1)
}
