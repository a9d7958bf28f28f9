//! Reading every table as it was at one moment.

use std::io::Write;

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, DbBackend, IsolationLevel, Statement,
    TransactionOptions, TransactionTrait, Value,
};

use super::tables::{Table, tables};
use super::{BackupError, quoted, value};
use crate::Store;

/// So many rows are read at a time.
const STEP: usize = 1000;
/// Of tables whose rows may have many megabytes.
const LARGE_STEP: usize = 4;
/// Those tables.
const LARGE_TABLES: [&str; 3] = ["survey_file", "survey_picture", "survey_sealed_files"];

/// How many rows of a table are read at a time, where `usual` is how many of most.
pub(crate) fn at_once(table: &str, usual: usize) -> usize {
    if LARGE_TABLES.contains(&table) { LARGE_STEP } else { usual }
}

/// The database as it was when this was made. Nobody waits for it: SQLite's log and PostgreSQL's versions keep the moment.
pub struct Snapshot {
    tx: DatabaseTransaction,
    tables: Vec<Table>,
    migrations: Vec<String>,
}

impl Store {
    /// Holds the present moment for reading.
    ///
    /// # Errors
    /// When the database fails, or has a column that backups do not know.
    pub async fn snapshot(&self) -> Result<Snapshot, BackupError> {
        let postgres = self.backend() == DbBackend::Postgres;
        let options = TransactionOptions {
            isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: postgres.then_some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        };
        let tx = self.long_reader().await?.begin_with_options(options).await?;
        // The first statement fixes the moment on both databases.
        let sql = "SELECT version FROM seaql_migrations ORDER BY version";
        let rows = tx.query_all_raw(Statement::from_string(self.backend(), sql)).await?;
        let migrations = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?;
        let tables = tables(&tx).await?;
        Ok(Snapshot { tx, tables, migrations })
    }
}

impl Snapshot {
    /// Every table.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The names of the migrations that made them.
    pub fn migrations(&self) -> &[String] {
        &self.migrations
    }

    /// Writes a table's rows, one line each, in the order of their keys; says how many there were.
    ///
    /// # Errors
    /// When the database or the writing fails.
    pub async fn dump(&self, table: &Table, out: &mut (dyn Write + Send)) -> Result<u64, BackupError> {
        let mut count = 0;
        let mut after: Option<Vec<Value>> = None;
        loop {
            let rows = self.tx.query_all_raw(self.statement(table, after.take())).await?;
            for row in &rows {
                let mut line = Vec::with_capacity(table.columns.len());
                let mut key = Vec::with_capacity(table.key.len());
                for (index, column) in table.columns.iter().enumerate() {
                    let (parameter, json) = value::read(row, index, column.kind)?;
                    if table.key.contains(&column.name) {
                        key.push((column.name.as_str(), parameter));
                    }
                    line.push(json);
                }
                serde_json::to_writer(&mut *out, &line).map_err(std::io::Error::from)?;
                out.write_all(b"\n")?;
                count += 1;
                let in_order = table.key.iter().filter_map(|name| {
                    key.iter().find(|(column, _)| column == name).map(|(_, value)| value.clone())
                });
                after = Some(in_order.collect());
            }
            // A table without a key comes in one go.
            if rows.len() < at_once(&table.name, STEP) || table.key.is_empty() {
                return Ok(count);
            }
        }
    }

    fn statement(&self, table: &Table, after: Option<Vec<Value>>) -> Statement {
        let backend = self.tx.get_database_backend();
        let list = |names: &mut dyn Iterator<Item = &str>| names.map(quoted).collect::<Vec<_>>().join(", ");
        let columns = list(&mut table.columns.iter().map(|column| column.name.as_str()));
        let mut sql = format!("SELECT {columns} FROM {}", quoted(&table.name));
        if table.key.is_empty() {
            return Statement::from_string(backend, sql);
        }
        let key = list(&mut table.key.iter().map(String::as_str));
        let values = after.unwrap_or_default();
        if !values.is_empty() {
            let marks = (1..=values.len()).map(|n| mark(backend, n)).collect::<Vec<_>>().join(", ");
            sql.push_str(&format!(" WHERE ({key}) > ({marks})"));
        }
        sql.push_str(&format!(" ORDER BY {key} LIMIT {}", at_once(&table.name, STEP)));
        Statement::from_sql_and_values(backend, sql, values)
    }
}

/// The mark of the nth parameter, counted from 1.
pub(super) fn mark(backend: DbBackend, n: usize) -> String {
    match backend {
        DbBackend::Postgres => format!("${n}"),
        _ => "?".to_owned(),
    }
}
