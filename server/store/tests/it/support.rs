//! A store for one test, empty and migrated: SQLite in a temporary folder, or a PostgreSQL database of its own.
//!
//! PostgreSQL needs `BANCADA_TEST_POSTGRES`, the address of a server where databases may be made; `cargo xtask test` sets
//! it. Without it the PostgreSQL cases say that they were skipped.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::time::{Clock, Moment};
use migrations::Migrator;
use sea_orm::{ConnectionTrait, Database};
use sea_orm::{EntityTrait, PaginatorTrait};
use sea_orm_migration::MigratorTrait;
use store::surveys::schema::{response, sealed};
use store::surveys::{Unsealed, read_sealed};
use store::{Store, StoreOptions};

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Db {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// A clock that a test sets.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    /// 2026-11-23 12:00 UTC.
    pub const START: Moment = Moment(1_795_435_200_000);

    /// Lets time pass.
    pub fn pass_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

/// An open, empty store.
pub struct TestStore {
    pub store: Store,
    pub clock: Arc<TestClock>,
    pub options: StoreOptions,
    pub folder: tempfile::TempDir,
}

impl TestStore {
    /// A store on this database; nothing when the database is not there to test on.
    pub async fn new(db: Db) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = match db {
            Db::Sqlite => StoreOptions::sqlite(&folder.path().join("test.sqlite")),
            Db::Postgres => StoreOptions::url(fresh_postgres().await?)
                .with_connections(4)
                .with_keys(folder.path().join("keys")),
        };
        let clock = Arc::new(TestClock(AtomicI64::new(TestClock::START.0)));
        let store = Store::open(&options, clock.clone()).await.unwrap();
        Migrator::up(store.writer(), None).await.unwrap();
        Some(Self { store, clock, options, folder })
    }
}

/// How many responses there are, released or not.
pub async fn given(store: &Store) -> u64 {
    let released = response::Entity::find().count(store.reader()).await.unwrap();
    released + sealed::Entity::find().count(store.reader()).await.unwrap()
}

/// The sealed rows, and what is in those whose key lies in this folder.
pub async fn sealed_rows(store: &Store, keys: &std::path::Path) -> Vec<(sealed::Model, Option<Unsealed>)> {
    let open = |row: &sealed::Model| {
        let key = std::fs::read(keys.join(format!("{}.key", row.key_id))).ok()?;
        read_sealed(row, &key.try_into().ok()?)
    };
    let rows = sealed::Entity::find().all(store.reader()).await.unwrap();
    rows.into_iter()
        .map(|row| {
            let inside = open(&row);
            (row, inside)
        })
        .collect()
}

/// The address of a new PostgreSQL database without tables; nothing when there is no server to test on.
#[expect(clippy::disallowed_methods, reason = "the tests' one setting is not the product's")]
pub async fn fresh_postgres() -> Option<String> {
    let Ok(server) = std::env::var("BANCADA_TEST_POSTGRES") else {
        eprintln!("skipped: BANCADA_TEST_POSTGRES is not set");
        return None;
    };
    let name = format!("test_{}", uuid::Uuid::new_v4().simple());
    let admin = Database::connect(&server).await.unwrap();
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    admin.close().await.unwrap();
    let (base, _) = server.rsplit_once('/').unwrap();
    Some(format!("{base}/{name}"))
}
