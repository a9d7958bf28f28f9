//! The library's list: by phase, then by title in the reader's language.

use std::collections::HashMap;

use domain::access::Actor;
use domain::guides::{Facts, GuideKind, GuidePhase, TimeNeeded};
use domain::id::GuideId;
use domain::lang::Lang;
use domain::slug::Slug;
use domain::text::Translated;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, FromQueryResult, Order, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::record;
use super::schema::{guide, guide_tag, guide_text};
use crate::error::Result;
use crate::page::cursor;
use crate::{Page, PageRequest, Store};

/// Guides on a page.
const PAGE: u64 = 60;
/// The most tags offered as a filter.
const MOST_TAGS: u64 = 40;

/// Which guides are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GuideFilter<'a> {
    /// Only this kind.
    pub kind: Option<GuideKind>,
    /// Only those that help in this phase.
    pub phase: Option<GuidePhase>,
    /// Only those that can be done in this time.
    pub time: Option<TimeNeeded>,
    /// Only those with this tag, as it stands in addresses.
    pub tag: Option<&'a str>,
}

/// A guide in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideCard {
    /// Its id.
    pub id: GuideId,
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: Translated,
    /// What it is, in a sentence.
    pub summary: Translated,
    /// What holds in every language.
    pub facts: Facts,
    /// Whether everybody may read it.
    pub published: bool,
}

/// A tag and how many guides have it.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct TagCount {
    /// The tag as it stands in addresses.
    pub slug: String,
    /// The tag as it is shown.
    pub label: String,
    /// How many guides have it.
    pub guides: i64,
}

/// The guides that the viewer may see. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn list(
    store: &Store,
    actor: &Actor,
    filter: GuideFilter<'_>,
    lang: Lang,
    page: &PageRequest,
) -> Result<Page<GuideCard>> {
    let sort = sort_column(lang);
    let limit = page.limit_or(PAGE);
    let mut query = guide::Entity::find()
        .filter(visible_to(actor))
        .filter(fits(filter, lang))
        .order_by(guide::Column::PhaseOrder, Order::Asc)
        .order_by(sort, Order::Asc)
        .order_by(guide::Column::Id, Order::Asc)
        .limit(limit + 1);
    if let Some([phase, title, id]) = page.key::<3>()
        && let (Ok(phase), Ok(id)) = (phase.parse::<i32>(), id.parse::<uuid::Uuid>())
    {
        query = query.filter(
            Condition::any()
                .add(guide::Column::PhaseOrder.gt(phase))
                .add(guide::Column::PhaseOrder.eq(phase).and(sort.gt(title.clone())))
                .add(guide::Column::PhaseOrder.eq(phase).and(sort.eq(title)).and(guide::Column::Id.gt(id))),
        );
    }
    let rows = query.all(store.reader()).await?;
    let rows = Page::cut(rows, limit, |row| {
        let title = if lang == Lang::Pt { &row.sort_pt } else { &row.sort_en };
        cursor(&[&row.phase_order.to_string(), title, &row.id.to_string()])
    });
    Ok(Page { items: cards(store, rows.items).await?, next: rows.next })
}

/// Cards in the order of the rows. One statement.
pub(super) async fn cards(store: &Store, rows: Vec<guide::Model>) -> Result<Vec<GuideCard>> {
    let ids: Vec<uuid::Uuid> = rows.iter().map(|row| row.id).collect();
    let mut texts = texts(store, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let (title, summary) = texts.remove(&row.id).unwrap_or_default();
            Ok(GuideCard {
                id: GuideId(row.id),
                slug: record::slug(&row.slug)?,
                title,
                summary,
                facts: record::facts(&row),
                published: row.published,
            })
        })
        .collect()
}

