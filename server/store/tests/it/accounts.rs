//! Signing up, confirming, roles.

use domain::access::Role;
use domain::accounts::Email;
use domain::lang::Lang;
use rstest::rstest;
use sea_orm::EntityTrait;
use store::StoreError;
use store::accounts::{self, NewAccount};
use store::schema::job;

use crate::support::{Db, TestStore};

fn new_account(email: &str) -> NewAccount {
    NewAccount {
        email: Email::parse(email).unwrap(),
        name: "Ana".to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    }
}

async fn last_mail(test: &TestStore) -> serde_json::Value {
    let jobs = job::Entity::find().all(test.store.reader()).await.unwrap();
    serde_json::from_str(&jobs.last().unwrap().payload).unwrap()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_account_is_confirmed_by_its_link_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    accounts::sign_up(&test.store, new_account("ana@example.org"), |secret| secret.to_owned()).await.unwrap();
    let secret = last_mail(&test).await["arguments"]["link"].as_str().unwrap().to_owned();
    let email = Email::parse("ana@example.org").unwrap();
    assert!(!accounts::credentials(&test.store, &email).await.unwrap().unwrap().confirmed);
    accounts::confirm(&test.store, &secret).await.unwrap();
    assert!(accounts::credentials(&test.store, &email).await.unwrap().unwrap().confirmed);
    assert!(matches!(accounts::confirm(&test.store, &secret).await, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_expired_link_confirms_nothing(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    accounts::sign_up(&test.store, new_account("ana@example.org"), |secret| secret.to_owned()).await.unwrap();
    let secret = last_mail(&test).await["arguments"]["link"].as_str().unwrap().to_owned();
    test.clock.pass_seconds(4 * 24 * 3600);
    assert!(matches!(accounts::confirm(&test.store, &secret).await, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn signing_up_again_with_a_confirmed_address_changes_nothing(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    accounts::create_confirmed(&test.store, new_account("ana@example.org"), &[], false).await.unwrap();
    let stranger = NewAccount { password_hash: "other".to_owned(), ..new_account("ana@example.org") };
    accounts::sign_up(&test.store, stranger, |secret| secret.to_owned()).await.unwrap();
    let email = Email::parse("ana@example.org").unwrap();
    assert_eq!(accounts::credentials(&test.store, &email).await.unwrap().unwrap().password_hash, "hash");
    assert_eq!(last_mail(&test).await["subject"], "mail-already-registered-subject");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn only_administrators_grant_and_the_last_one_stays(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = accounts::create_confirmed(
        &test.store,
        new_account("ana@example.org"),
        &[Role::Administrator],
        false,
    )
    .await
    .unwrap();
    let rui =
        accounts::create_confirmed(&test.store, new_account("rui@example.org"), &[], false).await.unwrap();
    let citizen = accounts::identity(&test.store, rui).await.unwrap().unwrap().actor;
    let admin = accounts::identity(&test.store, ana).await.unwrap().unwrap().actor;
    let refused = accounts::grant(&test.store, &citizen, rui, Role::Administrator).await;
    assert!(matches!(refused, Err(StoreError::Denied(_))));
    accounts::grant(&test.store, &admin, rui, Role::Designer).await.unwrap();
    assert!(accounts::identity(&test.store, rui).await.unwrap().unwrap().actor.designs());
    let last = accounts::revoke(&test.store, &admin, ana, Role::Administrator).await;
    assert!(matches!(last, Err(StoreError::Refused("error-last-administrator"))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn failures_are_counted_within_their_window(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    for _ in 0..3 {
        accounts::count_failure(&test.store, "key", 60).await.unwrap();
    }
    assert_eq!(accounts::failures(&test.store, "key", 60).await.unwrap(), 3);
    test.clock.pass_seconds(61);
    assert_eq!(accounts::failures(&test.store, "key", 60).await.unwrap(), 0);
    accounts::count_failure(&test.store, "key", 60).await.unwrap();
    assert_eq!(accounts::failures(&test.store, "key", 60).await.unwrap(), 1);
}
