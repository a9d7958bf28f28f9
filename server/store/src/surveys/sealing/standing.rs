//! How many responses a survey has, and how many wait.

use sea_orm::{ColumnTrait, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::Store;
use crate::error::Result;
use crate::surveys::schema::{lost, response, sealed};
use domain::surveys::Survey;

/// How many responses a survey has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Released, or of a survey that seals none.
    pub stored: u64,
    /// Sealed until there are enough.
    pub waiting: u64,
    /// Sealed with keys that are gone.
    pub lost: u64,
}

impl Standing {
    /// Whether anybody has answered.
    pub fn answered(self) -> bool {
        self.stored + self.waiting > 0
    }
}

/// How many responses a survey has, for those who work on it. Three statements.
///
/// # Errors
/// When the database fails.
pub async fn standing(store: &Store, survey: &Survey) -> Result<Standing> {
    let id = survey.id.0;
    let stored =
        response::Entity::find().filter(response::Column::SurveyId.eq(id)).count(store.reader()).await?;
    let rows: Vec<(Uuid, i64)> = sealed::Entity::find()
        .filter(sealed::Column::SurveyId.eq(id))
        .select_only()
        .column(sealed::Column::KeyId)
        .column_as(sealed::Column::Id.count(), "n")
        .group_by(sealed::Column::KeyId)
        .into_tuple()
        .all(store.reader())
        .await?;
    let counted = lost::Entity::find_by_id(id).one(store.reader()).await?;
    let mut standing = Standing {
        stored,
        waiting: 0,
        lost: counted.and_then(|row| u64::try_from(row.responses).ok()).unwrap_or_default(),
    };
    // On PostgreSQL a key that is not here may be another node's.
    let here = match store.backend() {
        DbBackend::Sqlite if !rows.is_empty() => Some(store.key_names().await?),
        _ => None,
    };
    for (key, n) in rows {
        let n = u64::try_from(n).unwrap_or_default();
        match &here {
            Some(here) if !here.contains(&key) => standing.lost += n,
            _ => standing.waiting += n,
        }
    }
    Ok(standing)
}
