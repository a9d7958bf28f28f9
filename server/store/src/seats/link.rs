//! The links that cancel a registration. The database keeps hashes, so that its copy cancels nothing.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::schema::{registration, registration_link};
use crate::error::{Result, StoreError};
use crate::write::Write;

/// So many mails about one registration within an hour, and a form sent again sends no more.
const MAILS_AN_HOUR: u64 = 3;

fn hash(secret: &str) -> String {
    domain::hex::hex(&Sha256::digest(secret.as_bytes()))
}

/// A new secret for a registration; earlier links go on working.
pub(super) async fn issue(write: &Write<'_>, registration: Uuid) -> Result<String> {
    // 244 random bits.
    let secret = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
    let row = registration_link::Model {
        hash: hash(&secret),
        registration_id: registration,
        created_at: write.now().0,
    };
    registration_link::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    Ok(secret)
}

/// Whether one more mail may go to this registration's address: whoever types somebody else's address again and
/// again must not flood it.
pub(super) async fn may_mail_again(write: &Write<'_>, registration: Uuid) -> Result<bool> {
    let recent = registration_link::Entity::find()
        .filter(registration_link::Column::RegistrationId.eq(registration))
        .filter(registration_link::Column::CreatedAt.gt(write.now().plus_seconds(-3600).0))
        .count(write.db())
        .await?;
    Ok(recent < MAILS_AN_HOUR)
}

/// The registration that a link belongs to.
///
/// # Errors
/// [`StoreError::NotFound`] when the link was never good or its registration was erased; when the database fails.
pub(crate) async fn by_link<C: ConnectionTrait>(
    connection: &C,
    seats: Uuid,
    secret: &str,
) -> Result<registration::Model> {
    let link = registration_link::Entity::find_by_id(hash(secret))
        .one(connection)
        .await?
        .ok_or(StoreError::NotFound)?;
    registration::Entity::find_by_id(link.registration_id)
        .filter(registration::Column::SeatsId.eq(seats))
        .one(connection)
        .await?
        .ok_or(StoreError::NotFound)
}
