//! Taking links back, and forgetting whom one was sent to.

use domain::access::{Action, Actor, Resource};
use sea_orm::sea_query::{Expr, Value};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::super::edit::locked;
use super::super::schema::{invitation, invitation_batch};
use crate::Store;
use crate::error::{Result, StoreError};

/// Takes back one link of a batch, or all of them, unless somebody has answered with it; says how many. Doing it twice changes nothing.
///
/// # Errors
/// When the survey has no such batch, the actor may not, or the database fails.
pub async fn revoke(store: &Store, actor: &Actor, slug: &str, batch: Uuid, one: Option<Uuid>) -> Result<u64> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Participants)?;
    let survey = locked(&write, slug).await?;
    invitation_batch::Entity::find_by_id(batch)
        .filter(invitation_batch::Column::SurveyId.eq(survey.id.0))
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    let mut change = invitation::Entity::update_many()
        .col_expr(invitation::Column::Revoked, Expr::val(true))
        .filter(invitation::Column::BatchId.eq(batch))
        .filter(invitation::Column::Used.eq(false))
        .filter(invitation::Column::Revoked.eq(false));
    if let Some(one) = one {
        change = change.filter(invitation::Column::Id.eq(one));
    }
    let revoked = change.exec(write.db()).await?.rows_affected;
    if revoked > 0 {
        write.audit("survey.revoke-links", survey.id, &revoked.to_string()).await?;
        write.commit().await?;
    }
    Ok(revoked)
}

/// Forgets whose links these were, because the owner of the address erased their account. A link still works for whoever has it.
pub(crate) async fn forget_invited<C: ConnectionTrait>(connection: &C, email: &str) -> Result<()> {
    invitation::Entity::update_many()
        .col_expr(invitation::Column::Email, Expr::val(Value::String(None)))
        .col_expr(invitation::Column::Label, Expr::val(""))
        .filter(invitation::Column::Email.eq(email))
        .exec(connection)
        .await?;
    Ok(())
}
