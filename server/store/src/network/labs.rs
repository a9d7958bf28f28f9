//! Labs, for everybody; and one for its form.

use domain::access::{Action, Actor, Resource, Visibility, decide};
use domain::id::EntityId;
use domain::network::LabForm;
use domain::slug::Slug;
use domain::text::Translated;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::schema::lab::{Column, Entity, Model};
use super::visible::entities_of;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};

/// What designers may do with labs: the same as with any work that is public.
pub(super) const LAB: Resource<'static> = Resource::Work { visibility: Visibility::Public, entities: &[] };

/// A lab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabView {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Translated,
    /// The address of its entity.
    pub entity_slug: String,
    /// The name of its entity.
    pub entity_name: Translated,
    /// When it began; blank when that is not known.
    pub since: String,
    /// Its own site; blank when it has none.
    pub website: String,
    /// What it does, as Markdown.
    pub description: Translated,
    /// Where the facts come from.
    pub source: String,
}

/// A lab as its form has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditableLab {
    /// The version that the form was filled from.
    pub version: i32,
    /// Everything in it.
    pub form: LabForm,
}

/// Labs by name. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn labs(store: &Store, viewer: &Actor, request: &PageRequest) -> Result<Page<LabView>> {
    decide(viewer, Action::Read, &LAB).check()?;
    let limit = request.limit_or(24);
    let mut query = Entity::find().order_by_asc(Column::SortName).order_by_asc(Column::Slug).limit(limit + 1);
    if let Some([name, slug]) = request.key() {
        let same = Condition::all().add(Column::SortName.eq(name.clone())).add(Column::Slug.gt(slug));
        query = query.filter(Condition::any().add(Column::SortName.gt(name)).add(same));
    }
    let rows = query.all(store.reader()).await?;
    let page = Page::cut(rows, limit, |row| cursor(&[&row.sort_name, &row.slug]));
    Ok(Page { items: views(store, page.items).await?, next: page.next })
}

/// One lab. Two statements.
///
/// # Errors
/// When there is none at this address, or the database fails.
pub async fn lab(store: &Store, viewer: &Actor, slug: &str) -> Result<LabView> {
    decide(viewer, Action::Read, &LAB).check()?;
    let row = row(store, slug).await?;
    views(store, vec![row]).await?.pop().ok_or(StoreError::NotFound)
}

/// One lab for its form. One statement.
///
/// # Errors
/// When there is none, the actor may not edit it, or the database fails.
pub async fn editable_lab(store: &Store, actor: &Actor, slug: &str) -> Result<EditableLab> {
    decide(actor, Action::Edit, &LAB).check()?;
    let row = row(store, slug).await?;
    let slug =
        Slug::parse(&row.slug).map_err(|error| StoreError::Damaged(format!("lab {}: {error}", row.id)))?;
    Ok(EditableLab {
        version: row.version,
        form: LabForm {
            name: row.name.0,
            slug,
            entity: EntityId(row.entity_id),
            since: row.since,
            website: row.website,
            description: row.description.0,
            source: row.source,
        },
    })
}

async fn row(store: &Store, slug: &str) -> Result<Model> {
    Entity::find().filter(Column::Slug.eq(slug)).one(store.reader()).await?.ok_or(StoreError::NotFound)
}

async fn views(store: &Store, rows: Vec<Model>) -> Result<Vec<LabView>> {
    let entities = entities_of(store.reader(), rows.iter().map(|row| row.entity_id)).await?;
    let view = |row: Model| {
        let (entity_slug, entity_name) = entities.get(&row.entity_id).cloned().unwrap_or_default();
        LabView {
            slug: row.slug,
            name: row.name.0,
            entity_slug,
            entity_name,
            since: row.since,
            website: row.website,
            description: row.description.0,
            source: row.source,
        }
    };
    Ok(rows.into_iter().map(view).collect())
}
