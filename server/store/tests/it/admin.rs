//! What administrators see and do, and what is forgotten by itself.

use domain::access::{Actor, MembershipRole, Role};
use domain::accounts::Email;
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use domain::text::Translated;
use rstest::rstest;
use sea_orm::{EntityTrait, IntoActiveModel, PaginatorTrait};
use store::accounts::{self, NewAccount, StoredSession};
use store::admin::{self, AccountsFilter};
use store::audit::AuditFilter;
use store::columns::Json;
use store::schema::{account, account_token, entity, job, sign_in, throttle};
use store::{PageRequest, StoreError};

use crate::support::{Db, TestStore};

async fn person(test: &TestStore, name: &str, email: &str, roles: &[Role]) -> AccountId {
    let new = NewAccount {
        email: Email::parse(email).unwrap(),
        name: name.to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    accounts::create_confirmed(&test.store, new, roles, false).await.unwrap()
}

async fn acts(test: &TestStore, id: AccountId) -> Actor {
    accounts::identity(&test.store, id).await.unwrap().unwrap().actor
}

async fn administrator(test: &TestStore) -> Actor {
    let id = person(test, "Zita", "zita@example.org", &[Role::Administrator]).await;
    acts(test, id).await
}

async fn new_entity(test: &TestStore, slug: &str) -> EntityId {
    let id = EntityId::new();
    let row = entity::Model {
        id: id.0,
        slug: slug.to_owned(),
        kind: "municipality".to_owned(),
        name: Json(Translated::default().with(Lang::Pt, slug)),
        description: Json(Translated::default()),
        region: String::new(),
        website: String::new(),
        source: String::new(),
        sort_name: slug.to_owned(),
        version: 1,
        created_at: 0,
        updated_at: 0,
    };
    entity::Entity::insert(row.into_active_model())
        .exec_without_returning(test.store.writer())
        .await
        .unwrap();
    id
}

async fn found(test: &TestStore, actor: &Actor, words: &str) -> Vec<String> {
    let filter = AccountsFilter { words: words.to_owned(), role: None };
    let page = admin::accounts(&test.store, actor, &filter, &PageRequest::first()).await.unwrap();
    page.items.into_iter().map(|row| row.name).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn people_are_found_by_name_or_address_whatever_the_accents(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let admin = administrator(&test).await;
    person(&test, "João Conceição", "jc@cm-loule.example", &[Role::Designer]).await;
    person(&test, "Ana Lima", "ana_100%@example.org", &[]).await;
    assert_eq!(found(&test, &admin, "conceicao JOAO").await, ["João Conceição"]);
    assert_eq!(found(&test, &admin, "loule").await, ["João Conceição"]);
    assert_eq!(found(&test, &admin, "100%").await, ["Ana Lima"]);
    assert_eq!(found(&test, &admin, "ana_").await, ["Ana Lima"]);
    assert_eq!(found(&test, &admin, "%").await, ["Ana Lima"], "a percent sign is no wildcard");
    assert_eq!(found(&test, &admin, "").await, ["Ana Lima", "João Conceição", "Zita"]);
    let filter = AccountsFilter { words: String::new(), role: Some(Role::Designer) };
    let page = admin::accounts(&test.store, &admin, &filter, &PageRequest::first()).await.unwrap();
    assert_eq!(page.items.len(), 1);
    assert_eq!(page.items[0].roles, [Role::Designer]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn every_account_stands_on_exactly_one_page(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let admin = administrator(&test).await;
    for n in 0..7 {
        person(&test, "Ana", &format!("ana{n}@example.org"), &[]).await;
    }
    let mut seen = Vec::new();
    let mut request = PageRequest { after: None, limit: 3 };
    loop {
        let page = admin::accounts(&test.store, &admin, &AccountsFilter::default(), &request).await.unwrap();
        seen.extend(page.items.into_iter().map(|row| row.id));
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    let total = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((total, seen.len()), (8, 8));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn nobody_but_administrators_sees_or_changes_anything(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    administrator(&test).await;
    let director = person(&test, "Dina", "dina@example.org", &[Role::Director]).await;
    let entity = new_entity(&test, "loule").await;
    for actor in [Actor::anonymous(), acts(&test, director).await] {
        let first = PageRequest::first();
        let denied = |outcome: Result<(), StoreError>| matches!(outcome, Err(StoreError::Denied(_)));
        let store = &test.store;
        assert!(denied(admin::overview(store, &actor).await.map(|_| ())));
        assert!(denied(admin::accounts(store, &actor, &AccountsFilter::default(), &first).await.map(|_| ())));
        assert!(denied(admin::account(store, &actor, director).await.map(|_| ())));
        assert!(denied(admin::entities(store, &actor).await.map(|_| ())));
        let member = MembershipRole::Member;
        assert!(denied(admin::set_membership(store, &actor, director, entity, member).await));
        assert!(denied(admin::end_membership(store, &actor, director, entity).await));
        assert!(denied(accounts::grant(store, &actor, director, Role::Administrator).await));
        assert!(denied(accounts::revoke(store, &actor, director, Role::Director).await));
        assert!(denied(store::audit::list(store, &actor, &AuditFilter::default(), &first).await.map(|_| ())));
        assert!(denied(store::jobs::list_dead(store, &actor, &first).await.map(|_| ())));
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_membership_is_given_changed_and_ended_and_each_is_logged_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let admin = administrator(&test).await;
    let ana = person(&test, "Ana", "ana@example.org", &[]).await;
    let entity = new_entity(&test, "loule").await;
    let store = &test.store;
    for role in [MembershipRole::Member, MembershipRole::Member, MembershipRole::Manager] {
        admin::set_membership(store, &admin, ana, entity, role).await.unwrap();
    }
    assert!(acts(&test, ana).await.manages(entity));
    let seen = admin::account(store, &admin, ana).await.unwrap();
    assert_eq!(seen.memberships.len(), 1);
    assert_eq!(seen.memberships[0].role, MembershipRole::Manager);
    for _ in 0..2 {
        admin::end_membership(store, &admin, ana, entity).await.unwrap();
    }
    assert!(!acts(&test, ana).await.is_member_of_any(&[entity]));
    let filter = AuditFilter { kind: "account".to_owned(), subject: ana.to_string() };
    let log = store::audit::list(store, &admin, &filter, &PageRequest::first()).await.unwrap();
    let said: Vec<_> = log.items.iter().map(|line| line.entry.action.as_str()).collect();
    assert_eq!(said, ["account.leave", "account.join", "account.join", "account.create"]);
    let nowhere = admin::set_membership(store, &admin, ana, EntityId::new(), MembershipRole::Member).await;
    assert!(matches!(nowhere, Err(StoreError::NotFound)));
    let nobody = admin::set_membership(store, &admin, AccountId::new(), entity, MembershipRole::Member).await;
    assert!(matches!(nobody, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_same_grant_from_two_browsers_at_once_is_one(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let admin = administrator(&test).await;
    let ana = person(&test, "Ana", "ana@example.org", &[]).await;
    let (one, two) = tokio::join!(
        accounts::grant(&test.store, &admin, ana, Role::Designer),
        accounts::grant(&test.store, &admin, ana, Role::Designer)
    );
    one.unwrap();
    two.unwrap();
    let filter = AuditFilter { kind: String::new(), subject: ana.to_string() };
    let log = store::audit::list(&test.store, &admin, &filter, &PageRequest::first()).await.unwrap();
    assert_eq!(log.items.iter().filter(|line| line.entry.action == "account.grant").count(), 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_log_names_people_only_while_they_have_an_account(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let admin = administrator(&test).await;
    let rui = person(&test, "Rui", "rui@example.org", &[Role::Administrator]).await;
    let ana = person(&test, "Ana", "ana@example.org", &[]).await;
    let rui_acts = acts(&test, rui).await;
    accounts::grant(&test.store, &rui_acts, ana, Role::Designer).await.unwrap();
    let newest = async || {
        let filter = AuditFilter { kind: "account".to_owned(), subject: ana.to_string() };
        let first = PageRequest { after: None, limit: 1 };
        let log = store::audit::list(&test.store, &admin, &filter, &first).await.unwrap();
        log.items.into_iter().next().unwrap()
    };
    let line = newest().await;
    assert_eq!((line.actor_name.as_deref(), line.subject_name.as_deref()), (Some("Rui"), Some("Ana")));
    accounts::erase(&test.store, &rui_acts, &store::seats::NoLetters).await.unwrap();
    let line = newest().await;
    assert_eq!((line.actor_name, line.subject_name.as_deref()), (None, Some("Ana")));
    assert!(line.entry.actor.len() == 36, "the pseudonym stays");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_log_says_where_a_thing_is_while_it_is_there(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let admin = administrator(&test).await;
    let here = new_entity(&test, "loule").await;
    let gone = EntityId::new();
    for id in [here, gone] {
        let mut write = test.store.begin(&admin).await.unwrap();
        write.audit("entity.edit", id, "").await.unwrap();
        write.audit("project.edit", id, "").await.unwrap();
        write.commit().await.unwrap();
    }
    let filter = AuditFilter { kind: "entity".to_owned(), subject: String::new() };
    let log = store::audit::list(&test.store, &admin, &filter, &PageRequest::first()).await.unwrap();
    let slugs: Vec<_> = log.items.iter().map(|line| line.subject_slug.as_deref()).collect();
    assert_eq!(slugs, [None, Some("loule")]);
    let everything = AuditFilter::default();
    let log = store::audit::list(&test.store, &admin, &everything, &PageRequest::first()).await.unwrap();
    assert!(log.items.len() >= 4, "several kinds on one page are asked for together");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_sweep_forgets_what_has_run_out_and_nothing_else(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = person(&test, "Ana", "ana@example.org", &[]).await;
    for (id, seconds) in [("short", 60), ("long", 30 * 24 * 3600)] {
        let session = StoredSession {
            id: id.to_owned(),
            account: Some(ana),
            data: "{}".to_owned(),
            agent: String::new(),
            expires_at: test.store.now().plus_seconds(seconds).0,
        };
        accounts::create_session(&test.store, &session).await.unwrap();
    }
    let email = Email::parse("never@example.org").unwrap();
    let never = NewAccount { email, name: "N".to_owned(), password_hash: "hash".to_owned(), lang: Lang::Pt };
    accounts::sign_up(&test.store, never, "", |secret| secret.to_owned()).await.unwrap();
    accounts::count_failure(&test.store, "key", 60).await.unwrap();
    let db = test.store.reader();

    store::sweep::sweep(&test.store).await.unwrap();
    assert_eq!(sign_in::Entity::find().count(db).await.unwrap(), 2);
    assert_eq!(account::Entity::find().count(db).await.unwrap(), 2);

    test.clock.pass_seconds(2 * 24 * 3600);
    let (one, two) = tokio::join!(store::sweep::sweep(&test.store), store::sweep::sweep(&test.store));
    one.unwrap();
    two.unwrap();
    assert_eq!(sign_in::Entity::find().count(db).await.unwrap(), 1);
    assert_eq!(throttle::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(account_token::Entity::find().count(db).await.unwrap(), 1, "the link works for three days");

    test.clock.pass_seconds(6 * 24 * 3600);
    let (one, two) = tokio::join!(store::sweep::sweep(&test.store), store::sweep::sweep(&test.store));
    one.unwrap();
    two.unwrap();
    assert_eq!(account_token::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(account::Entity::find().count(db).await.unwrap(), 1, "nobody confirmed the other");
    assert!(matches!(store::audit::verify(&test.store).await.unwrap(), store::audit::Verdict::Whole(_)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_dead_mail_is_kept_for_thirty_days(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let row = job::Model {
        id: uuid::Uuid::now_v7(),
        kind: "mail".to_owned(),
        payload: "not even JSON".to_owned(),
        state: "dead".to_owned(),
        run_at: test.store.now().0,
        attempts: 8,
        locked_until: 0,
        last_error: "no server".to_owned(),
        created_at: test.store.now().0,
    };
    job::Entity::insert(row.into_active_model()).exec_without_returning(test.store.writer()).await.unwrap();
    let admin = administrator(&test).await;
    assert_eq!(admin::overview(&test.store, &admin).await.unwrap().dead_jobs, 1);
    test.clock.pass_seconds(29 * 24 * 3600);
    store::sweep::sweep(&test.store).await.unwrap();
    assert_eq!(job::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    test.clock.pass_seconds(2 * 24 * 3600);
    store::sweep::sweep(&test.store).await.unwrap();
    assert_eq!(job::Entity::find().count(test.store.reader()).await.unwrap(), 0);
}
