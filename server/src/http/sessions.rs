//! Browsers' sessions in the database, for tower-sessions.

use std::collections::HashMap;

use async_trait::async_trait;
use domain::hex::hex;
use domain::id::AccountId;
use sha2::{Digest, Sha256};
use store::Store;
use store::accounts::{StoredSession, create_session, delete_session, load_session, update_session};
use time::OffsetDateTime;
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

/// The session cookie's name.
pub const COOKIE: &str = "bancada_session";
/// Under this key a session holds the account that is signed in.
pub const ACCOUNT: &str = "account";
/// Under this key a session holds the browser's name.
pub const AGENT: &str = "agent";

/// A session ends after so many days.
const DAYS: i64 = 14;

/// Sessions kept in the store.
#[derive(Debug, Clone)]
pub struct DatabaseSessions {
    store: Store,
}

/// The layer that gives handlers their session.
pub fn layer(store: Store, secure: bool) -> SessionManagerLayer<DatabaseSessions> {
    SessionManagerLayer::new(DatabaseSessions { store })
        .with_name(COOKIE)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_secure(secure)
        .with_expiry(Expiry::OnInactivity(time::Duration::days(DAYS)))
}

/// Under what a session is kept: a hash of the id in the cookie, so that a copy of the database opens nothing.
pub fn key(id: &Id) -> String {
    hex(&Sha256::digest(id.to_string().as_bytes()))
}

fn kept(record: &Record) -> Result<StoredSession> {
    let account =
        record.data.get(ACCOUNT).and_then(|value| serde_json::from_value::<AccountId>(value.clone()).ok());
    let agent = record.data.get(AGENT).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    Ok(StoredSession {
        id: key(&record.id),
        account,
        data: serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?,
        agent,
        expires_at: record.expiry_date.unix_timestamp() * 1000,
    })
}

fn backend(error: impl std::fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for DatabaseSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while self.load(&record.id).await?.is_some() {
            record.id = Id::default();
        }
        create_session(&self.store, &kept(record)?).await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> Result<()> {
        update_session(&self.store, &kept(record)?).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let Some(session) = load_session(&self.store, &key(id)).await.map_err(backend)? else {
            return Ok(None);
        };
        let data: HashMap<String, serde_json::Value> =
            serde_json::from_str(&session.data).map_err(|error| Error::Decode(error.to_string()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(session.expires_at / 1000)
            .map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        delete_session(&self.store, &key(id)).await.map_err(backend)
    }
}
