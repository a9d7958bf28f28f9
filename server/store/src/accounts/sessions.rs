//! Browsers' sessions, for the sign-in layer and for a person's list of where they are signed in.
//!
//! A session's id here is a hash of the one in the cookie: a copy of the database opens nothing, and the id may
//! stand in a page.

use domain::access::{Action, Actor, Resource, decide};
use domain::id::AccountId;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::own;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};
use crate::schema::sign_in::{Column, Entity, Model};
use crate::{Store, Write};

/// A session as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSession {
    /// The hash of the session's id.
    pub id: String,
    /// Who is signed in.
    pub account: Option<AccountId>,
    /// Its values, as JSON.
    pub data: String,
    /// The browser's name.
    pub agent: String,
    /// When it ends, in milliseconds.
    pub expires_at: i64,
}

/// The session with this id, unless it has ended.
///
/// # Errors
/// When the database fails.
pub async fn load_session(store: &Store, id: &str) -> Result<Option<StoredSession>> {
    let row = Entity::find_by_id(id).filter(Column::ExpiresAt.gt(store.now().0)).one(store.reader()).await?;
    Ok(row.map(|row| StoredSession {
        id: row.id,
        account: row.account_id.map(AccountId),
        data: row.data,
        agent: row.agent,
        expires_at: row.expires_at,
    }))
}

/// Keeps a new session.
///
/// # Errors
/// When the database fails.
pub async fn create_session(store: &Store, session: &StoredSession) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    let row = Model {
        id: session.id.clone(),
        account_id: session.account.map(|account| account.0),
        data: session.data.clone(),
        agent: session.agent.chars().take(200).collect(),
        created_at: write.now().0,
        expires_at: session.expires_at,
    };
    Entity::insert(row.into_active_model())
        .on_conflict(
            OnConflict::column(Column::Id)
                .update_columns([Column::AccountId, Column::Data, Column::Agent, Column::ExpiresAt])
                .to_owned(),
        )
        .exec_without_returning(write.db())
        .await?;
    write.commit_quietly().await
}

/// Keeps a changed session. One that was ended meanwhile stays ended.
///
/// # Errors
/// When the database fails.
pub async fn update_session(store: &Store, session: &StoredSession) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    Entity::update_many()
        .col_expr(Column::AccountId, Expr::value(session.account.map(|account| account.0)))
        .col_expr(Column::Data, Expr::value(session.data.clone()))
        .col_expr(Column::ExpiresAt, Expr::value(session.expires_at))
        .filter(Column::Id.eq(&session.id))
        .exec(write.db())
        .await?;
    write.commit_quietly().await
}

/// Ends a session, whosever it is: for the sign-in layer.
///
/// # Errors
/// When the database fails.
pub async fn delete_session(store: &Store, id: &str) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    Entity::delete_by_id(id).exec(write.db()).await?;
    write.commit_quietly().await
}

/// Where the person is signed in, newest first.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn list_sessions(store: &Store, actor: &Actor, request: &PageRequest) -> Result<Page<Model>> {
    let me = own(actor)?;
    decide(actor, Action::Read, &Resource::Own { owner: me }).check()?;
    let limit = request.limit_or(50);
    let mut query = Entity::find()
        .filter(Column::AccountId.eq(me.0))
        .filter(Column::ExpiresAt.gt(store.now().0))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(limit + 1);
    if let Some([at, id]) = request.key::<2>()
        && let Ok(at) = at.parse::<i64>()
    {
        let older = Column::CreatedAt.lt(at).or(Column::CreatedAt.eq(at).and(Column::Id.lt(id)));
        query = query.filter(older);
    }
    let sessions = query.all(store.reader()).await?;
    Ok(Page::cut(sessions, limit, |row| cursor(&[&row.created_at.to_string(), &row.id])))
}

/// Ends one of the person's own sessions.
///
/// # Errors
/// [`StoreError::NotFound`] when the person has no such session, whoever else has; when the database fails.
pub async fn end_session(store: &Store, actor: &Actor, id: &str) -> Result<()> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    let ended = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::AccountId.eq(me.0))
        .exec(write.db())
        .await?;
    if ended.rows_affected == 0 {
        return Err(StoreError::NotFound);
    }
    write.audit("account.end-session", me, "").await?;
    write.commit().await
}

/// Ends all of the person's sessions but one; how many ended.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn end_other_sessions(store: &Store, actor: &Actor, current: &str) -> Result<u64> {
    let me = own(actor)?;
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &Resource::Own { owner: me })?;
    let ended = end_all_but(&write, me, Some(current)).await?;
    if ended > 0 {
        write.audit("account.end-session", me, "").await?;
    }
    write.commit().await?;
    Ok(ended)
}

/// Ends an account's sessions, all but this one if any.
pub(super) async fn end_all_but(write: &Write<'_>, account: AccountId, kept: Option<&str>) -> Result<u64> {
    let mut delete = Entity::delete_many().filter(Column::AccountId.eq(account.0));
    if let Some(kept) = kept {
        delete = delete.filter(Column::Id.ne(kept));
    }
    Ok(delete.exec(write.db()).await?.rows_affected)
}
