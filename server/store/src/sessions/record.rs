//! Between the rows and the session that the domain speaks of.

use domain::access::{Resource, Visibility};
use domain::id::{ProjectId, SessionId};
use domain::seats::{Gate, Status};
use domain::sessions::{Details, Place, PlaceKind, Session};
use domain::slug::Slug;
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select, SelectTwo,
};
use uuid::Uuid;

use super::schema::{session, session_guide};
use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::seats::schema::seats;
use crate::seats::seats_of;
use crate::write::Write;

/// Sessions with their seats.
pub(crate) fn joined(query: Select<session::Entity>) -> SelectTwo<session::Entity, seats::Entity> {
    let relation: RelationDef =
        session::Entity::belongs_to(seats::Entity).from(session::Column::Id).to(seats::Column::Id).into();
    query.join(JoinType::InnerJoin, relation).select_also(seats::Entity)
}

/// The session that two rows mean; without its guides.
pub(crate) fn of_row(row: session::Model, seats: Option<&seats::Model>) -> Result<Session> {
    let damaged = |what: &str| StoreError::Damaged(format!("session {}: {what}", row.id));
    let seats = seats_of(seats.ok_or_else(|| damaged("no seats"))?);
    let minutes = (row.ends_at - row.starts_at) / 60_000;
    Ok(Session {
        id: SessionId(row.id),
        slug: Slug::parse(&row.slug).map_err(|_| damaged("slug"))?,
        status: Status::from_code(&row.status).ok_or_else(|| damaged("status"))?,
        details: Details {
            starts_at: Moment(row.starts_at),
            minutes: u32::try_from(minutes).map_err(|_| damaged("length"))?,
            place: Place {
                kind: PlaceKind::from_code(&row.place).ok_or_else(|| damaged("place"))?,
                address: row.address,
                link: row.online_link,
            },
            registration: Gate::from_code(&row.registration).unwrap_or(Gate::Closed),
            closes_at: row.closes_at.map(Moment),
            project: row.project_id.map(ProjectId),
            capacity: seats.capacity,
            zone: row.zone,
            title: row.title.0,
            summary: row.summary.0,
            preparation: row.preparation.0,
            agenda: row.agenda.0,
            guides: Vec::new(),
        },
        seats,
        version: row.version,
    })
}

/// The row for a session that starts with these details.
pub(super) fn row(id: Uuid, slug: &Slug, details: &Details, now: Moment) -> session::Model {
    session::Model {
        id,
        slug: slug.to_string(),
        status: Status::Draft.code().to_owned(),
        title: Json(details.title.clone()),
        summary: Json(details.summary.clone()),
        preparation: Json(details.preparation.clone()),
        agenda: Json(details.agenda.clone()),
        starts_at: details.starts_at.0,
        ends_at: details.ends_at().0,
        zone: details.zone.clone(),
        place: details.place.kind.code().to_owned(),
        address: details.place.address.clone(),
        online_link: details.place.link.clone(),
        registration: details.registration.code().to_owned(),
        closes_at: details.closes_at.map(|moment| moment.0),
        project_id: details.project.map(|project| project.0),
        version: 1,
        created_at: now.0,
        updated_at: now.0,
    }
}

/// Writes the chosen methods, in their order, each once.
pub(super) async fn write_guides(write: &Write<'_>, id: Uuid, guides: &[Slug]) -> Result<()> {
    session_guide::Entity::delete_many()
        .filter(session_guide::Column::SessionId.eq(id))
        .exec(write.db())
        .await?;
    let mut position = 0;
    for (index, guide) in guides.iter().enumerate() {
        if guides.iter().take(index).any(|earlier| earlier == guide) {
            continue;
        }
        let row = session_guide::Model { session_id: id, guide_slug: guide.to_string(), position };
        session_guide::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await?;
        position += 1;
    }
    Ok(())
}

/// The chosen methods.
pub(super) async fn guides<C: ConnectionTrait>(connection: &C, id: Uuid) -> Result<Vec<Slug>> {
    let rows = session_guide::Entity::find()
        .filter(session_guide::Column::SessionId.eq(id))
        .order_by_asc(session_guide::Column::Position)
        .all(connection)
        .await?;
    Ok(rows.iter().filter_map(|row| Slug::parse(&row.guide_slug).ok()).collect())
}

/// The session with this id, without its guides.
pub(crate) async fn by_id<C: ConnectionTrait>(connection: &C, id: Uuid) -> Result<Option<Session>> {
    match joined(session::Entity::find_by_id(id)).one(connection).await? {
        Some((row, seats)) => Ok(Some(of_row(row, seats.as_ref())?)),
        None => Ok(None),
    }
}

/// The session at this address with its seats locked until the transaction ends: what is read here stays true.
pub(super) async fn locked(write: &Write<'_>, slug: &str) -> Result<(Session, seats::Model)> {
    let id = session::Entity::find()
        .filter(session::Column::Slug.eq(slug))
        .one(write.db())
        .await?
        .ok_or(StoreError::NotFound)?
        .id;
    let seats = crate::seats::lock(write, id).await?;
    // Read after the lock: somebody may have changed it while we waited.
    let row = session::Entity::find_by_id(id).one(write.db()).await?.ok_or(StoreError::NotFound)?;
    Ok((of_row(row, Some(&seats))?, seats))
}

/// What the policy needs to know of it.
pub(super) fn resource(session: &Session) -> Resource<'static> {
    let visibility = match session.status {
        Status::Draft => Visibility::Draft,
        Status::Published | Status::Cancelled => Visibility::Public,
    };
    Resource::Work { visibility, entities: &[] }
}
