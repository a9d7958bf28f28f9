//! What tables there are, asked of the database itself, so that no table can be forgotten.

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::{Deserialize, Serialize};

use crate::error::{Result, StoreError};

/// Tables that are not the platform's data: the list of migrations, which is kept apart, and the mark by which an index
/// knows its database, which a restored database must not share with the one it was copied from.
const LEFT_OUT: [&str; 2] = ["seaql_migrations", "search_source"];

/// A table and its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub key: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// What a column holds, on either database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A UUID, written with hyphens.
    Uuid,
    /// Text.
    Text,
    /// A whole number of 32 bits.
    Integer,
    /// A whole number of 64 bits.
    BigInt,
    /// True or false.
    Boolean,
    /// A number of 64 bits with a fraction, written as text so that every bit comes back.
    Double,
}

impl Kind {
    fn declared(kind: &str) -> Option<Self> {
        Some(match kind.to_ascii_lowercase().as_str() {
            "uuid" => Self::Uuid,
            "text" | "varchar" | "character varying" => Self::Text,
            "integer" | "int" => Self::Integer,
            "bigint" => Self::BigInt,
            "boolean" => Self::Boolean,
            "double precision" | "double" | "real" => Self::Double,
            _ => return None,
        })
    }
}

/// Every table of the platform.
///
/// # Errors
/// When the database fails, or a column is of a kind that backups do not know.
pub async fn tables<C: ConnectionTrait>(connection: &C) -> Result<Vec<Table>> {
    let mut tables = Vec::new();
    for name in names(connection).await? {
        tables.push(table(connection, name).await?);
    }
    Ok(tables)
}

/// Whether there is no table at all, not even the migrations'.
///
/// # Errors
/// When the database fails.
pub async fn is_empty<C: ConnectionTrait>(connection: &C) -> Result<bool> {
    let backend = connection.get_database_backend();
    let rows = connection.query_all_raw(Statement::from_string(backend, every_table(backend))).await?;
    Ok(rows.is_empty())
}

/// Drops every table of a PostgreSQL database, after a restore that failed halfway.
///
/// # Errors
/// When the database fails.
pub async fn empty<C: ConnectionTrait>(connection: &C) -> Result<()> {
    let backend = connection.get_database_backend();
    for row in connection.query_all_raw(Statement::from_string(backend, every_table(backend))).await? {
        let name: String = row.try_get_by_index(0)?;
        connection
            .execute_unprepared(&format!("DROP TABLE IF EXISTS {} CASCADE", super::quoted(&name)))
            .await?;
    }
    Ok(())
}

fn every_table(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
        }
        _ => {
            "SELECT table_name::text FROM information_schema.tables \
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name"
        }
    }
}

async fn names<C: ConnectionTrait>(connection: &C) -> Result<Vec<String>> {
    let backend = connection.get_database_backend();
    let rows = connection.query_all_raw(Statement::from_string(backend, every_table(backend))).await?;
    let names = rows
        .iter()
        .map(|row| row.try_get_by_index::<String>(0))
        .collect::<std::result::Result<Vec<_>, _>>()?;
    Ok(names.into_iter().filter(|name| !LEFT_OUT.contains(&name.as_str())).collect())
}

async fn table<C: ConnectionTrait>(connection: &C, name: String) -> Result<Table> {
    let backend = connection.get_database_backend();
    let (columns, key) = match backend {
        DbBackend::Sqlite => (
            "SELECT name, type FROM pragma_table_info(?) ORDER BY cid",
            "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
        ),
        _ => (
            "SELECT column_name::text, data_type::text FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
            "SELECT a.attname::text FROM pg_index i \
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) \
             WHERE i.indrelid = to_regclass(quote_ident($1)) AND i.indisprimary ORDER BY a.attnum",
        ),
    };
    let ask = |sql| Statement::from_sql_and_values(backend, sql, [name.as_str().into()]);
    let mut table = Table { name: name.clone(), columns: Vec::new(), key: Vec::new() };
    for row in connection.query_all_raw(ask(columns)).await? {
        let (column, declared): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let kind = Kind::declared(&declared).ok_or_else(|| {
            StoreError::Damaged(format!("{name}.{column} is of a kind that backups do not know: {declared}"))
        })?;
        table.columns.push(Column { name: column, kind });
    }
    for row in connection.query_all_raw(ask(key)).await? {
        table.key.push(row.try_get_by_index(0)?);
    }
    Ok(table)
}
