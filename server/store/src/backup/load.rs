//! Putting rows into a freshly migrated database, all or none.
//!
//! Tables come in any order and rows may point at rows that come later: foreign keys are checked at the end, and the
//! end fails when one points at nothing.

use std::io::BufRead;

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait, Value,
};
use serde_json::Value as Json;

use super::dump::mark;
use super::tables::{Column, Kind, Table, tables};
use super::{BackupError, quoted, value};
use crate::Store;

/// So many parameters go into one statement at most.
const PARAMETERS: usize = 8000;
/// And so many bytes, the row included that goes beyond.
const BYTES: usize = 16 * 1024 * 1024;

/// A database being filled.
pub struct Loading {
    tx: DatabaseTransaction,
    tables: Vec<Table>,
    constraints: Vec<(String, String)>,
}

impl Store {
    /// Begins to fill this database: what the migrations put in is taken out again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(&self) -> Result<Loading, BackupError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self.writer().begin_with_options(options).await?;
        let constraints = put_off_constraints(&tx).await?;
        let tables = tables(&tx).await?;
        for table in &tables {
            tx.execute_unprepared(&format!("DELETE FROM {}", quoted(&table.name))).await?;
        }
        Ok(Loading { tx, tables, constraints })
    }
}

impl Loading {
    /// Puts a table's rows in, whose values stand in the order of `columns`; says how many there were.
    ///
    /// # Errors
    /// When there is no such table or column here, a line does not fit, or the database fails.
    pub async fn fill(
        &self,
        name: &str,
        columns: &[Column],
        lines: &mut dyn BufRead,
    ) -> Result<u64, BackupError> {
        let wrong =
            |line, what: &str| BackupError::Row { table: name.to_owned(), line, what: what.to_owned() };
        let table = self
            .tables
            .iter()
            .find(|table| table.name == name)
            .ok_or_else(|| wrong(0, "there is no such table"))?;
        let mut kinds = Vec::with_capacity(columns.len());
        for column in columns {
            let here = table.columns.iter().find(|here| here.name == column.name);
            kinds.push(here.ok_or_else(|| wrong(0, &format!("there is no column {}", column.name)))?.kind);
        }
        let step = (PARAMETERS / columns.len().max(1)).max(1);
        let mut batch: Vec<Value> = Vec::new();
        let mut count = 0;
        let (mut text, mut bytes) = (String::new(), 0);
        loop {
            text.clear();
            let end = lines.read_line(&mut text)? == 0;
            if !end {
                count += 1;
                bytes += text.len();
                batch.extend(
                    self.row(&text, &kinds).ok_or_else(|| wrong(count, "the line does not fit the table"))?,
                );
            }
            if !batch.is_empty() && (end || bytes >= BYTES || batch.len() >= step * columns.len()) {
                bytes = 0;
                let rows = batch.len() / columns.len().max(1);
                let statement = self.insert(name, columns, rows, std::mem::take(&mut batch));
                self.tx.execute_raw(statement).await?;
            }
            if end {
                return Ok(count);
            }
        }
    }

    fn row(&self, text: &str, kinds: &[Kind]) -> Option<Vec<Value>> {
        let values: Vec<Json> = serde_json::from_str(text).ok()?;
        if values.len() != kinds.len() {
            return None;
        }
        let backend = self.tx.get_database_backend();
        values.iter().zip(kinds).map(|(json, kind)| value::parameter(backend, json, *kind)).collect()
    }

    fn insert(&self, name: &str, columns: &[Column], rows: usize, values: Vec<Value>) -> Statement {
        let backend = self.tx.get_database_backend();
        let names = columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ");
        let row = |first: usize| {
            let marks = (0..columns.len()).map(|n| mark(backend, first + n)).collect::<Vec<_>>().join(", ");
            format!("({marks})")
        };
        let marks = (0..rows).map(|n| row(n * columns.len() + 1)).collect::<Vec<_>>().join(", ");
        let sql = format!("INSERT INTO {} ({names}) VALUES {marks}", quoted(name));
        Statement::from_sql_and_values(backend, sql, values)
    }

    /// Makes it true, if every foreign key points at something.
    ///
    /// # Errors
    /// When one does not, or the database fails; then nothing of it happened.
    pub async fn commit(self) -> Result<(), BackupError> {
        if self.tx.get_database_backend() == DbBackend::Postgres {
            self.tx.execute_unprepared("SET CONSTRAINTS ALL IMMEDIATE").await?;
            for (table, constraint) in &self.constraints {
                let sql = format!("ALTER TABLE {table} ALTER CONSTRAINT {constraint} NOT DEFERRABLE");
                self.tx.execute_unprepared(&sql).await?;
            }
            go_on_counting(&self.tx).await?;
        }
        Ok(self.tx.commit().await?)
    }
}

/// Has foreign keys checked at the end; on PostgreSQL, names those that were changed for it.
async fn put_off_constraints(tx: &DatabaseTransaction) -> Result<Vec<(String, String)>, BackupError> {
    if tx.get_database_backend() == DbBackend::Sqlite {
        tx.execute_unprepared("PRAGMA defer_foreign_keys = ON").await?;
        return Ok(Vec::new());
    }
    let sql = "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint \
               WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";
    let mut constraints = Vec::new();
    for row in tx.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await? {
        let (table, constraint): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let sql = format!("ALTER TABLE {table} ALTER CONSTRAINT {constraint} DEFERRABLE INITIALLY DEFERRED");
        tx.execute_unprepared(&sql).await?;
        constraints.push((table, constraint));
    }
    Ok(constraints)
}

/// PostgreSQL's counters go on after the largest number that came in; SQLite's do so by themselves.
async fn go_on_counting(tx: &DatabaseTransaction) -> Result<(), BackupError> {
    let sql = "SELECT table_name::text, column_name::text FROM information_schema.columns \
               WHERE table_schema = current_schema() AND is_identity = 'YES'";
    for row in tx.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await? {
        let (table, column): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let (quoted_table, quoted_column) = (quoted(&table), quoted(&column));
        let sql = format!(
            "SELECT setval(pg_get_serial_sequence($1, $2), COALESCE(MAX({quoted_column}), 1), MAX({quoted_column}) IS NOT NULL) \
             FROM {quoted_table}"
        );
        let values: [Value; 2] = [quoted_table.as_str().into(), column.as_str().into()];
        tx.query_one_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, values)).await?;
    }
    Ok(())
}
