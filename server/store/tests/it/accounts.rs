//! Signing up, confirming, roles; a person's own account until it is erased.

use std::collections::BTreeSet;

use domain::access::{Actor, Role};
use domain::accounts::{Details, Email};
use domain::id::AccountId;
use domain::lang::Lang;
use rstest::rstest;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, Statement};
use store::accounts::export::{ELSEWHERE, Owner, sections};
use store::accounts::{self, MAIL_LIMIT, MAIL_WINDOW, NewAccount, StoredSession};
use store::audit::{Verdict, verify};
use store::schema::{account, account_pseudonym, account_token, job, sign_in};
use store::{PageRequest, StoreError};

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
    accounts::sign_up(&test.store, new_account("ana@example.org"), "", |secret| secret.to_owned())
        .await
        .unwrap();
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
    accounts::sign_up(&test.store, new_account("ana@example.org"), "", |secret| secret.to_owned())
        .await
        .unwrap();
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
    accounts::sign_up(&test.store, stranger, "", |secret| secret.to_owned()).await.unwrap();
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

async fn person(test: &TestStore, email: &str, roles: &[Role]) -> (AccountId, Actor) {
    let id = accounts::create_confirmed(&test.store, new_account(email), roles, false).await.unwrap();
    (id, accounts::identity(&test.store, id).await.unwrap().unwrap().actor)
}

async fn signed_in(test: &TestStore, account: AccountId, id: &str) {
    let expires_at = test.store.now().plus_seconds(3600).0;
    let session = StoredSession {
        id: id.to_owned(),
        account: Some(account),
        data: "{}".to_owned(),
        agent: "Firefox".to_owned(),
        expires_at,
    };
    accounts::create_session(&test.store, &session).await.unwrap();
}

async fn mails(test: &TestStore) -> u64 {
    job::Entity::find().count(test.store.reader()).await.unwrap()
}

async fn ask_reset(test: &TestStore, email: &str, form_id: &str) {
    let email = Email::parse(email).unwrap();
    let link = |_: Lang, secret: &str| secret.to_owned();
    accounts::request_reset(&test.store, &email, Lang::En, form_id, link).await.unwrap();
}

