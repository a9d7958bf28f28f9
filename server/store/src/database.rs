//! The open database: SQLite with one writer and several readers, or PostgreSQL with one pool.
//!
//! SQLite runs in WAL mode with `synchronous=FULL` and foreign keys on, so that an acknowledged write is on disk;
//! this is asserted when the store opens, not assumed.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use domain::surveys::Survey;
use domain::time::{Clock, Moment};
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::sqlx::{ConnectOptions as _, Connection as _};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use tokio::sync::{Notify, OnceCell};

use crate::error::{Result, StoreError};
use crate::kept::Kept;
use crate::reader::{Reader, Readers};
use crate::surveys::form_token::FormTokens;
use crate::surveys::intake::Intake;
use crate::surveys::sealing::KeyRing;

/// So many surveys that people answer are kept.
const SURVEYS: usize = 64;

tokio::task_local! {
    /// Counts the SQL statements of one request, for `count_statements`.
    static STATEMENTS: std::cell::Cell<u32>;
}

/// How to open a store.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// `sqlite:PATH` or `postgres://…`.
    pub url: String,
    /// How many connections read at once (SQLite) or there are in all (PostgreSQL).
    pub connections: u32,
    /// Where the keys of anonymous responses that wait are; without a folder, none can be taken.
    pub keys: Option<PathBuf>,
}

impl StoreOptions {
    /// A SQLite database in this file, made when missing.
    pub fn sqlite(path: &Path) -> Self {
        Self::url(format!("sqlite:{}", path.display())).with_connections(4)
    }

    /// Whatever this address says. SQLite's keys are in `keys/` beside its file.
    pub fn url(url: impl Into<String>) -> Self {
        let options = Self { url: url.into(), connections: 8, keys: None };
        let keys = options.sqlite_path().map(|file| file.with_file_name("keys"));
        Self { keys, ..options }
    }

    /// The same with so many connections.
    #[must_use]
    pub fn with_connections(self, connections: u32) -> Self {
        Self { connections, ..self }
    }

    /// The same with its keys in this folder.
    #[must_use]
    pub fn with_keys(self, folder: impl Into<PathBuf>) -> Self {
        Self { keys: Some(folder.into()), ..self }
    }

    /// The file, when it is SQLite.
    pub fn sqlite_path(&self) -> Option<PathBuf> {
        let rest = self.url.strip_prefix("sqlite:")?;
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        Some(PathBuf::from(rest.split('?').next().unwrap_or(rest)))
    }
}

/// The open database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    read: Reader,
    write: DatabaseConnection,
    /// SQLite's file.
    file: Option<PathBuf>,
    clock: Arc<dyn Clock>,
    generation: AtomicU64,
    definitions: AtomicU64,
    surveys: Kept<String, (u64, Survey)>,
    work: Notify,
    keys: KeyRing,
    intake: Intake,
    form_tokens: OnceCell<FormTokens>,
}

/// A store that does not keep itself open.
pub(crate) struct WeakStore(Weak<Inner>);

