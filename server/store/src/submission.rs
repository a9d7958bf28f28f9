//! A submission is stored once: its id is written in the same transaction as what it asks for.
//!
//! The id is whatever the caller knows a submission by; the site's forms bring a digest of their own random id and of what was
//! typed. A second arrival of the same submission (a double click, a retry after a lost answer) finds the id and gets the
//! first one's result; the same form with other content is another submission. When both arrive at the same moment, the second
//! waits until the first is done. The ids are kept for a day.

use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel, Statement};

use crate::error::{Result, StoreError};
use crate::schema::submission::{Entity, Model};
use crate::write::Write;

const KEEP_SECONDS: i64 = 24 * 3600;
/// A digest in hexadecimal has as many characters; of a longer id, the beginning counts.
const LONGEST: usize = 64;

/// What a submission's id says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submission {
    /// It comes for the first time.
    First,
    /// It was here before; this came of it.
    Again(String),
}

impl Write<'_> {
    /// Whether a submission with this id was already stored. A blank id counts as the first time.
    ///
    /// Ask before anything else that can fail because the thing is there already. SQLite lets one command write at a time; on
    /// PostgreSQL whoever brings the same form at the same moment waits here until the first one's transaction has ended.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn submission(&self, id: &str) -> Result<Submission> {
        if id.is_empty() {
            return Ok(Submission::First);
        }
        let id = kept(id);
        if self.db().get_database_backend() == DbBackend::Postgres {
            let lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            let values = [id.as_str().into()];
            self.db().execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, lock, values)).await?;
        }
        let row = Entity::find_by_id(id).one(self.db()).await?;
        Ok(row.map_or(Submission::First, |row| Submission::Again(row.result)))
    }

    /// Remembers what came of a form.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the same form is being stored by another request; when the database fails.
    pub async fn remember_submission(&self, id: &str, result: &str) -> Result<()> {
        if id.is_empty() {
            return Ok(());
        }
        let row = Model {
            id: kept(id),
            result: result.to_owned(),
            expires_at: self.now().plus_seconds(KEEP_SECONDS).0,
        };
        match Entity::insert(row.into_active_model()).exec_without_returning(self.db()).await {
            Ok(_) => Ok(()),
            Err(error) => match StoreError::from(error) {
                StoreError::Taken(_) => Err(StoreError::Conflict),
                other => Err(other),
            },
        }
    }
}

/// The id as it is kept.
pub(crate) fn kept(id: &str) -> String {
    id.chars().take(LONGEST).collect()
}
