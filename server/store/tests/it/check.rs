//! `check` finds what is wrong, and nothing where nothing is.

use std::collections::BTreeSet;

use domain::access::{Actor, Role};
use domain::accounts::Email;
use domain::lang::Lang;
use rstest::rstest;
use sea_orm::ConnectionTrait;
use store::accounts::{NewAccount, create_confirmed};
use store::backup::tables;
use store::check::{READ_TABLES, check};

use crate::support::{Db, TestStore};

async fn filled(db: Db) -> Option<TestStore> {
    let test = TestStore::new(db).await?;
    let new = NewAccount {
        email: Email::parse("ana@example.org").unwrap(),
        name: "Ana".to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    create_confirmed(&test.store, new, &[Role::Designer], false).await.unwrap();
    let system = Actor::system();
    let write = test.store.begin(&system).await.unwrap();
    write
        .db()
        .execute_unprepared(
            "INSERT INTO entity (id, slug, kind, name, description, sort_name, created_at, updated_at) \
             SELECT id, 'e', 'public', '{\"pt\":\"E\"}', '{}', 'e', 0, 0 FROM account",
        )
        .await
        .unwrap();
    write.commit().await.unwrap();
    Some(test)
}

async fn problems_after(db: Db, sql: &[&str]) -> Option<Vec<String>> {
    let test = filled(db).await?;
    for statement in sql {
        test.store.writer().execute_unprepared(statement).await.unwrap();
    }
    Some(check(&test.store).await.unwrap().problems)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_store_in_order_has_no_problems(#[case] db: Db) {
    let Some(test) = filled(db).await else { return };
    let report = check(&test.store).await.unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
    assert!(report.rows >= 4 && report.audit_lines == 2, "{report:?}");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_json_column_that_means_nothing_is_found(#[case] db: Db) {
    let Some(problems) = problems_after(db, &["UPDATE entity SET name = 'no json'"]).await else { return };
    assert!(matches!(problems.as_slice(), [only] if only.starts_with("entity:")), "{problems:?}");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_changed_audit_log_is_found(#[case] db: Db) {
    let Some(problems) = problems_after(db, &["UPDATE audit_entry SET detail = 'x' WHERE seq = 2"]).await
    else {
        return;
    };
    assert!(matches!(problems.as_slice(), [only] if only.contains("line 2")), "{problems:?}");
}

#[tokio::test]
async fn a_row_that_points_at_nothing_is_found() {
    let sql = ["PRAGMA foreign_keys = OFF", "DELETE FROM account", "PRAGMA foreign_keys = ON"];
    let problems = problems_after(Db::Sqlite, &sql).await.unwrap();
    assert!(
        problems.iter().any(|problem| problem.contains("role_grant") && problem.contains("account")),
        "{problems:?}"
    );
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn every_table_is_read_by_check(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let there: BTreeSet<String> =
        tables(test.store.reader()).await.unwrap().into_iter().map(|table| table.name).collect();
    let read: BTreeSet<String> = READ_TABLES.iter().map(|name| name().to_owned()).collect();
    assert_eq!(there, read, "add new tables to the list in store/src/check/readable.rs");
}