impl WeakStore {
    /// The store, while somebody has it.
    pub(crate) fn upgrade(&self) -> Option<Store> {
        self.0.upgrade().map(|inner| Store { inner })
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("backend", &self.backend()).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the database without migrating it.
    ///
    /// # Errors
    /// When it cannot be opened, or SQLite does not accept the durability settings.
    pub async fn open(options: &StoreOptions, clock: Arc<dyn Clock>) -> Result<Self> {
        let file = options.sqlite_path();
        let (read, write) = match &file {
            Some(path) => {
                let write = sqlite(path, false).await?;
                assert_durable(&write).await?;
                let readers = Readers::open(pragmas(to_file(path), true), options.connections).await?;
                (Reader::Sqlite(Box::new(readers)), write)
            }
            None => {
                let pool = postgres(options).await?;
                (Reader::Postgres(pool.clone()), pool)
            }
        };
        Ok(Self {
            inner: Arc::new(Inner {
                read,
                write,
                file,
                clock,
                generation: AtomicU64::new(1),
                definitions: AtomicU64::new(1),
                surveys: Kept::new(SURVEYS),
                work: Notify::new(),
                keys: KeyRing::new(options.keys.clone()),
                intake: Intake::default(),
                form_tokens: OnceCell::new(),
            }),
        })
    }

    /// The same, without keeping it open.
    pub(crate) fn downgrade(&self) -> WeakStore {
        WeakStore(Arc::downgrade(&self.inner))
    }

    /// Where this node's keys are.
    pub(crate) fn key_ring(&self) -> &KeyRing {
        &self.inner.keys
    }

    /// Where responses are handed over.
    pub(crate) fn intake(&self) -> &Intake {
        &self.inner.intake
    }

    /// What seals the tokens of forms, once it was needed.
    pub(crate) fn kept_form_tokens(&self) -> &OnceCell<FormTokens> {
        &self.inner.form_tokens
    }

    /// Which database it is.
    pub fn backend(&self) -> DbBackend {
        self.inner.read.get_database_backend()
    }

    /// Where queries go. Only the store's own modules, migrations and tests use it.
    pub fn reader(&self) -> &Reader {
        &self.inner.read
    }

    /// A connection of its own for a long reading transaction, that keeps nobody waiting.
    pub(crate) async fn long_reader(&self) -> Result<DatabaseConnection> {
        match &self.inner.file {
            Some(path) => sqlite(path, true).await,
            None => Ok(self.inner.write.clone()),
        }
    }

    /// Where transactions begin; migrations run here.
    pub fn writer(&self) -> &DatabaseConnection {
        &self.inner.write
    }

    /// The present moment, as the platform's clock has it.
    pub fn now(&self) -> Moment {
        self.inner.clock.now()
    }

    /// A number that grows with every committed change this process knows of: what was made from an older
    /// one may be out of date.
    pub fn generation(&self) -> u64 {
        self.inner.generation.load(Ordering::Acquire)
    }

    /// The same for everything but responses that came in: what is asked is not otherwise because somebody answered.
    pub(crate) fn definitions(&self) -> u64 {
        self.inner.definitions.load(Ordering::Acquire)
    }

    /// The surveys that people answer, by the last part of their address, as they were read at a number of [`Store::definitions`].
    pub(crate) fn kept_surveys(&self) -> &Kept<String, (u64, Survey)> {
        &self.inner.surveys
    }

    /// Says that the data changed: after a commit here, or when another process is found to have written.
    pub fn changed(&self) {
        self.inner.definitions.fetch_add(1, Ordering::AcqRel);
        self.answered();
    }

    /// Says that responses came in, and nothing else changed.
    pub(crate) fn answered(&self) {
        self.inner.generation.fetch_add(1, Ordering::AcqRel);
    }

    /// Wakes whoever waits in [`Store::work_arrived`].
    pub fn wake_workers(&self) {
        self.inner.work.notify_waiters();
    }

    /// Waits until a commit brought new jobs.
    pub async fn work_arrived(&self) {
        self.inner.work.notified().await;
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<()> {
        Ok(self.inner.read.ping().await?)
    }

    /// A number that changes when another process commits to the same SQLite file; PostgreSQL tells otherwise.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn foreign_version(&self) -> Result<i64> {
        if self.backend() != DbBackend::Sqlite {
            let sql = "SELECT seq FROM audit_head WHERE id = 1";
            let row = self.reader().query_one_raw(Statement::from_string(self.backend(), sql)).await?;
            return Ok(row.map_or(Ok(0), |row| row.try_get_by_index(0))?);
        }
        // On the one writer connection, so that the number compares: it leaves out that connection's own commits.
        let row = self
            .writer()
            .query_one_raw(Statement::from_string(DbBackend::Sqlite, "PRAGMA data_version"))
            .await?;
        Ok(row.map_or(Ok(0), |row| row.try_get_by_index(0))?)
    }

    /// Lets go of what was deleted: SQLite's log still holds earlier versions of pages until it is emptied. Without effect while
    /// somebody reads an older version; PostgreSQL vacuums by itself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn scrub(&self) -> Result<()> {
        if self.backend() == DbBackend::Sqlite {
            self.writer().execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
        Ok(())
    }

    /// Closes the connections; SQLite checkpoints its log.
    pub async fn close(self) {
        self.inner.keys.close().await;
        self.inner.read.close().await;
        let _ = self.inner.write.clone().close().await;
    }
}

/// Runs a future and says how many SQL statements it caused.
pub async fn count_statements<F: Future>(future: F) -> (F::Output, u32) {
    STATEMENTS
        .scope(std::cell::Cell::new(0), async {
            let output = future.await;
            (output, STATEMENTS.with(std::cell::Cell::get))
        })
        .await
}

fn counting(mut connection: DatabaseConnection) -> DatabaseConnection {
    connection.set_metric_callback(|_| counted_one());
    connection
}

/// One more statement, if somebody counts.
pub(crate) fn counted_one() {
    counted(1);
}

/// So many more statements, made for them by another task.
pub(crate) fn counted(more: u32) {
    let _ = STATEMENTS.try_with(|count| count.set(count.get() + more));
}

/// A pool of one connection to the file.
async fn sqlite(path: &Path, read_only: bool) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
    options
        .max_connections(1)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        // The file is here: there is nothing to find dead.
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |options| pragmas(options, read_only))
        // When SQLite itself gave a transaction up, as on a full disk, the driver still believes in it and would put what
        // comes next inside it, where nothing is ever committed. Such a connection is closed and another opened.
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            Box::pin(async move { Ok(!connection.is_in_transaction()) })
        });
    Ok(counting(Database::connect(options).await?))
}

fn to_file(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).disable_statement_logging()
}

fn pragmas(options: SqliteConnectOptions, read_only: bool) -> SqliteConnectOptions {
    options
        .create_if_missing(true)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("journal_mode", "WAL")
        .pragma("synchronous", "FULL")
        .pragma("query_only", if read_only { "ON" } else { "OFF" })
        .pragma("temp_store", "MEMORY")
        // What is deleted is overwritten in the file, not only let go of.
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF")
        .statement_cache_capacity(256)
}

async fn postgres(options: &StoreOptions) -> Result<DatabaseConnection> {
    let mut connect = ConnectOptions::new(options.url.clone());
    connect
        .max_connections(options.connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        // One that was in use a moment ago is alive.
        .test_before_acquire_if_idle_for(Duration::from_secs(30))
        .sqlx_logging(false);
    Ok(counting(Database::connect(connect).await?))
}

async fn assert_durable(connection: &DatabaseConnection) -> Result<()> {
    for (pragma, wanted) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")] {
        let statement = Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {pragma}"));
        let row = connection.query_one_raw(statement).await?;
        let value = row.and_then(|row| {
            row.try_get_by_index::<String>(0)
                .or_else(|_| row.try_get_by_index::<i64>(0).map(|n| n.to_string()))
                .ok()
        });
        if value.as_deref() != Some(wanted) {
            return Err(StoreError::Damaged(format!(
                "SQLite answers {value:?} to PRAGMA {pragma}; {wanted} is needed for writes to be durable"
            )));
        }
    }
    Ok(())
}
