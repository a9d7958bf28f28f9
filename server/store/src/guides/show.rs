//! One guide, and guides by their address.

use domain::access::{Action, Actor, decide};
use domain::id::GuideId;
use domain::lang::Lang;
use domain::slug::Slug;
use domain::text::Translated;
use sea_orm::{ColumnTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};

use super::list::{GuideCard, cards, texts, visible_to};
use super::record::{self, GuideRecord};
use super::schema::guide;
use crate::Store;
use crate::error::{Result, StoreError};

/// A link to a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideLink {
    /// The guide.
    pub id: GuideId,
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: Translated,
    /// What it is, in a sentence.
    pub summary: Translated,
}

/// The most guides offered to choose from.
const MOST_CHOICES: u64 = 300;

/// The guide at an address. Two statements.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none, [`StoreError::Denied`] when the viewer may not see it.
pub async fn show(store: &Store, actor: &Actor, slug: &str) -> Result<GuideRecord> {
    let found = record::by_slug(store.reader(), slug).await?.ok_or(StoreError::NotFound)?;
    decide(actor, Action::Read, &found.resource()).check()?;
    Ok(found)
}

/// The guides with these addresses that the viewer may see, in the given order. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn by_slugs(store: &Store, actor: &Actor, slugs: &[Slug]) -> Result<Vec<GuideCard>> {
    if slugs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = guide::Entity::find()
        .filter(visible_to(actor))
        .filter(guide::Column::Slug.is_in(slugs.iter().map(Slug::as_str)))
        .all(store.reader())
        .await?;
    let mut cards = cards(store, rows).await?;
    cards.sort_by_key(|card| slugs.iter().position(|slug| *slug == card.slug));
    Ok(cards)
}

/// Every guide that the viewer may see, for a form that links some. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn choices(store: &Store, actor: &Actor, lang: Lang) -> Result<Vec<GuideLink>> {
    let sort = if lang == Lang::Pt { guide::Column::SortPt } else { guide::Column::SortEn };
    let rows = guide::Entity::find()
        .filter(visible_to(actor))
        .order_by(sort, Order::Asc)
        .limit(MOST_CHOICES)
        .all(store.reader())
        .await?;
    links(store, rows).await
}

/// Links in the order of the rows.
pub(super) async fn links(store: &Store, rows: Vec<guide::Model>) -> Result<Vec<GuideLink>> {
    let ids: Vec<uuid::Uuid> = rows.iter().map(|row| row.id).collect();
    let mut texts = texts(store, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let (title, summary) = texts.remove(&row.id).unwrap_or_default();
            Ok(GuideLink { id: GuideId(row.id), slug: record::slug(&row.slug)?, title, summary })
        })
        .collect()
}
