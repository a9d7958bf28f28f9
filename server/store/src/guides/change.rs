//! Writing guides in the browser.

use std::collections::HashMap;

use domain::access::{Action, Actor};
use domain::guides::{Facts, GuideForm, GuideText, Range};
use domain::id::GuideId;
use domain::lang::Lang;
use domain::slug::Slug;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use uuid::Uuid;

use super::record::{self, GuideRecord, Origin, resource, sort_keys};
use super::schema::{guide, guide_tag, guide_text};
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::submission::Submission;
use crate::{Store, Write};

/// Makes a guide, as a draft. The same form sent twice makes one.
///
/// # Errors
/// [`StoreError::Taken`] when the address is taken; when the actor may not, or the database fails.
pub async fn create(store: &Store, actor: &Actor, form_id: &str, form: GuideForm) -> Result<Slug> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Create, &resource(false))?;
    if let Submission::Again(slug) = write.submission(form_id).await? {
        return record::slug(&slug);
    }
    let id =
        insert(&mut write, &form.slug, &form.facts, &form.texts, Origin::Written, false, &HashMap::new())
            .await?;
    write.audit("guide.create", id, "").await?;
    write.remember_submission(form_id, form.slug.as_str()).await?;
    write.commit().await?;
    Ok(form.slug)
}

/// Changes a guide; its address stays. From now on the lab's text stays when the product or a folder brings another.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody changed it since `version`; when the actor may not, or the database fails.
pub async fn edit(store: &Store, actor: &Actor, slug: &str, version: i32, form: GuideForm) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let found = record::by_slug(write.db(), slug).await?.ok_or(StoreError::NotFound)?;
    write.may(Action::Edit, &found.resource())?;
    if found.version != version {
        return Err(StoreError::Conflict);
    }
    let edited = found.origin != Origin::Written;
    let hashes = hashes(&write, found.id.0).await?;
    update(&mut write, &found, &form.facts, &form.texts, edited, &hashes).await?;
    write.audit("guide.edit", found.id, "").await?;
    write.commit().await
}

/// Publishes a guide, or makes it a draft again.
///
/// # Errors
/// When the actor may not, there is no such guide, or the database fails.
pub async fn set_published(store: &Store, actor: &Actor, slug: &str, published: bool) -> Result<()> {
    let mut write = store.begin(actor).await?;
    let row = guide::Entity::find().filter(guide::Column::Slug.eq(slug)).one(write.db()).await?;
    let row = row.ok_or(StoreError::NotFound)?;
    write.may(Action::Edit, &resource(row.published))?;
    if row.published == published {
        return Ok(());
    }
    let (id, version) = (row.id, row.version);
    let mut change = row.into_active_model();
    change.published = Set(published);
    change.updated_at = Set(write.now().0);
    update_checked(&write, change, id, version).await?;
    write.audit(if published { "guide.publish" } else { "guide.unpublish" }, id, "").await?;
    write.reindex("guide", id).await?;
    write.commit().await
}

/// The hash of the file that each language's text came from.
pub(super) async fn hashes(write: &Write<'_>, id: Uuid) -> Result<HashMap<Lang, String>> {
    let rows = guide_text::Entity::find().filter(guide_text::Column::GuideId.eq(id)).all(write.db()).await?;
    Ok(rows.into_iter().filter_map(|row| Some((Lang::from_code(&row.lang)?, row.source_hash))).collect())
}

pub(super) async fn insert(
    write: &mut Write<'_>,
    slug: &Slug,
    facts: &Facts,
    texts: &[(Lang, GuideText)],
    origin: Origin,
    published: bool,
    hashes: &HashMap<Lang, String>,
) -> Result<GuideId> {
    let id = GuideId::new();
    let columns = Columns::of(facts);
    let [sort_pt, sort_en] = sort_keys(texts);
    let row = guide::Model {
        id: id.0,
        slug: slug.as_str().to_owned(),
        kind: facts.kind.code().to_owned(),
        phases: columns.phases,
        phase_order: columns.phase_order,
        minutes_min: columns.minutes.0,
        minutes_max: columns.minutes.1,
        people_min: columns.people.0,
        people_max: columns.people.1,
        next: columns.next,
        published,
        origin: origin.code().to_owned(),
        edited: false,
        sort_pt,
        sort_en,
        version: 1,
        created_at: write.now().0,
        updated_at: write.now().0,
    };
    guide::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
    write_texts(write, id.0, texts, hashes).await?;
    write.reindex("guide", id.0).await?;
    Ok(id)
}

