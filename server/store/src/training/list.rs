//! The courses, and one course with its editions.

use domain::access::{Action, Actor, decide};
use domain::seats::Status;
use domain::training::{Course, Edition};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::record::{course_at, joined, of_edition_row, of_row, resource};
use super::schema::{course, edition};
use crate::Store;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};

/// The most editions shown at once.
const EDITIONS: u64 = 100;

/// A course in the list, with its next editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCourse {
    /// The course.
    pub course: Course,
    /// Its editions that are not over, the next one first.
    pub editions: Vec<Edition>,
}

/// One page of the courses that the actor may see, by title, each with its editions to come. Two statements.
///
/// # Errors
/// When the database fails.
pub async fn list(store: &Store, actor: &Actor, request: &PageRequest) -> Result<Page<ListedCourse>> {
    let limit = request.limit_or(20);
    let (title, id) = (course::Column::SortTitle, course::Column::Id);
    let mut query = course::Entity::find()
        .filter(visible_to(actor))
        .order_by_asc(title)
        .order_by_asc(id)
        .limit(limit + 1);
    if let Some([last_title, last]) = request.key::<2>()
        && let Ok(last) = last.parse::<Uuid>()
    {
        query = query.filter(
            Condition::any()
                .add(title.gt(last_title.clone()))
                .add(Condition::all().add(title.eq(last_title)).add(id.gt(last))),
        );
    }
    let rows = query.all(store.reader()).await?;
    let page = Page::cut(rows, limit, |row| cursor(&[&row.sort_title, &row.id.to_string()]));
    let coming = edition::Entity::find()
        .filter(edition::Column::CourseId.is_in(page.items.iter().map(|row| row.id)))
        .filter(edition::Column::EndsAt.gt(store.now().0));
    let editions = visible_editions(store, actor, coming).await?;
    let next = page.next;
    let items = page
        .items
        .into_iter()
        .map(|row| {
            let of_course = editions.iter().filter(|(course, _)| *course == row.id);
            let editions = of_course.map(|(_, edition)| edition.clone()).collect();
            Ok(ListedCourse { course: of_row(row)?, editions })
        })
        .collect::<Result<_>>()?;
    Ok(Page { items, next })
}

/// The course at this address with the editions that the actor may see: those to come first, then those that are over.
/// Two statements.
///
/// # Errors
/// When there is none that the actor may know of, or the database fails.
pub async fn read(store: &Store, actor: &Actor, slug: &str) -> Result<(Course, Vec<Edition>)> {
    let course = course_at(store.reader(), slug).await?;
    decide(actor, Action::Read, &resource(&course)).check()?;
    let query = edition::Entity::find().filter(edition::Column::CourseId.eq(course.id.0));
    let editions = visible_editions(store, actor, query).await?;
    let now = store.now();
    let (mut over, mut editions): (Vec<_>, Vec<_>) =
        editions.into_iter().map(|(_, edition)| edition).partition(|edition| edition.ends_at <= now);
    over.reverse();
    editions.append(&mut over);
    Ok((course, editions))
}

/// Published courses for everybody, drafts too for those who design.
pub(super) fn visible_to(actor: &Actor) -> Condition {
    match actor.designs() {
        true => Condition::all(),
        false => Condition::all().add(course::Column::Status.ne(Status::Draft.code())),
    }
}

async fn visible_editions(
    store: &Store,
    actor: &Actor,
    mut query: sea_orm::Select<edition::Entity>,
) -> Result<Vec<(Uuid, Edition)>> {
    if !actor.designs() {
        query = query.filter(edition::Column::Status.ne(Status::Draft.code()));
    }
    // The latest are kept when there are more than fit.
    let query =
        query.order_by_desc(edition::Column::StartsAt).order_by_desc(edition::Column::Id).limit(EDITIONS);
    let mut editions = Vec::new();
    for (row, seats) in joined(query).all(store.reader()).await? {
        editions.push((row.course_id, of_edition_row(row, seats.as_ref())?));
    }
    editions.reverse();
    Ok(editions)
}
