//! What the public is told of the lab's work, counted from records.

use domain::projects::{LabFigures, Total};
use sea_orm::{ConnectionTrait, Statement};

use crate::Store;
use crate::error::Result;

/// Only what is published counts; exact and approximate numbers are added up apart, unknown ones not at all.
const SQL: &str = "
SELECT
  (SELECT COUNT(*) FROM project WHERE status = 'published') AS projects,
  (SELECT COUNT(DISTINCT pe.entity_id) FROM project_entity pe JOIN project p ON p.id = pe.project_id
    WHERE p.status = 'published') AS partnerships,
  (SELECT CAST(COALESCE(SUM(f.value), 0) AS BIGINT) FROM project_figure f JOIN project p ON p.id = f.project_id
    WHERE p.status = 'published' AND f.kind = 'participants' AND NOT f.approximate) AS exact,
  (SELECT CAST(SUM(f.value) AS BIGINT) FROM project_figure f JOIN project p ON p.id = f.project_id
    WHERE p.status = 'published' AND f.kind = 'participants' AND f.approximate) AS about,
  (SELECT COUNT(*) FROM project_product d JOIN project p ON p.id = d.project_id
    WHERE p.status = 'published') AS products";

/// The figures of the lab; see [`LabFigures`] for what each counts. One statement.
///
/// # Errors
/// When the database fails.
pub async fn figures(store: &Store) -> Result<LabFigures> {
    let statement = Statement::from_string(store.backend(), SQL);
    let Some(row) = store.reader().query_one_raw(statement).await? else { return Ok(LabFigures::default()) };
    Ok(LabFigures {
        projects: row.try_get("", "projects")?,
        partnerships: row.try_get("", "partnerships")?,
        participants: Total { exact: row.try_get("", "exact")?, about: row.try_get("", "about")? },
        products: row.try_get("", "products")?,
    })
}
