//! Where queries go.
//!
//! A pool made for servers across a network asks a connection whether it is alive when it is taken and again when it is given
//! back. SQLite's file is here: the questions would only be two more exchanges between threads for each query, which is
//! most of what a page costs. So SQLite has a plain set of connections, and PostgreSQL the pool.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use sea_orm::sqlx::query::Query;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sea_orm::sqlx::{self, ConnectOptions, Connection, Executor, Sqlite};
use sea_orm::{
    ConnAcquireErr, ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult,
    RuntimeErr, Statement, Values,
};
use sea_query_sqlx::SqlxValues;
use tokio::sync::{Semaphore, SemaphorePermit};

/// How long a query waits for a connection.
const PATIENCE: Duration = Duration::from_secs(10);

/// The connections that read.
#[derive(Debug)]
pub enum Reader {
    /// SQLite's.
    Sqlite(Box<Readers>),
    /// PostgreSQL's, the same that write.
    Postgres(DatabaseConnection),
}

/// Connections to a SQLite file, opened when first needed.
#[derive(Debug)]
pub struct Readers {
    options: SqliteConnectOptions,
    idle: Mutex<Vec<SqliteConnection>>,
    free: Semaphore,
}

/// A connection in use. One that is not given back, because its query failed or nobody waits for it any more, is closed.
struct Taken<'a> {
    from: &'a Readers,
    connection: SqliteConnection,
    _permit: SemaphorePermit<'a>,
}

impl Readers {
    /// At most so many connections; the first is opened now.
    pub(crate) async fn open(options: SqliteConnectOptions, connections: u32) -> Result<Self, DbErr> {
        let first = options.connect().await.map_err(connecting)?;
        let connections = usize::try_from(connections.max(1)).unwrap_or(1);
        Ok(Self { options, idle: Mutex::new(vec![first]), free: Semaphore::new(connections) })
    }

    async fn take(&self) -> Result<Taken<'_>, DbErr> {
        let permit = tokio::time::timeout(PATIENCE, self.free.acquire())
            .await
            .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?
            .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))?;
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.options.connect().await.map_err(connecting)?,
        };
        Ok(Taken { from: self, connection, _permit: permit })
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<SqliteConnection>> {
        // Nothing can fail while it is held.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn close(&self) {
        self.free.close();
        let idle = std::mem::take(&mut *self.idle());
        for connection in idle {
            drop(connection.close().await);
        }
    }
}

impl Taken<'_> {
    fn give_back(self) {
        self.from.idle().push(self.connection);
    }
}

impl Reader {
    /// Closes the connections.
    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(readers) => readers.close().await,
            Self::Postgres(pool) => drop(pool.clone().close().await),
        }
    }

    /// Whether the database answers.
    pub(crate) async fn ping(&self) -> Result<(), DbErr> {
        match self {
            Self::Sqlite(_) => self.execute_unprepared("SELECT 1").await.map(drop),
            Self::Postgres(pool) => pool.ping().await,
        }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Reader {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Sqlite(_) => DbBackend::Sqlite,
            Self::Postgres(_) => DbBackend::Postgres,
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Sqlite(readers) => {
                crate::database::counted_one();
                let mut taken = readers.take().await?;
                let done = query(statement).execute(&mut taken.connection).await.map_err(executing)?;
                taken.give_back();
                Ok(done.into())
            }
            Self::Postgres(pool) => pool.execute_raw(statement).await,
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Sqlite(readers) => {
                let mut taken = readers.take().await?;
                let sql = sqlx::AssertSqlSafe(sql.to_owned());
                let done = taken.connection.execute(sql).await.map_err(executing)?;
                taken.give_back();
                Ok(done.into())
            }
            Self::Postgres(pool) => pool.execute_unprepared(sql).await,
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Sqlite(readers) => {
                crate::database::counted_one();
                let mut taken = readers.take().await?;
                let row = query(statement).fetch_optional(&mut taken.connection).await.map_err(querying)?;
                taken.give_back();
                Ok(row.map(Into::into))
            }
            Self::Postgres(pool) => pool.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Sqlite(readers) => {
                crate::database::counted_one();
                let mut taken = readers.take().await?;
                let rows = query(statement).fetch_all(&mut taken.connection).await.map_err(querying)?;
                taken.give_back();
                Ok(rows.into_iter().map(Into::into).collect())
            }
            Self::Postgres(pool) => pool.query_all_raw(statement).await,
        }
    }
}

/// A statement with its values, kept prepared on its connection.
fn query(statement: Statement) -> Query<'static, Sqlite, SqlxValues> {
    let values = statement.values.unwrap_or_else(|| Values(Vec::new()));
    sqlx::query_with(sqlx::AssertSqlSafe(statement.sql), SqlxValues(values))
}

fn connecting(error: sqlx::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(error.into()))
}

fn executing(error: sqlx::Error) -> DbErr {
    DbErr::Exec(RuntimeErr::SqlxError(error.into()))
}

fn querying(error: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(error.into()))
}
