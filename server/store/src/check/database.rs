//! What the database can say about itself.

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::Store;
use crate::error::Result;

pub(super) async fn problems(store: &Store) -> Result<Vec<String>> {
    match store.backend() {
        DbBackend::Sqlite => sqlite(store).await,
        _ => postgres(store).await,
    }
}

async fn sqlite(store: &Store) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    for row in rows(store, "PRAGMA integrity_check").await? {
        let text: String = row.try_get_by_index(0)?;
        if text != "ok" {
            problems.push(format!("SQLite: {text}"));
        }
    }
    for row in rows(store, "PRAGMA foreign_key_check").await? {
        let (table, parent): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(2)?);
        problems.push(format!("a row of {table} points at a row of {parent} that does not exist"));
    }
    Ok(problems)
}

/// PostgreSQL keeps foreign keys itself; what can be wrong is a constraint that was switched off.
async fn postgres(store: &Store) -> Result<Vec<String>> {
    let sql = "SELECT conrelid::regclass::text, conname::text FROM pg_constraint \
               WHERE connamespace = current_schema()::regnamespace AND NOT convalidated";
    let mut problems = Vec::new();
    for row in rows(store, sql).await? {
        let (table, constraint): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        problems.push(format!("the constraint {constraint} of {table} is not enforced"));
    }
    Ok(problems)
}

async fn rows(store: &Store, sql: &str) -> Result<Vec<sea_orm::QueryResult>> {
    Ok(store.reader().query_all_raw(Statement::from_string(store.backend(), sql)).await?)
}
