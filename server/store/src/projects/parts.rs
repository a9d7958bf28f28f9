//! What a project's form holds, to and from its tables.

use domain::id::{EntityId, ProjectId};
use domain::projects::{
    ActionArea, Count, FigureKind, FigureRow, Product, ProductKind, ProjectContent, SdgTarget,
};
use domain::slug::Slug;
use domain::when::When;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

use super::find::damaged;
use super::schema::{project, project_entity, project_figure, project_guide, project_product};
use crate::Write;
use crate::columns::Json;
use crate::error::Result;

/// Puts the content's own columns into a row.
pub(super) fn fill(row: &mut project::ActiveModel, content: &ProjectContent) {
    row.slug = Set(content.slug.to_string());
    row.title = Set(Json(content.title.clone()));
    row.summary = Set(Json(content.summary.clone()));
    row.challenge = Set(Json(content.challenge.clone()));
    row.target_groups = Set(Json(content.target_groups.clone()));
    row.take_part = Set(Json(content.take_part.clone()));
    row.outcome = Set(Json(content.outcome.clone()));
    row.area = Set(content.area.code().to_owned());
    row.starts = Set(content.start.map(String::from).unwrap_or_default());
    row.ends = Set(content.end.map(String::from).unwrap_or_default());
    row.sdg = Set(targets_column(&content.sdg));
    row.team = Set(Json(content.team.clone()));
    row.source = Set(content.source.clone());
}

/// Replaces everything that the content keeps in other tables.
pub(super) async fn replace(write: &Write<'_>, id: ProjectId, content: &ProjectContent) -> Result<()> {
    let db = write.db();
    let project_id = id.0;
    project_entity::Entity::delete_many()
        .filter(project_entity::Column::ProjectId.eq(project_id))
        .exec(db)
        .await?;
    project_figure::Entity::delete_many()
        .filter(project_figure::Column::ProjectId.eq(project_id))
        .exec(db)
        .await?;
    project_product::Entity::delete_many()
        .filter(project_product::Column::ProjectId.eq(project_id))
        .exec(db)
        .await?;
    project_guide::Entity::delete_many()
        .filter(project_guide::Column::ProjectId.eq(project_id))
        .exec(db)
        .await?;
    let entities = content.entities();
    let entities = (0..).zip(entities).map(|(position, entity)| {
        let role = if content.lead == Some(entity) { LEAD } else { PARTNER };
        let row = project_entity::Model { project_id, entity_id: entity.0, role: role.to_owned(), position };
        row.into_active_model()
    });
    insert_all(write, entities).await?;
    let figures = (0..).zip(content.figures.clone()).map(|(position, figure)| {
        project_figure::Model {
            project_id,
            position,
            kind: figure.kind.code().to_owned(),
            value: figure.count.map(|count| count.value),
            approximate: figure.count.is_some_and(|count| count.approximate),
            note: Json(figure.note),
        }
        .into_active_model()
    });
    insert_all(write, figures).await?;
    let products = (0..).zip(content.products.clone()).map(|(position, product)| {
        project_product::Model {
            project_id,
            position,
            kind: product.kind.code().to_owned(),
            title: Json(product.title),
            link: product.link,
        }
        .into_active_model()
    });
    insert_all(write, products).await?;
    let guides = (0..).zip(&content.guides).map(|(position, guide)| {
        project_guide::Model { project_id, guide_slug: guide.to_string(), position }.into_active_model()
    });
    insert_all(write, guides).await
}

pub(super) const LEAD: &str = "lead";
pub(super) const PARTNER: &str = "partner";

async fn insert_all<A>(write: &Write<'_>, rows: impl Iterator<Item = A>) -> Result<()>
where
    A: sea_orm::ActiveModelTrait + Send,
{
    let rows: Vec<A> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    A::Entity::insert_many(rows).exec_without_returning(write.db()).await?;
    Ok(())
}

/// The rows that belong to one project.
pub(super) struct Parts {
    pub entities: Vec<project_entity::Model>,
    pub figures: Vec<project_figure::Model>,
    pub products: Vec<project_product::Model>,
    pub guides: Vec<Slug>,
}

/// The content that a row and its parts keep.
pub(super) fn content(row: &project::Model, parts: Parts) -> Result<ProjectContent> {
    let of_role = |role: &'static str| {
        let entities = parts.entities.iter().filter(move |entity| entity.role == role);
        entities.map(|entity| EntityId(entity.entity_id))
    };
    let figures = parts.figures.iter().map(|figure| {
        Ok(FigureRow {
            kind: FigureKind::from_code(&figure.kind).ok_or_else(|| damaged("figure", &figure.kind))?,
            count: figure.value.map(|value| Count { value, approximate: figure.approximate }),
            note: figure.note.0.clone(),
        })
    });
    let products = parts.products.iter().map(|product| {
        Ok(Product {
            kind: ProductKind::from_code(&product.kind).ok_or_else(|| damaged("product", &product.kind))?,
            title: product.title.0.clone(),
            link: product.link.clone(),
        })
    });
    Ok(ProjectContent {
        slug: slug(&row.slug)?,
        title: row.title.0.clone(),
        summary: row.summary.0.clone(),
        challenge: row.challenge.0.clone(),
        target_groups: row.target_groups.0.clone(),
        take_part: row.take_part.0.clone(),
        outcome: row.outcome.0.clone(),
        area: area(&row.area)?,
        lead: of_role(LEAD).next(),
        partners: of_role(PARTNER).collect(),
        team: row.team.0.clone(),
        start: when(&row.starts)?,
        end: when(&row.ends)?,
        sdg: row.sdg.split(',').filter_map(|code| SdgTarget::parse(code).ok()).collect(),
        figures: figures.collect::<Result<_>>()?,
        products: products.collect::<Result<_>>()?,
        guides: parts.guides,
        source: row.source.clone(),
    })
}

pub(super) fn slug(text: &str) -> Result<Slug> {
    Slug::parse(text).map_err(|_| damaged("address", text))
}

pub(super) fn area(code: &str) -> Result<ActionArea> {
    ActionArea::from_code(code).ok_or_else(|| damaged("area", code))
}

fn when(text: &str) -> Result<Option<When>> {
    if text.is_empty() {
        return Ok(None);
    }
    When::parse(text).map(Some).map_err(|_| damaged("date", text))
}

/// A comma at each end, so that a search for one code finds no part of another.
fn targets_column(targets: &[SdgTarget]) -> String {
    if targets.is_empty() {
        return String::new();
    }
    let codes: Vec<String> = targets.iter().map(SdgTarget::to_string).collect();
    format!(",{},", codes.join(","))
}
