//! Commands: what is acknowledged is kept, whatever happened before.

use domain::access::Actor;
use sea_orm::{ConnectionTrait, Statement};

use crate::support::{Db, TestStore};

#[tokio::test]
async fn a_transaction_that_sqlite_gave_up_does_not_swallow_what_comes_next() {
    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    let (store, system) = (&test.store, Actor::system());
    let run = async |sql: &str| {
        let write = store.begin(&system).await?;
        write.db().execute_unprepared(sql).await?;
        write.commit().await
    };
    run("CREATE TABLE kept (n INTEGER)").await.unwrap();
    // On a full disk SQLite rolls back by itself, and the driver does not know: it opens what comes next inside the
    // transaction it believes in, and what is then rolled back leaves one open that nobody commits.
    for _ in 0..2 {
        let write = store.begin(&system).await.unwrap();
        write.db().execute_unprepared("INSERT INTO kept VALUES (10)").await.unwrap();
        write.db().execute_unprepared("ROLLBACK").await.unwrap();
        drop(write);
        let write = store.begin(&system).await.unwrap();
        write.db().execute_unprepared("INSERT INTO kept VALUES (100)").await.unwrap();
        drop(write);
        run("INSERT INTO kept VALUES (1)").await.unwrap();
    }
    let counted = Statement::from_string(store.backend(), "SELECT sum(n) FROM kept");
    let row = store.reader().query_one_raw(counted).await.unwrap().unwrap();
    assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), 2);
}
