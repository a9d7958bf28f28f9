//! Changing what a project says.

use domain::access::Actor;
use domain::id::ProjectId;
use domain::projects::{ProjectContent, Status};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

use super::{find, parts};
use crate::Store;
use crate::error::{Result, StoreError};

/// Replaces the content of a project whose version is still `version`, and says its address. A published project keeps its
/// address whatever the content says: links lead to it. Accounts of team members stay with their names.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else changed it; [`StoreError::Taken`] when another project has the slug; when the
/// actor may not edit it; when the database fails.
pub async fn update(
    store: &Store,
    actor: &Actor,
    id: ProjectId,
    version: i32,
    content: &ProjectContent,
) -> Result<String> {
    let mut write = store.begin(actor).await?;
    let row = find::to_edit(&write, id).await?;
    if row.version != version {
        return Err(StoreError::Conflict);
    }
    let mut content = content.clone();
    if find::status(&row)? == Status::Published {
        content.slug = parts::slug(&row.slug)?;
        // What the public reads stays complete.
        if !content.is_complete() {
            return Err(StoreError::Refused("error-project-incomplete"));
        }
    }
    for person in &mut content.team {
        let known = row.team.0.iter().find(|known| known.name == person.name);
        person.account = person.account.or(known.and_then(|known| known.account));
    }
    let now = write.now().0;
    let mut change = row.into_active_model();
    parts::fill(&mut change, &content);
    change.version = Set(version + 1);
    change.updated_at = Set(now);
    change.update(write.db()).await?;
    parts::replace(&write, id, &content).await?;
    write.audit("project.edit", id, "").await?;
    write.reindex("project", id.0).await?;
    write.commit().await?;
    Ok(content.slug.to_string())
}
