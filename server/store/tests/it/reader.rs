//! The connections that read.

use std::time::Duration;

use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, Statement};

use crate::support::{Db, TestStore};

/// Asks for a number.
async fn number(test: &TestStore, sql: &str) -> i64 {
    let reader = test.store.reader();
    let statement = Statement::from_string(reader.get_database_backend(), sql);
    reader.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn more_queries_than_connections_are_all_answered() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let asked: Vec<String> = (0..100).map(|n| format!("SELECT {n}")).collect();
    let answered = join_all(asked.iter().map(|sql| number(&test, sql))).await;
    assert_eq!(answered, (0..100).collect::<Vec<i64>>());
}

#[tokio::test]
async fn a_query_that_nobody_waits_for_or_that_fails_takes_no_connection_with_it() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let long = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000000) SELECT max(x) FROM n";
    for _ in 0..6 {
        let given_up = tokio::time::timeout(Duration::from_millis(20), number(&test, long)).await;
        assert!(given_up.is_err(), "the query was not long enough");
        assert!(test.store.reader().execute_unprepared("SELECT nothing FROM nowhere").await.is_err());
        assert_eq!(number(&test, "SELECT 7").await, 7);
    }
}

#[tokio::test]
async fn what_reads_cannot_write() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    assert!(test.store.reader().execute_unprepared("DELETE FROM audit_head").await.is_err());
}
