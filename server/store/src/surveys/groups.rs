//! Groups whose members may answer: who belongs, what a group is called, and which there are to choose from.

use std::collections::BTreeMap;

use domain::access::{Action, Actor, Resource, Role, Visibility, decide};
use domain::id::{AccountId, EditionId, EntityId, ProjectId, SessionId};
use domain::seats::SeatState;
use domain::surveys::{Group, Mode, Survey};
use domain::text::Translated;
use domain::time::Moment;
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Store;
use crate::error::{Result, StoreError};
use crate::projects::schema::{project, project_entity};
use crate::schema::{account, entity, membership, role_grant};
use crate::seats::schema::registration;
use crate::sessions::schema::session;
use crate::training::schema::{course, edition};

/// So many of each kind can be chosen: the latest.
const MOST: u64 = 200;

/// A group and what it is called.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedGroup {
    /// The group.
    pub group: Group,
    /// The name or title of what it is of; blank for the network.
    pub name: Translated,
    /// The page of what it is of, without the language.
    pub path: String,
    /// When a session or an edition begins.
    pub at: Option<Moment>,
}

impl NamedGroup {
    fn new(group: Group, name: Translated, path: String, at: Option<i64>) -> Self {
        Self { group, name, path, at: at.map(Moment) }
    }

    fn network() -> Self {
        Self::new(Group::Network, Translated::default(), "/network".to_owned(), None)
    }
}

/// Whether the actor belongs to the group whose members may answer a survey; never where it is not for members. One statement at
/// most, asked of the database and not of the sign-in, so that whoever left the group a moment ago is out.
pub(super) async fn belongs<C: ConnectionTrait>(
    connection: &C,
    actor: &Actor,
    survey: &Survey,
) -> Result<bool> {
    let (Mode::Members, Some(group), Some(me)) =
        (survey.settings.mode, survey.settings.group, actor.account())
    else {
        return Ok(false);
    };
    let mut query = members(group, me);
    query.expr(Expr::val(1)).limit(1);
    Ok(connection.query_one(&query).await?.is_some())
}

/// What is found when the account belongs to the group.
fn members(group: Group, me: AccountId) -> SelectStatement {
    let mut query = Query::select();
    match group {
        Group::Network => query
            .from(role_grant::Entity)
            .and_where(role_grant::Column::AccountId.eq(me.0))
            .and_where(role_grant::Column::Role.eq(Role::Innovator.code())),
        Group::Entity(id) => query
            .from(membership::Entity)
            .and_where(membership::Column::AccountId.eq(me.0))
            .and_where(membership::Column::EntityId.eq(id.0)),
        Group::Project(id) => {
            let entities = Query::select()
                .column(project_entity::Column::EntityId)
                .from(project_entity::Entity)
                .and_where(project_entity::Column::ProjectId.eq(id.0))
                .to_owned();
            query
                .from(membership::Entity)
                .and_where(membership::Column::AccountId.eq(me.0))
                .and_where(membership::Column::EntityId.in_subquery(entities))
        }
        Group::Session(SessionId(id)) | Group::Edition(EditionId(id)) => {
            // Whoever registered without signing in is known by the address, once they have shown that it is theirs.
            let mine = Query::select()
                .column(account::Column::Email)
                .from(account::Entity)
                .and_where(account::Column::Id.eq(me.0))
                .and_where(account::Column::ConfirmedAt.is_not_null())
                .to_owned();
            let me = Condition::any()
                .add(registration::Column::AccountId.eq(me.0))
                .add(registration::Column::Email.in_subquery(mine));
            query
                .from(registration::Entity)
                .and_where(registration::Column::SeatsId.eq(id))
                .and_where(registration::Column::State.eq(SeatState::Confirmed.code()))
                .cond_where(me)
        }
    };
    query
}

/// Refuses a group that is not there.
pub(super) async fn require<C: ConnectionTrait>(connection: &C, group: Option<Group>) -> Result<()> {
    let Some(group) = group else { return Ok(()) };
    match found(connection, group).await? {
        Some(_) => Ok(()),
        None => Err(StoreError::Refused("error-survey-group-gone")),
    }
}

/// What the group whose members may answer is called; none when there is none, it is gone, or its work is a draft that the actor
/// may not see. One statement at most, two for an edition.
///
/// # Errors
/// When the database fails.
pub async fn named(store: &Store, actor: &Actor, survey: &Survey) -> Result<Option<NamedGroup>> {
    let Some(group) = survey.settings.group else { return Ok(None) };
    let found = found(store.reader(), group).await?;
    Ok(found.filter(|(_, draft)| !draft || sees_drafts(actor)).map(|(named, _)| named))
}

