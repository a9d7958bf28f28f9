//! Which guides a piece of work uses, and which work uses a guide.

use domain::access::Actor;
use domain::id::GuideId;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, Order, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::list::visible_to;
use super::schema::{guide, guide_use};
use super::show::{GuideLink, links};
use crate::error::Result;
use crate::{Store, Write};

/// One use of a guide: `project`, `session` or `course`, and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The kind of thing, as in the search feed.
    pub kind: String,
    /// The thing.
    pub id: Uuid,
}

/// The most uses that a guide's page is given.
const MOST_USES: u64 = 50;

/// Says which guides a thing uses, in place of what was said before. Part of the thing's own command, which asks the policy.
///
/// # Errors
/// When a guide is gone, or the database fails.
pub async fn set_uses(write: &Write<'_>, kind: &'static str, id: Uuid, guides: &[GuideId]) -> Result<()> {
    guide_use::Entity::delete_many()
        .filter(guide_use::Column::SubjectKind.eq(kind))
        .filter(guide_use::Column::SubjectId.eq(id))
        .exec(write.db())
        .await?;
    let mut guides = guides.to_vec();
    guides.sort();
    guides.dedup();
    for guide in guides {
        let row = guide_use::Model { guide_id: guide.0, subject_kind: kind.to_owned(), subject_id: id };
        guide_use::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    }
    Ok(())
}

/// The guides a thing uses, as far as the viewer may see them. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn used_by(store: &Store, actor: &Actor, kind: &str, id: Uuid) -> Result<Vec<GuideLink>> {
    let used = Query::select()
        .column(guide_use::Column::GuideId)
        .from(guide_use::Entity)
        .and_where(guide_use::Column::SubjectKind.eq(kind))
        .and_where(guide_use::Column::SubjectId.eq(id))
        .to_owned();
    let rows = guide::Entity::find()
        .filter(visible_to(actor))
        .filter(guide::Column::Id.in_subquery(used))
        .order_by(guide::Column::PhaseOrder, Order::Asc)
        .order_by(guide::Column::Slug, Order::Asc)
        .all(store.reader())
        .await?;
    links(store, rows).await
}

/// What uses a guide. The caller asks each feature for what the viewer may see of it. One statement.
///
/// # Errors
/// When the database fails.
pub async fn uses_of(store: &Store, guide: GuideId) -> Result<Vec<Use>> {
    let rows = guide_use::Entity::find()
        .filter(guide_use::Column::GuideId.eq(guide.0))
        .order_by(guide_use::Column::SubjectKind, Order::Asc)
        .order_by(guide_use::Column::SubjectId, Order::Asc)
        .limit(MOST_USES)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(|row| Use { kind: row.subject_kind, id: row.subject_id }).collect())
}
