//! Requests to join, for administrators.

use std::collections::HashMap;

use domain::access::{Action, Actor, Resource, decide};
use domain::id::JoinRequestId;
use domain::network::JoinState;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::join::state_of;
use super::schema::join_request::{Column, Entity, Model};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};
use crate::schema::account;

/// A request, with who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestView {
    /// Its id.
    pub id: JoinRequestId,
    /// Who asks.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Why.
    pub motivation: String,
    /// Where they work.
    pub organisation: String,
    /// What they know.
    pub skills: String,
    /// Where it stands.
    pub state: JoinState,
    /// Why it was declined; blank otherwise.
    pub reason: String,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// When it was decided, in milliseconds.
    pub decided_at: Option<i64>,
}

/// Requests in one state, the oldest first, or the newest first once they are decided. Two statements.
///
/// # Errors
/// When the actor is no administrator, or the database fails.
pub async fn requests(
    store: &Store,
    actor: &Actor,
    state: JoinState,
    request: &PageRequest,
) -> Result<Page<RequestView>> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let limit = request.limit_or(50);
    let oldest_first = state == JoinState::Open;
    let order = if oldest_first { sea_orm::Order::Asc } else { sea_orm::Order::Desc };
    let mut query = Entity::find()
        .filter(Column::State.eq(state.code()))
        .order_by(Column::CreatedAt, order.clone())
        .order_by(Column::Id, order)
        .limit(limit + 1);
    let key = request
        .key()
        .and_then(|[at, id]: [String; 2]| Some((at.parse::<i64>().ok()?, Uuid::parse_str(&id).ok()?)));
    if let Some((at, id)) = key {
        let (beyond, next) = if oldest_first {
            (Column::CreatedAt.gt(at), Column::Id.gt(id))
        } else {
            (Column::CreatedAt.lt(at), Column::Id.lt(id))
        };
        let same = Condition::all().add(Column::CreatedAt.eq(at)).add(next);
        query = query.filter(Condition::any().add(beyond).add(same));
    }
    let rows = query.all(store.reader()).await?;
    let page = Page::cut(rows, limit, |row| cursor(&[&row.created_at.to_string(), &row.id.to_string()]));
    Ok(Page { items: views(store, page.items).await?, next: page.next })
}

/// One request. Two statements.
///
/// # Errors
/// When there is none, the actor is no administrator, or the database fails.
pub async fn request(store: &Store, actor: &Actor, id: JoinRequestId) -> Result<RequestView> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let row = Entity::find_by_id(id.0).one(store.reader()).await?.ok_or(StoreError::NotFound)?;
    views(store, vec![row]).await?.pop().ok_or(StoreError::NotFound)
}

async fn views(store: &Store, rows: Vec<Model>) -> Result<Vec<RequestView>> {
    let people = account::Entity::find()
        .select_only()
        .columns([account::Column::Id, account::Column::Name, account::Column::Email])
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
        .into_tuple::<(Uuid, String, String)>()
        .all(store.reader())
        .await?;
    let mut people: HashMap<Uuid, (String, String)> =
        people.into_iter().map(|(id, name, email)| (id, (name, email))).collect();
    rows.into_iter()
        .map(|row| {
            let state = state_of(&row)?;
            let (name, email) = people.remove(&row.account_id).unwrap_or_default();
            // One person may have several decided requests.
            people.insert(row.account_id, (name.clone(), email.clone()));
            Ok(RequestView {
                id: JoinRequestId(row.id),
                name,
                email,
                motivation: row.motivation,
                organisation: row.organisation,
                skills: row.skills,
                state,
                reason: row.reason,
                created_at: row.created_at,
                decided_at: row.decided_at,
            })
        })
        .collect()
}