pub(super) async fn update(
    write: &mut Write<'_>,
    found: &GuideRecord,
    facts: &Facts,
    texts: &[(Lang, GuideText)],
    edited: bool,
    hashes: &HashMap<Lang, String>,
) -> Result<()> {
    let id = found.id.0;
    let columns = Columns::of(facts);
    let [sort_pt, sort_en] = sort_keys(texts);
    let change = guide::ActiveModel {
        kind: Set(facts.kind.code().to_owned()),
        phases: Set(columns.phases),
        phase_order: Set(columns.phase_order),
        minutes_min: Set(columns.minutes.0),
        minutes_max: Set(columns.minutes.1),
        people_min: Set(columns.people.0),
        people_max: Set(columns.people.1),
        next: Set(columns.next),
        edited: Set(edited),
        sort_pt: Set(sort_pt),
        sort_en: Set(sort_en),
        updated_at: Set(write.now().0),
        ..Default::default()
    };
    update_checked(write, change, id, found.version).await?;
    guide_text::Entity::delete_many().filter(guide_text::Column::GuideId.eq(id)).exec(write.db()).await?;
    guide_tag::Entity::delete_many().filter(guide_tag::Column::GuideId.eq(id)).exec(write.db()).await?;
    write_texts(write, id, texts, hashes).await?;
    write.reindex("guide", id).await
}

/// Updates the row only when its version is still the one that was read, which decides between two at the same moment.
async fn update_checked(
    write: &Write<'_>,
    mut change: guide::ActiveModel,
    id: Uuid,
    version: i32,
) -> Result<()> {
    change.id = sea_orm::ActiveValue::NotSet;
    change.version = Set(version + 1);
    let done = guide::Entity::update_many()
        .set(change)
        .filter(guide::Column::Id.eq(id))
        .filter(guide::Column::Version.eq(version))
        .exec(write.db())
        .await?;
    if done.rows_affected == 0 { Err(StoreError::Conflict) } else { Ok(()) }
}

async fn write_texts(
    write: &Write<'_>,
    id: Uuid,
    texts: &[(Lang, GuideText)],
    hashes: &HashMap<Lang, String>,
) -> Result<()> {
    let mut rows = Vec::new();
    let mut tags: Vec<guide_tag::Model> = Vec::new();
    for (lang, text) in texts {
        for label in &text.tags {
            let slug = Slug::suggest(label).to_string();
            let again = |tag: &guide_tag::Model| tag.lang == lang.code() && tag.slug == slug;
            if !tags.iter().any(again) {
                tags.push(guide_tag::Model {
                    guide_id: id,
                    lang: lang.code().to_owned(),
                    slug,
                    label: label.clone(),
                });
            }
        }
        rows.push(guide_text::Model {
            guide_id: id,
            lang: lang.code().to_owned(),
            title: text.title.clone(),
            summary: text.summary.clone(),
            body: text.body.clone(),
            materials: Json(text.materials.clone()),
            tags: Json(text.tags.clone()),
            source_hash: hashes.get(lang).cloned().unwrap_or_default(),
        });
    }
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    guide_text::Entity::insert_many(rows).exec_without_returning(write.db()).await?;
    if !tags.is_empty() {
        let tags = tags.into_iter().map(IntoActiveModel::into_active_model);
        guide_tag::Entity::insert_many(tags).exec_without_returning(write.db()).await?;
    }
    Ok(())
}

/// The facts as columns.
struct Columns {
    phases: Json<Vec<String>>,
    phase_order: i32,
    minutes: (Option<i32>, Option<i32>),
    people: (Option<i32>, Option<i32>),
    next: Json<Vec<String>>,
}

impl Columns {
    fn of(facts: &Facts) -> Self {
        let pair = |range: Option<Range>| {
            let number = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
            (range.map(|range| number(range.min)), range.map(|range| number(range.max)))
        };
        Self {
            phases: Json(facts.phases.iter().map(|phase| phase.code().to_owned()).collect()),
            // Guides of no phase stand at the end.
            phase_order: facts.phases.first().map_or(9, |phase| *phase as i32),
            minutes: pair(facts.minutes),
            people: pair(facts.people),
            next: Json(facts.next.iter().map(ToString::to_string).collect()),
        }
    }
}
