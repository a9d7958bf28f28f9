//! The director's view over all projects.

use domain::access::{Action, Actor, Resource, decide};
use domain::projects::{ActionArea, FigureKind, Phase, Portfolio, ProductKind, Status, StuckProject, Total};
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QueryResult, QuerySelect, Statement,
};

use super::schema::project;
use super::{figures, find, parts};
use crate::Store;
use crate::error::Result;

/// The most projects named as stuck.
const STUCK: u64 = 50;

const BY_STATE: &str = "SELECT status, phase, area, COUNT(*) AS n FROM project GROUP BY status, phase, area";

const BY_FIGURE: &str = "
SELECT f.kind AS kind,
  CAST(COALESCE(SUM(CASE WHEN f.approximate THEN 0 ELSE f.value END), 0) AS BIGINT) AS exact,
  CAST(SUM(CASE WHEN f.approximate THEN f.value END) AS BIGINT) AS about,
  COUNT(DISTINCT f.project_id) AS n
FROM project_figure f JOIN project p ON p.id = f.project_id
WHERE p.status = 'published' AND f.value IS NOT NULL GROUP BY f.kind";

const BY_PRODUCT: &str = "
SELECT d.kind AS kind, COUNT(*) AS n FROM project_product d JOIN project p ON p.id = d.project_id
WHERE p.status = 'published' GROUP BY d.kind";

/// The portfolio. Five statements.
///
/// # Errors
/// When the actor may not see it; when the database fails.
pub async fn portfolio(store: &Store, actor: &Actor) -> Result<Portfolio> {
    decide(actor, Action::Read, &Resource::Portfolio).check()?;
    let mut portfolio = Portfolio {
        figures: figures(store).await?,
        by_phase: Phase::ALL.map(|phase| (phase, 0)).to_vec(),
        by_area: ActionArea::ALL.map(|area| (area, 0)).to_vec(),
        stuck: stuck(store).await?,
        ..Portfolio::default()
    };
    for row in rows(store, BY_STATE).await? {
        let n: i64 = row.try_get("", "n")?;
        let (status, phase): (String, String) = (row.try_get("", "status")?, row.try_get("", "phase")?);
        let area: String = row.try_get("", "area")?;
        if status != Status::Published.code() {
            portfolio.drafts += n;
            continue;
        }
        portfolio.by_phase.iter_mut().filter(|(p, _)| p.code() == phase).for_each(|(_, count)| *count += n);
        portfolio.by_area.iter_mut().filter(|(a, _)| a.code() == area).for_each(|(_, count)| *count += n);
    }
    for row in rows(store, BY_FIGURE).await? {
        let kind: String = row.try_get("", "kind")?;
        let total = Total { exact: row.try_get("", "exact")?, about: row.try_get("", "about")? };
        if let Some(kind) = FigureKind::from_code(&kind) {
            portfolio.by_figure.push((kind, total, row.try_get("", "n")?));
        }
    }
    portfolio.by_figure.sort_unstable_by_key(|(kind, _, _)| *kind);
    for row in rows(store, BY_PRODUCT).await? {
        let kind: String = row.try_get("", "kind")?;
        if let Some(kind) = ProductKind::from_code(&kind) {
            portfolio.by_product.push((kind, row.try_get("", "n")?));
        }
    }
    portfolio.by_product.sort_unstable_by_key(|(kind, _)| *kind);
    Ok(portfolio)
}

async fn rows(store: &Store, sql: &str) -> Result<Vec<QueryResult>> {
    Ok(store.reader().query_all_raw(Statement::from_string(store.backend(), sql)).await?)
}

async fn stuck(store: &Store) -> Result<Vec<StuckProject>> {
    let long_ago = store.now().plus_seconds(-StuckProject::DAYS * 24 * 3600);
    let rows = project::Entity::find()
        .filter(project::Column::Phase.is_in(Phase::WORK.map(Phase::code)))
        .filter(project::Column::ActiveAt.lt(long_ago.0))
        .order_by_asc(project::Column::ActiveAt)
        .order_by_asc(project::Column::Id)
        .limit(STUCK)
        .all(store.reader())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(StuckProject {
                slug: parts::slug(&row.slug)?,
                phase: find::phase(&row.phase)?,
                title: row.title.0,
                since: Moment(row.active_at),
            })
        })
        .collect()
}
