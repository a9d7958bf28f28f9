//! A new project: a draft in its first phase.

use domain::access::{Action, Actor, Resource, Visibility};
use domain::id::ProjectId;
use domain::projects::plan::Workstream;
use domain::projects::{Phase, PhaseEntered, ProjectContent, Status};
use domain::slug::Slug;
use sea_orm::{EntityTrait, Set};

use super::parts;
use super::schema::project;
use crate::Store;
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::submission::Submission;

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// Its id.
    pub id: ProjectId,
    /// Its address.
    pub slug: Slug,
}

/// Makes a project. `form_id` is the form's own random id; a form that comes twice gets the same answer. Blank when there
/// is no form.
///
/// # Errors
/// [`StoreError::Taken`] when another project has the slug; when the actor may not create projects; when the database fails.
pub async fn create(
    store: &Store,
    actor: &Actor,
    content: &ProjectContent,
    form_id: &str,
) -> Result<Created> {
    create_with(store, actor, content, form_id, &[]).await
}

/// The same with a work plan.
pub(super) async fn create_with(
    store: &Store,
    actor: &Actor,
    content: &ProjectContent,
    form_id: &str,
    plan: &[Workstream],
) -> Result<Created> {
    match attempt(store, actor, content, form_id, plan).await {
        // The same form is being stored by another request: by now it is, and its answer is there.
        Err(StoreError::Conflict) => attempt(store, actor, content, form_id, plan).await,
        other => other,
    }
}

async fn attempt(
    store: &Store,
    actor: &Actor,
    content: &ProjectContent,
    form_id: &str,
    plan: &[Workstream],
) -> Result<Created> {
    let mut write = store.begin(actor).await?;
    let entities = content.entities();
    write.may(Action::Create, &Resource::Work { visibility: Visibility::Draft, entities: &entities })?;
    if let Submission::Again(slug) = write.submission(form_id).await? {
        let slug = parts::slug(&slug)?;
        let id = super::show::id_in(write.db(), &slug).await?.ok_or(StoreError::NotFound)?;
        return Ok(Created { id, slug });
    }
    write.remember_submission(form_id, content.slug.as_str()).await?;
    let id = ProjectId::new();
    let now = write.now();
    let first = Phase::Research;
    let mut row = project::ActiveModel {
        id: Set(id.0),
        status: Set(Status::Draft.code().to_owned()),
        phase: Set(first.code().to_owned()),
        reached: Set(first.code().to_owned()),
        history: Set(Json(vec![PhaseEntered { phase: first, at: now }])),
        version: Set(1),
        created_at: Set(now.0),
        updated_at: Set(now.0),
        published_at: Set(None),
        active_at: Set(now.0),
        ..Default::default()
    };
    parts::fill(&mut row, content);
    project::Entity::insert(row).exec_without_returning(write.db()).await?;
    parts::replace(&write, id, content).await?;
    super::plan::insert(&write, id, plan).await?;
    write.audit("project.create", id, "").await?;
    write.reindex("project", id.0).await?;
    write.commit().await?;
    Ok(Created { id, slug: content.slug.clone() })
}
