//! Who a key stands for.

use domain::access::Actor;
use domain::accounts::{Secret, day_of_use};
use domain::id::AccountId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::digest;
use crate::Store;
use crate::error::Result;
use crate::schema::account_key::{Column, Entity};

/// The account of the key with this secret, unless it was revoked or has expired. One statement; the first use of a day writes the
/// day down.
///
/// # Errors
/// When the database fails.
pub async fn key_holder(store: &Store, secret: &Secret) -> Result<Option<AccountId>> {
    let row = Entity::find()
        .filter(Column::Digest.eq(digest(secret)))
        .filter(Column::ExpiresAt.gt(store.now().0))
        .one(store.reader())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let today = day_of_use(store.now()).to_string();
    if row.used_on != today {
        remember_use(store, row.id, &today).await?;
    }
    Ok(Some(AccountId(row.account_id)))
}

async fn remember_use(store: &Store, id: Uuid, today: &str) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    Entity::update_many()
        .col_expr(Column::UsedOn, Expr::value(today))
        .filter(Column::Id.eq(id))
        .filter(Column::UsedOn.ne(today))
        .exec(write.db())
        .await?;
    write.commit_quietly().await
}
