//! Changing a session.

use domain::access::{Action, Actor};
use domain::seats::Status;
use domain::sessions::{Details, Session};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

use super::project::check_project;
use super::record::{locked, resource, row, write_guides};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::seats::schema::registration;
use crate::seats::{Letters, News, Occasion, resize, send};

/// Changes a session that is still as the person saw it (`version`). More seats let people move up; a new date, length or
/// place is told to those who hold one.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else changed it; [`StoreError::Refused`] when more seats are taken than there
/// would be; when the actor may not, or the database fails.
pub async fn edit(
    store: &Store,
    actor: &Actor,
    slug: &str,
    version: i32,
    details: &Details,
    letters: &dyn Letters,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let (before, seats) = locked(&write, slug).await?;
    write.may(Action::Edit, &resource(&before))?;
    if before.version != version {
        return Err(StoreError::Conflict);
    }
    check_project(&write, details).await?;
    let id = before.id;
    let moved = resize(&write, &seats, details.capacity).await?;
    let mut change = row(id.0, &before.slug, details, write.now()).into_active_model().reset_all();
    change.status = Set(before.status.code().to_owned());
    change.version = Set(version + 1);
    change.created_at = sea_orm::ActiveValue::NotSet;
    change.update(write.db()).await?;
    write_guides(&write, id.0, &details.guides).await?;
    write.audit("session.edit", id, "").await?;
    write.reindex("session", id.0).await?;
    let after = Session { details: details.clone(), version: version + 1, ..before.clone() };
    if after.status == Status::Published && after.details.starts_at > write.now() {
        let moved_ids: Vec<_> = moved.iter().map(|row| row.id).collect();
        send(&mut write, letters, Occasion::Session(&after), News::MovedUp, &moved).await?;
        if is_elsewhere_or_at_another_time(&before.details, &after.details) {
            let told = registration::Entity::find()
                .filter(registration::Column::SeatsId.eq(id.0))
                .filter(registration::Column::State.eq("confirmed"))
                .filter(registration::Column::Id.is_not_in(moved_ids))
                .all(write.db())
                .await?;
            send(&mut write, letters, Occasion::Session(&after), News::Changed, &told).await?;
        }
    }
    write.commit().await
}

fn is_elsewhere_or_at_another_time(before: &Details, after: &Details) -> bool {
    before.starts_at != after.starts_at || before.minutes != after.minutes || before.place != after.place
}
