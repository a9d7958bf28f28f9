//! The audit chain.

use domain::access::Actor;
use rstest::rstest;
use sea_orm::ConnectionTrait;
use store::audit::{Verdict, verify};

use crate::support::{Db, TestStore};

async fn write_three(test: &TestStore) {
    let actor = Actor::system();
    for n in 1..=3 {
        let mut write = test.store.begin(&actor).await.unwrap();
        write.audit("project.publish", n, "").await.unwrap();
        write.commit().await.unwrap();
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_untouched_chain_is_whole(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    assert_eq!(verify(&test.store).await.unwrap(), Verdict::Whole(0));
    write_three(&test).await;
    assert_eq!(verify(&test.store).await.unwrap(), Verdict::Whole(3));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_changed_a_deleted_and_a_cut_off_line_all_show(#[case] db: Db) {
    for (tampering, first_broken) in [
        ("UPDATE audit_entry SET actor = 'somebody else' WHERE seq = 2", 2),
        ("DELETE FROM audit_entry WHERE seq = 1", 1),
        ("DELETE FROM audit_entry WHERE seq = 3", 3),
    ] {
        let Some(test) = TestStore::new(db).await else { return };
        write_three(&test).await;
        test.store.writer().execute_unprepared(tampering).await.unwrap();
        assert_eq!(verify(&test.store).await.unwrap(), Verdict::Broken(first_broken), "{tampering}");
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn twenty_writers_at_once_make_one_chain(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let writers = (0..20).map(|n| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let actor = Actor::system();
            let mut write = store.begin(&actor).await.unwrap();
            write.audit("project.edit", n, "").await.unwrap();
            write.commit().await.unwrap();
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    assert_eq!(verify(&test.store).await.unwrap(), Verdict::Whole(20));
}
