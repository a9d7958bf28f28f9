//! Jobs: taken once, tried again, buried, revived.

use domain::access::Actor;
use domain::lang::Lang;
use rstest::rstest;
use store::PageRequest;
use store::jobs::{self, Job, MAX_ATTEMPTS, Mail};

use crate::support::{Db, TestStore};

async fn enqueue(test: &TestStore) {
    let actor = Actor::system();
    let mut write = test.store.begin(&actor).await.unwrap();
    let mail = Mail::new("ana@example.org", Lang::Pt, "mail-confirm-subject", "mail-confirm-body");
    write.enqueue(&Job::Mail(mail)).await.unwrap();
    write.commit().await.unwrap();
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn two_workers_never_take_the_same_job(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    enqueue(&test).await;
    let (one, two) = tokio::join!(jobs::claim(&test.store), jobs::claim(&test.store));
    let taken = [one.unwrap(), two.unwrap()].into_iter().flatten().count();
    assert_eq!(taken, 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_job_whose_worker_died_is_taken_again(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    enqueue(&test).await;
    let first = jobs::claim(&test.store).await.unwrap().unwrap();
    assert!(jobs::claim(&test.store).await.unwrap().is_none());
    test.clock.pass_seconds(301);
    assert_eq!(jobs::claim(&test.store).await.unwrap().unwrap().id, first.id);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_job_that_keeps_failing_dies_and_can_be_revived(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    enqueue(&test).await;
    for _ in 0..MAX_ATTEMPTS {
        let claimed = jobs::claim(&test.store).await.unwrap().unwrap();
        jobs::fail(&test.store, claimed.id, "no server").await.unwrap();
        test.clock.pass_seconds(6 * 3600 + 1);
    }
    assert!(jobs::claim(&test.store).await.unwrap().is_none());
    let dead = jobs::list_dead(&test.store, &Actor::system(), &PageRequest::first()).await.unwrap();
    assert_eq!(dead.items.len(), 1);
    assert_eq!(dead.items[0].last_error, "no server");
    jobs::retry(&test.store, &Actor::system(), dead.items[0].id).await.unwrap();
    assert!(jobs::claim(&test.store).await.unwrap().is_some());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_transaction_that_is_not_committed_leaves_no_job(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let actor = Actor::system();
    let mut write = test.store.begin(&actor).await.unwrap();
    let mail = Mail::new("ana@example.org", Lang::Pt, "mail-confirm-subject", "mail-confirm-body");
    write.enqueue(&Job::Mail(mail)).await.unwrap();
    drop(write);
    assert!(jobs::claim(&test.store).await.unwrap().is_none());
}
