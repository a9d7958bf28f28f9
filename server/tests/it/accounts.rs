//! Signing up, in and out.

use domain::access::Role;
use http::Method;
use rstest::rstest;

use crate::support::Db;
use crate::test_app::{PASSWORD, TestApp};

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_newcomer_signs_up_confirms_and_signs_in(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let mut ana = app.visitor();
    let form = [("email", "Ana@Example.org"), ("name", "Ana"), ("password", PASSWORD)];
    ana.post("/pt/sign-up", &form).await.expect(303);
    app.do_jobs().await;
    let mail = app.mails().pop().unwrap();
    let link = mail.split_whitespace().find(|word| word.contains("/confirm/")).unwrap();
    let path = link.strip_prefix("http://127.0.0.1:3000").unwrap();
    ana.post("/pt/sign-in", &[("email", "ana@example.org"), ("password", PASSWORD)]).await.expect(422);
    ana.get(path).await.expect(200);
    ana.post(path, &[]).await.expect(200);
    ana.post(path, &[]).await.expect(410);
    ana.post("/pt/sign-in", &[("email", "ana@example.org"), ("password", PASSWORD)]).await.expect(303);
    ana.get("/pt").await.expect(200).has("Ana");
    ana.post("/pt/sign-out", &[]).await.expect(303);
    ana.get("/pt").await.expect(200).has_not(">Ana<");
}

#[tokio::test]
async fn a_wrong_form_keeps_what_was_typed_but_never_the_password() {
    let app = TestApp::start().await;
    let form = [("email", "not an \"address"), ("name", "Ana <b>"), ("password", "segredo-curto")];
    let answer = app.visitor().post("/en/sign-up", &form).await.expect(422);
    answer
        .has("not an &quot;address")
        .has("Ana &lt;b&gt;")
        .has("Write a complete address")
        .has_not("segredo-curto");
}

#[tokio::test]
async fn the_answer_is_the_same_whether_an_address_has_an_account() {
    let app = TestApp::start().await;
    app.account("ana@example.org", &[]).await;
    let known =
        app.visitor().post("/pt/sign-up", &[("email", "ana@example.org"), ("password", PASSWORD)]).await;
    let unknown =
        app.visitor().post("/pt/sign-up", &[("email", "rui@example.org"), ("password", PASSWORD)]).await;
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    let known =
        app.visitor().post("/pt/sign-in", &[("email", "ana@example.org"), ("password", "errada")]).await;
    let unknown =
        app.visitor().post("/pt/sign-in", &[("email", "eva@example.org"), ("password", "errada")]).await;
    assert_eq!(known.status, unknown.status);
    assert_eq!(known.body.replace("ana@", ""), unknown.body.replace("eva@", ""));
}

#[tokio::test]
async fn an_account_waits_after_too_many_wrong_passwords_even_for_the_right_one() {
    let app = TestApp::start().await;
    app.account("ana@example.org", &[]).await;
    let mut client = app.visitor();
    for _ in 0..8 {
        client.post("/pt/sign-in", &[("email", "ana@example.org"), ("password", "errada")]).await.expect(422);
    }
    let right = [("email", "ana@example.org"), ("password", PASSWORD)];
    client.post("/pt/sign-in", &right).await.expect(422).has("15 minutos");
    app.test.clock.pass_seconds(15 * 60 + 1);
    client.post("/pt/sign-in", &right).await.expect(303);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let app = TestApp::start().await;
    let headers = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
    let answer = app.visitor().send(Method::POST, "/pt/sign-in", Some("email=a".to_owned()), &headers).await;
    answer.expect(403).has("site-footer");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_with_a_page() {
    let app = TestApp::start().await;
    let body = format!("email={}", "a".repeat(300 * 1024));
    let headers = [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
    app.visitor()
        .send(Method::POST, "/pt/sign-in", Some(body), &headers)
        .await
        .expect(413)
        .has("site-footer");
}

#[tokio::test]
async fn a_grant_is_felt_at_the_next_page() {
    let app = TestApp::start().await;
    let admin = app.actor("admin@example.org", &[Role::Administrator]).await;
    let rui = app.account("rui@example.org", &[]).await;
    let mut client = app.visitor();
    client.post("/pt/sign-in", &[("email", "rui@example.org"), ("password", PASSWORD)]).await.expect(303);
    client.get("/pt").await.has_not("href=\"/pt/admin\"");
    store::accounts::grant(&app.app.store, &admin, rui, Role::Administrator).await.unwrap();
    client.get("/pt").await.has("href=\"/pt/admin\"");
}
