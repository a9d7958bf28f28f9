//! The directory: the people a viewer can find, by name.

use domain::access::Actor;
use domain::network::Skill;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::schema::innovator::{Column, Entity};
use super::schema::innovator_skill;
use super::visible::{PersonView, circle, findable, show};
use crate::Store;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};
use crate::schema::entity;

/// What the directory is narrowed to; blank means everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectoryFilter {
    /// A skill, in any spelling.
    pub skill: String,
    /// The slug of an entity.
    pub entity: String,
    /// A region.
    pub region: String,
    /// Only those who mentor.
    pub mentors: bool,
}

/// One page of the directory. A filter finds only people whose filtered field the viewer may see. Four statements.
///
/// # Errors
/// When the database fails.
pub async fn directory(
    store: &Store,
    viewer: &Actor,
    filter: &DirectoryFilter,
    request: &PageRequest,
) -> Result<Page<PersonView>> {
    let limit = request.limit_or(24);
    let mut query = Entity::find()
        .filter(findable(viewer))
        .filter(narrowed(viewer, filter))
        .order_by_asc(Column::SortName)
        .order_by_asc(Column::Slug)
        .limit(limit + 1);
    if let Some([name, slug]) = request.key() {
        let same = Condition::all().add(Column::SortName.eq(name.clone())).add(Column::Slug.gt(slug));
        query = query.filter(Condition::any().add(Column::SortName.gt(name)).add(same));
    }
    let rows = query.all(store.reader()).await?;
    let page = Page::cut(rows, limit, |row| cursor(&[&row.sort_name, &row.slug]));
    Ok(Page { items: show(store.reader(), viewer, page.items).await?, next: page.next })
}

fn narrowed(viewer: &Actor, filter: &DirectoryFilter) -> Condition {
    let circle = || circle(viewer);
    let mut all = Condition::all();
    if !filter.skill.is_empty() {
        let skilled = Query::select()
            .column(innovator_skill::Column::AccountId)
            .from(innovator_skill::Entity)
            .and_where(innovator_skill::Column::Skill.eq(Skill::new(&filter.skill).key))
            .to_owned();
        all = all.add(Column::SkillsAudience.is_in(circle())).add(Column::AccountId.in_subquery(skilled));
    }
    if !filter.entity.is_empty() {
        let there = Query::select()
            .column(entity::Column::Id)
            .from(entity::Entity)
            .and_where(entity::Column::Slug.eq(filter.entity.as_str()))
            .to_owned();
        all = all.add(Column::OrganisationAudience.is_in(circle())).add(Column::EntityId.in_subquery(there));
    }
    if !filter.region.is_empty() {
        all = all.add(Column::RegionAudience.is_in(circle())).add(Column::Region.eq(filter.region.as_str()));
    }
    if filter.mentors {
        all = all.add(Column::MentorsAudience.is_in(circle())).add(Column::Mentors.eq(true));
    }
    all
}
