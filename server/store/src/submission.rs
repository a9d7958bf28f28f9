//! A form is stored once: its random id is written in the same transaction as what it asks for.
//!
//! A second arrival of the same form (a double click, a retry after a lost answer) finds the id and gets the
//! first one's result. The ids are kept for a day.

use sea_orm::{EntityTrait, IntoActiveModel};

use crate::error::{Result, StoreError};
use crate::schema::submission::{Entity, Model};
use crate::write::Write;

const KEEP_SECONDS: i64 = 24 * 3600;

/// What a form's id says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submission {
    /// It comes for the first time.
    First,
    /// It was here before; this came of it.
    Again(String),
}

impl Write<'_> {
    /// Whether a form with this id was already stored. A blank id counts as the first time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn submission(&self, id: &str) -> Result<Submission> {
        if id.is_empty() {
            return Ok(Submission::First);
        }
        let row = Entity::find_by_id(id).one(self.db()).await?;
        Ok(row.map_or(Submission::First, |row| Submission::Again(row.result)))
    }

    /// Remembers what came of a form. On PostgreSQL two at the same moment meet here: the second is told so.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the same form is being stored by another request; when the database fails.
    pub async fn remember_submission(&self, id: &str, result: &str) -> Result<()> {
        if id.is_empty() {
            return Ok(());
        }
        let row = Model {
            id: id.chars().take(64).collect(),
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
