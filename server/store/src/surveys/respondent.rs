//! Who gave a response to a confidential survey: for administrators, who say why, and every look is in the audit log.

use domain::access::{Action, Actor, Resource, decide};
use domain::surveys::{Privacy, Survey};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::schema::response;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::account;

/// Who gave a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Respondent {
    /// Somebody with an account.
    Person {
        /// Their name.
        name: String,
        /// Their address.
        email: String,
    },
    /// Whoever had this personal link.
    Invitation(Uuid),
}

/// Records why somebody looks, and then says who gave a response. Nothing is said that was not recorded first.
///
/// # Errors
/// When there is no such response, or nobody is kept with it; when the actor may not, or the database fails.
pub async fn respondent(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    id: Uuid,
    reason: &str,
) -> Result<Respondent> {
    decide(actor, Action::Read, &Resource::Respondents).check()?;
    if survey.settings.privacy != Privacy::Confidential || reason.trim().is_empty() {
        return Err(StoreError::NotFound);
    }
    let mut write = store.begin(actor).await?;
    let row = response::Entity::find_by_id(id)
        .filter(response::Column::SurveyId.eq(survey.id.0))
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?;
    write.audit("survey.see-respondent", survey.id, &format!("{id}: {}", reason.trim())).await?;
    write.commit().await?;
    match (row.account_id, row.invitation_id) {
        (Some(account), _) => {
            let row = account::Entity::find_by_id(account).one(store.reader()).await?;
            let row = row.ok_or(StoreError::NotFound)?;
            Ok(Respondent::Person { name: row.name, email: row.email })
        }
        (None, Some(invitation)) => Ok(Respondent::Invitation(invitation)),
        (None, None) => Err(StoreError::NotFound),
    }
}
