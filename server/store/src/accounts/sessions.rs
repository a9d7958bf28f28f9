//! Browsers' sessions, for the sign-in layer and for a person's list of where they are signed in.

use domain::access::Actor;
use domain::id::AccountId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::Store;
use crate::error::Result;
use crate::schema::sign_in::{Column, Entity, Model};

/// A session as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSession {
    /// The session's id, as in the cookie.
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

/// Keeps a session, new or changed.
///
/// # Errors
/// When the database fails.
pub async fn save_session(store: &Store, session: &StoredSession) -> Result<()> {
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
                .update_columns([Column::AccountId, Column::Data, Column::ExpiresAt])
                .to_owned(),
        )
        .exec_without_returning(write.db())
        .await?;
    write.commit_quietly().await
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub async fn delete_session(store: &Store, id: &str) -> Result<()> {
    let actor = Actor::system();
    let write = store.begin(&actor).await?;
    Entity::delete_by_id(id).exec(write.db()).await?;
    write.commit_quietly().await
}