async fn last_link(test: &TestStore) -> String {
    last_mail(test).await["arguments"]["link"].as_str().unwrap().to_owned()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_reset_ends_every_session_and_its_link_works_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, actor) = person(&test, "ana@example.org", &[]).await;
    signed_in(&test, ana, "one").await;
    ask_reset(&test, "ana@example.org", "").await;
    let secret = last_link(&test).await;
    assert_eq!(accounts::reset_open(&test.store, &secret).await.unwrap(), "ana@example.org");
    accounts::reset(&test.store, &secret, "new hash".to_owned()).await.unwrap();
    let email = Email::parse("ana@example.org").unwrap();
    assert_eq!(accounts::credentials(&test.store, &email).await.unwrap().unwrap().password_hash, "new hash");
    let open = accounts::list_sessions(&test.store, &actor, &PageRequest::first()).await.unwrap();
    assert!(open.items.is_empty());
    let again = accounts::reset(&test.store, &secret, "newer".to_owned()).await;
    assert!(matches!(again, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_reset_link_runs_out_and_is_no_good_for_anything_else(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    person(&test, "ana@example.org", &[]).await;
    ask_reset(&test, "ana@example.org", "").await;
    let secret = last_link(&test).await;
    assert!(matches!(accounts::confirm(&test.store, &secret).await, Err(StoreError::NotFound)));
    assert!(matches!(accounts::change_email(&test.store, &secret).await, Err(StoreError::NotFound)));
    test.clock.pass_seconds(2 * 3600 + 1);
    assert!(matches!(accounts::reset_open(&test.store, &secret).await, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn one_address_gets_five_mails_an_hour_and_one_form_sends_one(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    person(&test, "ana@example.org", &[]).await;
    for _ in 0..2 {
        ask_reset(&test, "ana@example.org", "the same form").await;
    }
    assert_eq!(mails(&test).await, 1);
    for _ in 0..2 * MAIL_LIMIT {
        ask_reset(&test, "ana@example.org", "").await;
        ask_reset(&test, "nobody@example.org", "").await;
    }
    assert_eq!(mails(&test).await, 2 * u64::try_from(MAIL_LIMIT).unwrap());
    accounts::sign_up(&test.store, new_account("nobody@example.org"), "", |s| s.to_owned()).await.unwrap();
    assert_eq!(account::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    test.clock.pass_seconds(MAIL_WINDOW + 1);
    ask_reset(&test, "ana@example.org", "").await;
    assert_eq!(mails(&test).await, 2 * u64::try_from(MAIL_LIMIT).unwrap() + 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn eight_askers_at_once_get_five_mails(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    person(&test, "ana@example.org", &[]).await;
    let email = Email::parse("ana@example.org").unwrap();
    let askers = (0..8).map(|_| {
        let (store, email) = (test.store.clone(), email.clone());
        tokio::spawn(async move {
            let link = |_: Lang, secret: &str| secret.to_owned();
            accounts::request_reset(&store, &email, Lang::Pt, "", link).await.unwrap();
        })
    });
    for asker in askers.collect::<Vec<_>>() {
        asker.await.unwrap();
    }
    assert_eq!(mails(&test).await, 5);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_new_address_counts_once_it_is_confirmed(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, actor) = person(&test, "ana@example.org", &[]).await;
    let new = Email::parse("ana@new.example.org").unwrap();
    let link = |_: Lang, secret: &str| secret.to_owned();
    ask_reset(&test, "ana@example.org", "").await;
    let reset = last_link(&test).await;
    accounts::request_email_change(&test.store, &actor, &new, "", link).await.unwrap();
    let jobs = job::Entity::find().all(test.store.reader()).await.unwrap();
    let to_new = jobs.iter().find(|job| job.payload.contains("mail-new-email-body")).unwrap();
    let to_old = jobs.iter().find(|job| job.payload.contains("mail-email-change-body")).unwrap();
    assert!(to_old.payload.contains("\"to\":\"ana@example.org\""));
    let payload: serde_json::Value = serde_json::from_str(&to_new.payload).unwrap();
    assert_eq!(payload["to"], "ana@new.example.org");
    let secret = payload["arguments"]["link"].as_str().unwrap();
    assert_eq!(accounts::identity(&test.store, ana).await.unwrap().unwrap().email, "ana@example.org");
    accounts::change_email(&test.store, secret).await.unwrap();
    assert_eq!(accounts::identity(&test.store, ana).await.unwrap().unwrap().email, "ana@new.example.org");
    // What was sent to the old mailbox opens nothing any more.
    assert!(matches!(accounts::reset_open(&test.store, &reset).await, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_address_that_somebody_has_meanwhile_is_not_taken_over(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, actor) = person(&test, "ana@example.org", &[]).await;
    let new = Email::parse("rui@example.org").unwrap();
    let link = |_: Lang, secret: &str| secret.to_owned();
    accounts::request_email_change(&test.store, &actor, &new, "", link).await.unwrap();
    let jobs = job::Entity::find().all(test.store.reader()).await.unwrap();
    let to_new = jobs.iter().find(|job| job.payload.contains("mail-new-email-body")).unwrap();
    let payload: serde_json::Value = serde_json::from_str(&to_new.payload).unwrap();
    let secret = payload["arguments"]["link"].as_str().unwrap();
    person(&test, "rui@example.org", &[]).await;
    assert!(matches!(accounts::change_email(&test.store, secret).await, Err(StoreError::NotFound)));
    assert_eq!(accounts::identity(&test.store, ana).await.unwrap().unwrap().email, "ana@example.org");
    // Asked for now, its owner is told instead.
    accounts::request_email_change(&test.store, &actor, &new, "", link).await.unwrap();
    let jobs = job::Entity::find().all(test.store.reader()).await.unwrap();
    let to_rui = jobs.iter().find(|job| job.payload.contains("mail-email-taken-body")).unwrap();
    assert!(to_rui.payload.contains("\"to\":\"rui@example.org\"") && !to_rui.payload.contains("ana@"));
    assert!(!jobs.iter().any(|job| job.payload.contains("mail-already-registered-body")));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_new_password_ends_the_other_sessions_and_every_link(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, actor) = person(&test, "ana@example.org", &[]).await;
    let (rui, _) = person(&test, "rui@example.org", &[]).await;
    for id in ["mine", "lost phone"] {
        signed_in(&test, ana, id).await;
    }
    signed_in(&test, rui, "his").await;
    ask_reset(&test, "ana@example.org", "").await;
    accounts::change_password(&test.store, &actor, "new hash".to_owned(), "mine").await.unwrap();
    let left = sign_in::Entity::find().all(test.store.reader()).await.unwrap();
    let left = left.into_iter().map(|row| row.id).collect::<BTreeSet<_>>();
    assert_eq!(left, BTreeSet::from(["his".to_owned(), "mine".to_owned()]));
    assert_eq!(account_token::Entity::find().count(test.store.reader()).await.unwrap(), 0);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_person_sees_and_ends_only_their_own_sessions(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, ana_acts) = person(&test, "ana@example.org", &[]).await;
    let (rui, rui_acts) = person(&test, "rui@example.org", &[Role::Administrator]).await;
    signed_in(&test, ana, "ana's").await;
    signed_in(&test, rui, "rui's").await;
    let seen = accounts::list_sessions(&test.store, &ana_acts, &PageRequest::first()).await.unwrap();
    assert_eq!(seen.items.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["ana's"]);
    let forged = accounts::end_session(&test.store, &rui_acts, "ana's").await;
    assert!(matches!(forged, Err(StoreError::NotFound)));
    let nobody = accounts::end_session(&test.store, &Actor::anonymous(), "ana's").await;
    assert!(matches!(nobody, Err(StoreError::Denied(_))));
    accounts::end_session(&test.store, &ana_acts, "ana's").await.unwrap();
    assert!(accounts::load_session(&test.store, "ana's").await.unwrap().is_none());
    // A request that was under way when the session ended does not bring it back.
    let late = StoredSession {
        id: "ana's".to_owned(),
        account: Some(ana),
        data: "{}".to_owned(),
        agent: String::new(),
        expires_at: test.store.now().plus_seconds(60).0,
    };
    accounts::update_session(&test.store, &late).await.unwrap();
    assert!(accounts::load_session(&test.store, "ana's").await.unwrap().is_none());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn sessions_come_in_pages_newest_first(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, actor) = person(&test, "ana@example.org", &[]).await;
    for id in ["a", "b", "c", "d"] {
        signed_in(&test, ana, id).await;
    }
    let mut seen = Vec::new();
    let mut request = PageRequest { after: None, limit: 3 };
    loop {
        let page = accounts::list_sessions(&test.store, &actor, &request).await.unwrap();
        seen.extend(page.items.into_iter().map(|row| row.id));
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, ["d", "c", "b", "a"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_export_holds_what_is_kept_and_no_secret(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, actor) = person(&test, "ana@example.org", &[Role::Designer]).await;
    let (rui, _) = person(&test, "rui@example.org", &[Role::Director]).await;
    signed_in(&test, ana, "ana's").await;
    signed_in(&test, rui, "rui's").await;
    let details = Details { name: "Ana Lima".to_owned(), lang: Lang::En };
    accounts::change_details(&test.store, &actor, details).await.unwrap();
    ask_reset(&test, "ana@example.org", "").await;
    let export = accounts::export(&test.store, &actor).await.unwrap();
    assert_eq!(export["account"][0]["email"], "ana@example.org");
    assert_eq!(export["account"][0]["name"], "Ana Lima");
    assert_eq!(export["account"][0]["created_at"], "2026-11-23T12:00:00Z");
    assert_eq!(export["roles"][0]["role"], "designer");
    assert_eq!(export["sign_in_sessions"].as_array().unwrap().len(), 1);
    assert_eq!(export["links_sent"][0]["purpose"], "reset");
    assert_eq!(export["audit_log"][0]["action"], "account.edit");
    let text = serde_json::to_string(&export).unwrap();
    for secret in ["\"hash\"", "password", "ana's", "rui", "director"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let nobody = accounts::export(&test.store, &Actor::anonymous()).await;
    assert!(matches!(nobody, Err(StoreError::Denied(_))));
}

/// Every column that points to an account: table, column, and what happens to it when the account goes.
async fn links_to_accounts(test: &TestStore) -> Vec<(String, String, String)> {
    let sql = match test.store.backend() {
        DbBackend::Sqlite => {
            "SELECT m.name, f.\"from\", f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f \
             WHERE m.type = 'table' AND f.\"table\" = 'account' ORDER BY 1, 2"
        }
        _ => {
            "SELECT c.conrelid::regclass::text, a.attname::text, \
             CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' ELSE 'NO' END \
             FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] \
             WHERE c.contype = 'f' AND c.confrelid = 'account'::regclass ORDER BY 1, 2"
        }
    };
    let statement = Statement::from_string(test.store.backend(), sql);
    let rows = test.store.reader().query_all_raw(statement).await.unwrap();
    let text = |row: &sea_orm::QueryResult, at: usize| row.try_get_by_index::<String>(at).unwrap();
    rows.iter().map(|row| (text(row, 0), text(row, 1), text(row, 2))).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn every_table_that_knows_an_account_lets_go_of_it_and_is_in_the_export(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let links = links_to_accounts(&test).await;
    assert!(links.len() >= 4, "the links were found: {links:?}");
    for (table, column, on_delete) in &links {
        assert!(
            on_delete == "CASCADE" || on_delete == "SET NULL",
            "an account could not be erased because of {table}.{column}"
        );
        let exported = sections().any(|section| {
            section.table == table && matches!(section.owner, Owner::Account(own) if own == column)
        });
        let elsewhere = ELSEWHERE.iter().any(|(t, c, _)| t == table && c == column);
        assert!(
            exported || elsewhere,
            "{table}.{column} points to an account: add it to PERSONAL of its feature, or say in \
             accounts::export::ELSEWHERE why a person's export leaves it out"
        );
    }
    let names = sections().map(|section| section.name).collect::<Vec<_>>();
    let distinct = names.iter().collect::<BTreeSet<_>>();
    assert_eq!(names.len(), distinct.len(), "two sections of one name: {names:?}");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_erased_person_leaves_no_name_and_an_unbroken_chain(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, actor) = person(&test, "ana_a@example.org", &[Role::Designer]).await;
    let (rui, _) = person(&test, "anaxa@example.org", &[]).await;
    signed_in(&test, ana, "ana's").await;
    let details = Details { name: "Ana Lima".to_owned(), lang: Lang::Pt };
    accounts::change_details(&test.store, &actor, details).await.unwrap();
    // Both wait for the mail server; an underscore in an address is no wildcard.
    ask_reset(&test, "ana_a@example.org", "").await;
    ask_reset(&test, "anaxa@example.org", "").await;
    accounts::erase(&test.store, &actor, &store::seats::NoLetters).await.unwrap();
    assert!(accounts::identity(&test.store, ana).await.unwrap().is_none());
    assert!(accounts::identity(&test.store, rui).await.unwrap().is_some());
    let db = test.store.reader();
    assert_eq!(account_pseudonym::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(sign_in::Entity::find().count(db).await.unwrap(), 0);
    let jobs = job::Entity::find().all(db).await.unwrap();
    assert_eq!(jobs.len(), 1);
    assert!(jobs[0].payload.contains("anaxa@"));
    assert!(matches!(verify(&test.store).await.unwrap(), Verdict::Whole(_)));
    let again = accounts::erase(&test.store, &actor, &store::seats::NoLetters).await;
    assert!(matches!(again, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn of_two_administrators_who_leave_at_once_one_stays(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (ana, ana_acts) = person(&test, "ana@example.org", &[Role::Administrator]).await;
    let (_, rui_acts) = person(&test, "rui@example.org", &[Role::Administrator]).await;
    let (erased, revoked) = tokio::join!(
        accounts::erase(&test.store, &rui_acts, &store::seats::NoLetters),
        accounts::revoke(&test.store, &ana_acts, ana, Role::Administrator)
    );
    let refused = [erased, revoked]
        .into_iter()
        .filter(|outcome| matches!(outcome, Err(StoreError::Refused("error-last-administrator"))))
        .count();
    assert_eq!(refused, 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn two_first_commands_of_a_person_at_once_share_one_pseudonym(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (_, actor) = person(&test, "ana@example.org", &[]).await;
    let details = |name: &str| Details { name: name.to_owned(), lang: Lang::Pt };
    let (one, two) = tokio::join!(
        accounts::change_details(&test.store, &actor, details("Ana")),
        accounts::change_details(&test.store, &actor, details("Lima"))
    );
    one.unwrap();
    two.unwrap();
    assert_eq!(account_pseudonym::Entity::find().count(test.store.reader()).await.unwrap(), 1);
}

#[tokio::test]
async fn not_even_the_database_file_remembers_an_erased_person() {
    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    // Long enough that a page of the file is filled and let go of.
    let emails: Vec<String> =
        (0..40).map(|n| format!("inesquecivel.{n}.{}@example.org", "x".repeat(40))).collect();
    for email in &emails {
        let (_, actor) = person(&test, email, &[]).await;
        accounts::erase(&test.store, &actor, &store::seats::NoLetters).await.unwrap();
    }
    for entry in std::fs::read_dir(test.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let found = bytes.windows(12).any(|window| window == b"inesquecivel");
        assert!(!found, "{} still holds an erased address", path.display());
    }
}
