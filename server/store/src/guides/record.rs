//! A guide as it is kept: its facts, its texts, where it came from.

use std::collections::HashMap;

use domain::access::{Resource, Visibility};
use domain::guides::{Facts, GuideKind, GuidePhase, GuideText, Range};
use domain::id::GuideId;
use domain::lang::Lang;
use domain::slug::{Slug, fold};
use domain::text::Translated;
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::schema::{guide, guide_text};
use crate::error::{Result, StoreError};

/// Where a guide came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the product.
    Shipped,
    /// A folder of files.
    Imported,
    /// The lab wrote it here.
    Written,
}

impl Origin {
    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Origin::Shipped => "shipped",
            Origin::Imported => "imported",
            Origin::Written => "written",
        }
    }

    pub(super) fn from_code(code: &str) -> Origin {
        match code {
            "shipped" => Origin::Shipped,
            "imported" => Origin::Imported,
            _ => Origin::Written,
        }
    }
}

/// A guide with everything that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideRecord {
    /// Its id.
    pub id: GuideId,
    /// Its address.
    pub slug: Slug,
    /// What holds in every language.
    pub facts: Facts,
    /// What it says, in each language it is written in.
    pub texts: Vec<(Lang, GuideText)>,
    /// Whether everybody may read it.
    pub published: bool,
    /// Where it came from.
    pub origin: Origin,
    /// Whether the lab changed it since it came.
    pub edited: bool,
    /// Grows with each change.
    pub version: i32,
    /// When it was last changed.
    pub updated_at: Moment,
}

impl GuideRecord {
    /// Who may read it, in the policy's words.
    pub fn resource(&self) -> Resource<'static> {
        resource(self.published)
    }

    /// The title in every language there is.
    pub fn title(&self) -> Translated {
        self.texts
            .iter()
            .fold(Translated::default(), |title, (lang, text)| title.with(*lang, text.title.clone()))
    }

    /// The text for a reader, and its language: their own, or else the first there is.
    pub fn text(&self, lang: Lang) -> Option<(Lang, &GuideText)> {
        let exactly = self.texts.iter().find(|(own, _)| *own == lang);
        exactly.or(self.texts.first()).map(|(lang, text)| (*lang, text))
    }
}

pub(super) fn resource(published: bool) -> Resource<'static> {
    let visibility = if published { Visibility::Public } else { Visibility::Draft };
    Resource::Work { visibility, entities: &[] }
}

/// One guide by its address, whoever asks. Two statements.
pub(super) async fn by_slug<C: ConnectionTrait>(db: &C, slug: &str) -> Result<Option<GuideRecord>> {
    match guide::Entity::find().filter(guide::Column::Slug.eq(slug)).one(db).await? {
        Some(row) => with_texts(db, row).await.map(Some),
        None => Ok(None),
    }
}

/// One guide by its id, whoever asks. Two statements.
pub(super) async fn by_id<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Option<GuideRecord>> {
    match guide::Entity::find_by_id(id).one(db).await? {
        Some(row) => with_texts(db, row).await.map(Some),
        None => Ok(None),
    }
}

async fn with_texts<C: ConnectionTrait>(db: &C, row: guide::Model) -> Result<GuideRecord> {
    let texts = guide_text::Entity::find().filter(guide_text::Column::GuideId.eq(row.id)).all(db).await?;
    record(row, texts)
}

fn record(row: guide::Model, texts: Vec<guide_text::Model>) -> Result<GuideRecord> {
    let facts = facts(&row);
    let mut texts: Vec<(Lang, GuideText)> = texts.into_iter().filter_map(text).collect();
    texts.sort_by_key(|(lang, _)| *lang);
    Ok(GuideRecord {
        id: GuideId(row.id),
        slug: slug(&row.slug)?,
        facts,
        texts,
        published: row.published,
        origin: Origin::from_code(&row.origin),
        edited: row.edited,
        version: row.version,
        updated_at: Moment(row.updated_at),
    })
}

pub(super) fn slug(text: &str) -> Result<Slug> {
    Slug::parse(text).map_err(|error| StoreError::Damaged(format!("guide slug {text:?}: {error}")))
}

pub(super) fn facts(row: &guide::Model) -> Facts {
    let range =
        |min: Option<i32>, max: Option<i32>| Range::new(u32::try_from(min?).ok()?, u32::try_from(max?).ok()?);
    Facts {
        kind: GuideKind::from_code(&row.kind).unwrap_or_default(),
        phases: row.phases.0.iter().filter_map(|code| GuidePhase::from_code(code)).collect(),
        minutes: range(row.minutes_min, row.minutes_max),
        people: range(row.people_min, row.people_max),
        next: row.next.0.iter().filter_map(|slug| Slug::parse(slug).ok()).collect(),
    }
}

fn text(row: guide_text::Model) -> Option<(Lang, GuideText)> {
    let lang = Lang::from_code(&row.lang)?;
    let text = GuideText {
        title: row.title,
        summary: row.summary,
        body: row.body,
        materials: row.materials.0,
        tags: row.tags.0,
    };
    Some((lang, text))
}

/// The titles each language's readers see, folded for sorting: Portuguese, English.
pub(super) fn sort_keys(texts: &[(Lang, GuideText)]) -> [String; 2] {
    let titles: HashMap<Lang, &str> = texts.iter().map(|(lang, text)| (*lang, text.title.as_str())).collect();
    let first = texts.first().map_or("", |(_, text)| text.title.as_str());
    [Lang::Pt, Lang::En].map(|lang| sort_key(titles.get(&lang).copied().unwrap_or(first)))
}

fn sort_key(title: &str) -> String {
    title.chars().flat_map(char::to_lowercase).map(fold).collect()
}