/// The tags of published guides in a language, the most used first. One statement.
///
/// # Errors
/// When the database fails.
pub async fn tags(store: &Store, lang: Lang) -> Result<Vec<TagCount>> {
    let count = guide_tag::Column::GuideId.count();
    Ok(guide_tag::Entity::find()
        .select_only()
        .column(guide_tag::Column::Slug)
        .column_as(guide_tag::Column::Label.min(), "label")
        .column_as(count.clone(), "guides")
        .inner_join_guide()
        .filter(guide_tag::Column::Lang.eq(lang.code()))
        .filter(Expr::col((guide::Entity, guide::Column::Published)).eq(true))
        .group_by(guide_tag::Column::Slug)
        .order_by(count, Order::Desc)
        .order_by(guide_tag::Column::Slug, Order::Asc)
        .limit(MOST_TAGS)
        .into_model::<TagCount>()
        .all(store.reader())
        .await?)
}

trait JoinGuide {
    fn inner_join_guide(self) -> Self;
}

impl JoinGuide for sea_orm::Select<guide_tag::Entity> {
    fn inner_join_guide(mut self) -> Self {
        QuerySelect::query(&mut self).inner_join(
            guide::Entity,
            Expr::col((guide::Entity, guide::Column::Id))
                .equals((guide_tag::Entity, guide_tag::Column::GuideId)),
        );
        self
    }
}

/// Titles and summaries of these guides.
pub(super) async fn texts(
    store: &Store,
    ids: &[uuid::Uuid],
) -> Result<HashMap<uuid::Uuid, (Translated, Translated)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    #[derive(FromQueryResult)]
    struct Row {
        guide_id: uuid::Uuid,
        lang: String,
        title: String,
        summary: String,
    }
    let rows = guide_text::Entity::find()
        .select_only()
        .columns([
            guide_text::Column::GuideId,
            guide_text::Column::Lang,
            guide_text::Column::Title,
            guide_text::Column::Summary,
        ])
        .filter(guide_text::Column::GuideId.is_in(ids.iter().copied()))
        .into_model::<Row>()
        .all(store.reader())
        .await?;
    let mut found: HashMap<uuid::Uuid, (Translated, Translated)> = HashMap::new();
    for row in rows {
        let Some(lang) = Lang::from_code(&row.lang) else { continue };
        let (title, summary) = found.remove(&row.guide_id).unwrap_or_default();
        found.insert(row.guide_id, (title.with(lang, row.title), summary.with(lang, row.summary)));
    }
    Ok(found)
}

/// Published guides for everybody, drafts too for those who design.
pub(super) fn visible_to(actor: &Actor) -> Condition {
    match actor.designs() {
        true => Condition::all(),
        false => Condition::all().add(guide::Column::Published.eq(true)),
    }
}

fn sort_column(lang: Lang) -> guide::Column {
    match lang {
        Lang::Pt => guide::Column::SortPt,
        Lang::En => guide::Column::SortEn,
    }
}

fn fits(filter: GuideFilter<'_>, lang: Lang) -> Condition {
    let mut condition = Condition::all();
    if let Some(kind) = filter.kind {
        condition = condition.add(guide::Column::Kind.eq(kind.code()));
    }
    if let Some(phase) = filter.phase {
        // The codes stand between quotes in the column, so that one is never taken for a part of another.
        condition = condition.add(guide::Column::Phases.contains(format!("\"{}\"", phase.code())));
    }
    if let Some(time) = filter.time {
        let minutes = time.minutes();
        let bound = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
        condition = condition
            .add(guide::Column::MinutesMin.gte(bound(*minutes.start())))
            .add(guide::Column::MinutesMin.lte(bound(*minutes.end())));
    }
    if let Some(tag) = filter.tag {
        let tagged = Query::select()
            .column(guide_tag::Column::GuideId)
            .from(guide_tag::Entity)
            .and_where(guide_tag::Column::Lang.eq(lang.code()))
            .and_where(guide_tag::Column::Slug.eq(tag))
            .to_owned();
        condition = condition.add(guide::Column::Id.in_subquery(tagged));
    }
    condition
}
