//! Erasing an account: the person, and everything that says who they were.
//!
//! Tables that belong to a person go with the account, by their foreign keys. The audit log keeps its lines, and with
//! them its chain; only the pseudonym's row goes, so that nobody can say any more whose lines they were.

use domain::access::{Action, Actor, Resource};
use sea_orm::sea_query::LikeExpr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter};

use super::grants::refuse_without_administrators;
use super::own;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::{account, job};
use crate::seats::{Letters, erase_account};

/// Erases the person's own account; the caller has compared the password. Seats that become free go to those who wait.
///
/// # Errors
/// [`StoreError::Refused`] for the last administrator; when nobody is signed in, or the database fails.
pub async fn erase(store: &Store, actor: &Actor, letters: &dyn Letters) -> Result<()> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    refuse_without_administrators(&write, me).await?;
    // Before their own mails go: whoever moves up for them gets one.
    erase_account(&mut write, letters, me).await?;
    let row = account::Entity::find_by_id(me.0).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    // Under the pseudonym, which is erased with the account.
    write.audit("account.erase", me, "").await?;
    // Mails that wait or gave up hold the address.
    let addressed = format!("%\"to\":\"{}\"%", escape_like(&row.email));
    job::Entity::delete_many()
        .filter(job::Column::Kind.eq("mail"))
        .filter(job::Column::Payload.into_expr().like(LikeExpr::new(addressed).escape('\\')))
        .exec(write.db())
        .await?;
    crate::surveys::forget_invited(write.db(), &row.email).await?;
    account::Entity::delete_by_id(me.0).exec(write.db()).await?;
    write.reindex("person", me.0).await?;
    write.commit().await?;
    // The person is gone whatever comes of this; the hourly sweep tries it again.
    let _ = store.scrub().await;
    Ok(())
}

/// A text as a part of a `LIKE` pattern that means only itself.
pub(crate) fn escape_like(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
