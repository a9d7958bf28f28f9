//! One project with everything its page shows.

use domain::access::{Action, Actor, Resource, decide};
use domain::id::ProjectId;
use domain::lang::Lang;
use domain::projects::{GuideName, Project, ProjectCard, ProjectUpdate, Status};
use domain::slug::Slug;
use domain::text::Translated;
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};
use uuid::Uuid;

use super::find::{self, may_edit};
use super::parts::{self, Parts};
use super::schema::{
    project, project_entity, project_figure, project_guide, project_product, project_update,
};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::guides::schema::{guide, guide_text};

/// The most posts a project's page shows.
const UPDATES: u64 = 30;

/// The project at this address, when the actor may see it. Six statements.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none; “hidden” when it is somebody else's draft; when the database fails.
pub async fn show(store: &Store, actor: &Actor, slug: &str) -> Result<Project> {
    let row = by_slug(store.reader(), slug).await?.ok_or(StoreError::NotFound)?;
    let project = assemble(store, row).await?;
    let entities = project.content.entities();
    let resource = Resource::Work { visibility: project.status.visibility(), entities: &entities };
    decide(actor, Action::Read, &resource).check()?;
    Ok(project)
}

/// The same for somebody who is going to change it.
///
/// # Errors
/// As [`show`], and when the actor may not edit it.
pub async fn show_for_edit(store: &Store, actor: &Actor, slug: &str) -> Result<Project> {
    let project = show(store, actor, slug).await?;
    may_edit(actor, project.status, &project.content.entities())?;
    Ok(project)
}

/// The id of the project at this address, whoever asks: for commands, which ask the policy themselves.
///
/// # Errors
/// When the database fails.
pub async fn id_of(store: &Store, slug: &Slug) -> Result<Option<ProjectId>> {
    id_in(store.reader(), slug).await
}

pub(super) async fn id_in(db: &impl ConnectionTrait, slug: &Slug) -> Result<Option<ProjectId>> {
    Ok(by_slug(db, slug.as_str()).await?.map(|row| ProjectId(row.id)))
}

async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Option<project::Model>> {
    Ok(project::Entity::find().filter(project::Column::Slug.eq(slug)).one(db).await?)
}

/// Published projects that use a guide, the most active first; at most `limit`.
///
/// # Errors
/// When the database fails.
pub async fn using_guide(store: &Store, guide: &Slug, limit: u64) -> Result<Vec<ProjectCard>> {
    let with_guide = sea_orm::sea_query::Query::select()
        .column(project_guide::Column::ProjectId)
        .from(project_guide::Entity)
        .and_where(project_guide::Column::GuideSlug.eq(guide.as_str()))
        .to_owned();
    let rows = project::Entity::find()
        .filter(project::Column::Status.eq(Status::Published.code()))
        .filter(project::Column::Id.in_subquery(with_guide))
        .order_by_desc(project::Column::ActiveAt)
        .order_by_desc(project::Column::Id)
        .limit(limit)
        .all(store.reader())
        .await?;
    super::list::cards(store, rows).await
}

/// The project of a row, with what other tables keep of it: five statements.
pub(super) async fn assemble(store: &Store, row: project::Model) -> Result<Project> {
    let db = store.reader();
    let named = crate::entities::names_of(store, &[row.id]).await?;
    let figures = project_figure::Entity::find()
        .filter(project_figure::Column::ProjectId.eq(row.id))
        .order_by_asc(project_figure::Column::Position)
        .all(db)
        .await?;
    let products = project_product::Entity::find()
        .filter(project_product::Column::ProjectId.eq(row.id))
        .order_by_asc(project_product::Column::Position)
        .all(db)
        .await?;
    let guides = guides_of(store, row.id).await?;
    let posts = project_update::Entity::find()
        .filter(project_update::Column::ProjectId.eq(row.id))
        .order_by_desc(project_update::Column::At)
        .order_by_desc(project_update::Column::Id)
        .limit(UPDATES)
        .all(db)
        .await?;
    let entities = named
        .iter()
        .map(|(link, _)| project_entity::Model {
            project_id: row.id,
            entity_id: link.entity.0,
            role: link.role.clone(),
            position: link.position,
        })
        .collect();
    let uses = guides.iter().map(|guide| guide.slug.clone()).collect();
    let content = parts::content(&row, Parts { entities, figures, products, guides: uses })?;
    Ok(Project {
        id: ProjectId(row.id),
        content,
        status: find::status(&row)?,
        phase: find::phase(&row.phase)?,
        reached: find::phase(&row.reached)?,
        history: row.history.0,
        entities: named.into_iter().map(|(_, name)| name).collect(),
        guides,
        updates: posts.into_iter().map(post).collect(),
        version: row.version,
        active_at: Moment(row.active_at),
    })
}

/// The guides a project uses, with their titles in each language: one statement.
async fn guides_of(store: &Store, project: Uuid) -> Result<Vec<GuideName>> {
    type Row = (String, Option<bool>, Option<String>, Option<String>);
    let to_guide: RelationDef = project_guide::Entity::belongs_to(guide::Entity)
        .from(project_guide::Column::GuideSlug)
        .to(guide::Column::Slug)
        .into();
    let to_text: RelationDef = guide::Entity::belongs_to(guide_text::Entity)
        .from(guide::Column::Id)
        .to(guide_text::Column::GuideId)
        .into();
    let rows: Vec<Row> = project_guide::Entity::find()
        .select_only()
        .column(project_guide::Column::GuideSlug)
        .column(guide::Column::Published)
        .column(guide_text::Column::Lang)
        .column(guide_text::Column::Title)
        .join(JoinType::LeftJoin, to_guide)
        .join(JoinType::LeftJoin, to_text)
        .filter(project_guide::Column::ProjectId.eq(project))
        .order_by_asc(project_guide::Column::Position)
        .into_tuple()
        .all(store.reader())
        .await?;
    let mut guides: Vec<GuideName> = Vec::new();
    for (slug, published, lang, title) in rows {
        if guides.last().is_none_or(|last| last.slug.as_str() != slug) {
            guides.push(GuideName {
                slug: parts::slug(&slug)?,
                title: Translated::default(),
                published: published.unwrap_or(false),
            });
        }
        let said = lang.as_deref().and_then(Lang::from_code).zip(title);
        if let (Some((lang, title)), Some(last)) = (said, guides.last_mut()) {
            last.title = std::mem::take(&mut last.title).with(lang, title);
        }
    }
    Ok(guides)
}

fn post(row: project_update::Model) -> ProjectUpdate {
    ProjectUpdate { id: row.id, at: Moment(row.at), title: row.title.0, body: row.body.0 }
}