fn sees_drafts(actor: &Actor) -> bool {
    let draft = Resource::Work { visibility: Visibility::Draft, entities: &[] };
    decide(actor, Action::Read, &draft).is_allowed()
}

/// A group, when it is there, and whether what it is of is a draft.
async fn found<C: ConnectionTrait>(connection: &C, group: Group) -> Result<Option<(NamedGroup, bool)>> {
    Ok(match group {
        Group::Network => Some((NamedGroup::network(), false)),
        Group::Entity(id) => {
            entity::Entity::find_by_id(id.0).one(connection).await?.map(|row| (of_entity(row), false))
        }
        Group::Project(id) => {
            let row = project::Entity::find_by_id(id.0).one(connection).await?;
            row.map(|row| {
                let draft = row.status == domain::projects::Status::Draft.code();
                (of_project(row), draft)
            })
        }
        Group::Session(id) => {
            let row = session::Entity::find_by_id(id.0).one(connection).await?;
            row.map(|row| {
                let draft = row.status == domain::seats::Status::Draft.code();
                (of_session(row), draft)
            })
        }
        Group::Edition(id) => {
            let Some(row) = edition::Entity::find_by_id(id.0).one(connection).await? else { return Ok(None) };
            let course = course::Entity::find_by_id(row.course_id).one(connection).await?;
            let draft = row.status == domain::seats::Status::Draft.code();
            course.map(|course| (of_edition(&row, &course), draft))
        }
    })
}

fn of_entity(row: entity::Model) -> NamedGroup {
    let path = format!("/entities/{}", row.slug);
    NamedGroup::new(Group::Entity(EntityId(row.id)), row.name.0, path, None)
}

fn of_project(row: project::Model) -> NamedGroup {
    let path = format!("/projects/{}", row.slug);
    NamedGroup::new(Group::Project(ProjectId(row.id)), row.title.0, path, None)
}

fn of_session(row: session::Model) -> NamedGroup {
    let path = format!("/sessions/{}", row.slug);
    NamedGroup::new(Group::Session(SessionId(row.id)), row.title.0, path, Some(row.starts_at))
}

fn of_edition(row: &edition::Model, course: &course::Model) -> NamedGroup {
    let path = format!("/training/{}", course.slug);
    NamedGroup::new(Group::Edition(EditionId(row.id)), course.title.0.clone(), path, Some(row.starts_at))
}

/// The groups to choose from, for those who design. Five statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn choices(store: &Store, actor: &Actor) -> Result<Vec<NamedGroup>> {
    decide(actor, Action::Edit, &Resource::Work { visibility: Visibility::Draft, entities: &[] }).check()?;
    let mut groups = vec![NamedGroup::network()];
    let entities = entity::Entity::find()
        .order_by_asc(entity::Column::SortName)
        .order_by_asc(entity::Column::Id)
        .limit(MOST)
        .all(store.reader())
        .await?;
    groups.extend(entities.into_iter().map(of_entity));
    let projects = project::Entity::find()
        .order_by_desc(project::Column::ActiveAt)
        .order_by_desc(project::Column::Id)
        .limit(MOST)
        .all(store.reader())
        .await?;
    groups.extend(projects.into_iter().map(of_project));
    let sessions = session::Entity::find()
        .order_by_desc(session::Column::StartsAt)
        .order_by_desc(session::Column::Id)
        .limit(MOST)
        .all(store.reader())
        .await?;
    groups.extend(sessions.into_iter().map(of_session));
    let editions = edition::Entity::find()
        .order_by_desc(edition::Column::StartsAt)
        .order_by_desc(edition::Column::Id)
        .limit(MOST)
        .all(store.reader())
        .await?;
    let ids: Vec<Uuid> = editions.iter().map(|row| row.course_id).collect();
    let courses = course::Entity::find().filter(course::Column::Id.is_in(ids)).all(store.reader()).await?;
    let courses: BTreeMap<Uuid, course::Model> = courses.into_iter().map(|row| (row.id, row)).collect();
    groups.extend(editions.iter().filter_map(|row| Some(of_edition(row, courses.get(&row.course_id)?))));
    Ok(groups)
}
