//! Keys to the JSON interface.

use domain::access::Actor;
use domain::accounts::{Email, Lifetime, MAX_KEYS, NewKey, Secret};
use domain::lang::Lang;
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::accounts::{self, Made, NewAccount};
use store::schema::{account_key, audit_entry};
use store::{StoreError, database};

use crate::support::{Db, TestStore};

const DAY: i64 = 24 * 3600;

async fn person(test: &TestStore, name: &str) -> Actor {
    let new = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    let id = accounts::create_confirmed(&test.store, new, &[], false).await.unwrap();
    accounts::identity(&test.store, id).await.unwrap().unwrap().actor
}

fn new(name: &str) -> NewKey {
    NewKey { name: name.to_owned(), lifetime: Lifetime::Days30 }
}

async fn made(test: &TestStore, actor: &Actor, form_id: &str) -> Secret {
    match accounts::create_key(&test.store, actor, &new("Painel"), form_id).await.unwrap() {
        Made::New(_, secret) | Made::Anew(_, secret) => secret,
        Made::Before => panic!("the form was here before"),
    }
}

async fn holder(test: &TestStore, secret: &Secret) -> Option<Actor> {
    let account = accounts::key_holder(&test.store, secret).await.unwrap()?;
    accounts::identity(&test.store, account).await.unwrap().map(|identity| identity.actor)
}

async fn actions(test: &TestStore) -> Vec<String> {
    let entries = audit_entry::Entity::find().all(test.store.reader()).await.unwrap();
    entries.into_iter().map(|entry| entry.action).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_key_stands_for_its_owner_until_it_is_revoked_and_its_secret_is_not_kept(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, rui) = (person(&test, "ana").await, person(&test, "rui").await);
    let secret = made(&test, &ana, "").await;
    assert_eq!(holder(&test, &secret).await.unwrap().account(), ana.account());
    assert!(holder(&test, &Secret::of([0; 32])).await.is_none());
    let row = account_key::Entity::find().one(test.store.reader()).await.unwrap().unwrap();
    assert!(!format!("{row:?}").contains(secret.as_str()));
    let id = row.id.to_string();
    for other in [id.as_str(), "no id"] {
        let refused = accounts::revoke_key(&test.store, &rui, other).await;
        assert!(matches!(refused, Err(StoreError::NotFound)), "{other}");
    }
    assert!(accounts::list_keys(&test.store, &rui).await.unwrap().is_empty());
    accounts::revoke_key(&test.store, &ana, &id).await.unwrap();
    assert!(holder(&test, &secret).await.is_none());
    assert!(matches!(accounts::revoke_key(&test.store, &ana, &id).await, Err(StoreError::NotFound)));
    let actions = actions(&test).await;
    assert!(actions.ends_with(&["account.create-key".to_owned(), "account.revoke-key".to_owned()]));
    let anonymous = Actor::anonymous();
    assert!(accounts::list_keys(&test.store, &anonymous).await.is_err());
    assert!(accounts::create_key(&test.store, &anonymous, &new("x"), "").await.is_err());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_key_expires_and_is_forgotten_a_month_later(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = person(&test, "ana").await;
    let secret = made(&test, &ana, "").await;
    test.clock.pass_seconds(30 * DAY - 1);
    assert!(holder(&test, &secret).await.is_some());
    test.clock.pass_seconds(1);
    assert!(holder(&test, &secret).await.is_none());
    store::sweep::sweep(&test.store).await.unwrap();
    let keys = accounts::list_keys(&test.store, &ana).await.unwrap();
    assert_eq!((keys.len(), keys[0].works(test.store.now())), (1, false));
    test.clock.pass_seconds(30 * DAY);
    store::sweep::sweep(&test.store).await.unwrap();
    assert!(accounts::list_keys(&test.store, &ana).await.unwrap().is_empty());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_day_of_the_last_use_is_written_once_a_day(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = person(&test, "ana").await;
    let secret = made(&test, &ana, "").await;
    let used = async || accounts::list_keys(&test.store, &ana).await.unwrap()[0].used_on;
    assert_eq!(used().await, None);
    let generation = test.store.generation();
    holder(&test, &secret).await.unwrap();
    assert_eq!(used().await, Some(jiff::civil::date(2026, 11, 23)));
    let (_, statements) = database::count_statements(accounts::key_holder(&test.store, &secret)).await;
    assert_eq!(statements, 1, "nothing is written the second time");
    test.clock.pass_seconds(DAY);
    holder(&test, &secret).await.unwrap();
    assert_eq!(used().await, Some(jiff::civil::date(2026, 11, 24)));
    assert_eq!(test.store.generation(), generation, "no kept page is thrown away for it");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_that_comes_again_makes_no_second_key_and_shows_a_secret_only_soon(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, rui) = (person(&test, "ana").await, person(&test, "rui").await);
    let first = made(&test, &ana, "form").await;
    let again = accounts::create_key(&test.store, &ana, &new("Painel"), "form").await.unwrap();
    let Made::Anew(_, second) = again else { panic!("{again:?}") };
    assert!(holder(&test, &first).await.is_none(), "the answer that was lost opens nothing");
    let others = accounts::create_key(&test.store, &rui, &new("Painel"), "form").await.unwrap();
    assert_eq!(others, Made::Before, "somebody else's form shows them nothing");
    assert!(holder(&test, &second).await.is_some());
    let third = accounts::create_key(&test.store, &ana, &new("Painel"), "form").await.unwrap();
    assert_eq!(third, Made::Before, "it was used");
    assert!(holder(&test, &second).await.is_some());
    assert_eq!(account_key::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    made(&test, &ana, "other form").await;
    test.clock.pass_seconds(601);
    let late = accounts::create_key(&test.store, &ana, &new("Painel"), "other form").await.unwrap();
    assert_eq!(late, Made::Before);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_account_has_twenty_keys_and_no_more_however_many_ask_at_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = person(&test, "ana").await;
    for _ in 1..MAX_KEYS {
        made(&test, &ana, "").await;
    }
    let (one, two) = (new("Um"), new("Dois"));
    let (first, second) = tokio::join!(
        accounts::create_key(&test.store, &ana, &one, ""),
        accounts::create_key(&test.store, &ana, &two, ""),
    );
    let refused = [first, second]
        .into_iter()
        .filter(|made| matches!(made, Err(StoreError::Refused("error-too-many-keys"))))
        .count();
    assert_eq!(refused, 1);
    assert_eq!(accounts::list_keys(&test.store, &ana).await.unwrap().len(), MAX_KEYS);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_new_password_revokes_every_key_and_erasing_the_account_deletes_them(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, rui) = (person(&test, "ana").await, person(&test, "rui").await);
    let (anas, ruis) = (made(&test, &ana, "").await, made(&test, &rui, "").await);
    let export = accounts::export(&test.store, &rui).await.unwrap();
    assert_eq!(export["keys"][0]["name"], "Painel");
    let row = account_key::Entity::find().all(test.store.reader()).await.unwrap();
    assert!(row.iter().all(|row| !export["keys"].to_string().contains(&row.digest)));
    accounts::change_password(&test.store, &ana, "new".to_owned(), "").await.unwrap();
    assert!(holder(&test, &anas).await.is_none());
    assert!(holder(&test, &ruis).await.is_some(), "somebody else's stay");
    assert!(actions(&test).await.contains(&"account.revoke-keys".to_owned()));
    accounts::erase(&test.store, &rui, &store::seats::NoLetters).await.unwrap();
    assert_eq!(account_key::Entity::find().count(test.store.reader()).await.unwrap(), 0);
}
