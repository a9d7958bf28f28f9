//! A new session, as a draft.

use domain::access::{Action, Actor, Resource, Visibility};
use domain::id::SessionId;
use domain::lang::Lang;
use domain::sessions::Details;
use domain::slug::Slug;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::project::check_project;
use super::record::{row, write_guides};
use super::schema::session;
use crate::Store;
use crate::error::Result;
use crate::seats::{free_slug, stem};
use crate::submission::Submission;

/// Makes a draft; its address comes from its title. The same form sent twice makes one session.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn create(store: &Store, actor: &Actor, form_id: &str, details: &Details) -> Result<Slug> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Create, &Resource::Work { visibility: Visibility::Draft, entities: &[] })?;
    if let Submission::Again(slug) = write.submission(form_id).await?
        && let Ok(slug) = Slug::parse(&slug)
    {
        return Ok(slug);
    }
    check_project(&write, details).await?;
    let id = SessionId::new();
    let wanted = Slug::suggest(details.title.pick(Lang::Pt).text);
    let taken: Vec<String> = session::Entity::find()
        .select_only()
        .column(session::Column::Slug)
        .filter(session::Column::Slug.starts_with(stem(&wanted)))
        .into_tuple()
        .all(write.db())
        .await?;
    let slug = free_slug(&wanted, &taken);
    crate::seats::create(&write, id.0, details.capacity).await?;
    let row = row(id.0, &slug, details, write.now());
    session::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    write_guides(&write, id.0, &details.guides).await?;
    write.remember_submission(form_id, slug.as_str()).await?;
    write.audit("session.create", id, "").await?;
    write.reindex("session", id.0).await?;
    write.commit().await?;
    Ok(slug)
}
