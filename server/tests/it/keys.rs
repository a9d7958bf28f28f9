//! Keys to the JSON interface over HTTP: made on the account's page, sent as a bearer.

use domain::access::Role;
use http::Method;

use crate::test_app::{Answer, Client, PASSWORD, TestApp};

const SESSION: &str = "bancada_session";

/// The secret that a page shows.
fn secret(page: &Answer) -> String {
    let (_, rest) = page.body.split_once(">bancada_").unwrap_or_else(|| panic!("no secret in {}", page.body));
    format!("bancada_{}", rest.split('<').next().unwrap())
}

async fn make(client: &mut Client<'_>, name: &str) -> String {
    let made = client.post("/pt/account/keys", &[("name", name), ("days", "30")]).await.expect(200);
    secret(&made)
}

async fn ask(client: &mut Client<'_>, path: &str, authorization: &str) -> Answer {
    client.send(Method::GET, path, None, &[("authorization", authorization)]).await
}

async fn with(app: &TestApp, path: &str, secret: &str) -> Answer {
    ask(&mut app.visitor(), path, &format!("Bearer {secret}")).await
}

/// A draft that only designers see.
const DRAFT: &str = "/api/v1/surveys/draft";

#[tokio::test]
async fn a_key_sees_what_its_owner_may_see_at_the_moment_of_the_request() {
    let app = TestApp::start().await;
    crate::surveys::one_of_each(&app).await;
    let admin = app.actor("admin@example.org", &[Role::Administrator]).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let key = make(&mut ana, "Painel").await;
    with(&app, "/api/v1/surveys", &key).await.expect(200);
    with(&app, DRAFT, &key).await.expect(404);
    with(&app, "/api/v1/surveys/members/results", &key).await.expect(403);
    let page = ana.get("/pt/account/keys").await.expect(200);
    let email = domain::accounts::Email::parse("ana@example.org").unwrap();
    let found = store::accounts::credentials(&app.app.store, &email).await.unwrap();
    let id = found.unwrap().account;
    store::accounts::grant(&app.app.store, &admin, id, Role::Designer).await.unwrap();
    with(&app, DRAFT, &key).await.expect(200);
    with(&app, "/api/v1/surveys/members/results", &key).await.expect(200);
    store::accounts::revoke(&app.app.store, &admin, id, Role::Designer).await.unwrap();
    with(&app, DRAFT, &key).await.expect(404);
    page.has("Painel").has_not(&key);
}

#[tokio::test]
async fn a_key_is_shown_once_and_stops_when_it_is_revoked() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.get("/pt/account/keys").await.expect(200).has("Ainda não tem chaves").has("value=\"90\" checked");
    let made = ana.post("/pt/account/keys", &[("name", "Painel <b>"), ("days", "365")]).await.expect(200);
    assert_eq!(made.headers["cache-control"], "no-store");
    let key = secret(&made);
    assert_eq!(key.len(), "bancada_".len() + 64);
    made.has("Painel &lt;b&gt;").has_not("<script").has("23 de novembro de 2027");
    let list = ana.get("/pt/account/keys").await.expect(200).has_not(&key).has("Ainda não foi usada");
    with(&app, "/api/v1/guides", &key).await.expect(200);
    ana.get("/pt/account/keys").await.expect(200).has_not("Ainda não foi usada");
    let (_, rest) = list.body.split_once("name=\"key\" value=\"").unwrap();
    let id = rest.split('"').next().unwrap();
    let mut rui = app.signed_in("rui@example.org", &[Role::Administrator]).await;
    rui.post("/pt/account/keys/revoke", &[("key", id)]).await.expect(404);
    ana.post("/pt/account/keys/revoke", &[("key", id)]).await.expect(303);
    ana.get("/pt/account/keys").await.expect(200).has("A chave foi revogada").has("Ainda não tem chaves");
    with(&app, "/api/v1/guides", &key).await.expect(401);
    ana.post("/pt/account/keys/revoke", &[("key", id)]).await.expect(404);
}

#[tokio::test]
async fn a_wrong_key_is_told_so_in_json_and_never_answered_as_a_visitor() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let key = make(&mut ana, "Painel").await;
    let unknown = format!("Bearer bancada_{}", "0".repeat(64));
    let wrong = [
        unknown.as_str(),
        "Bearer",
        "Bearer bancada_",
        key.as_str(),
        &format!("Basic {key}"),
        &format!("Bearer {}x", key),
    ]
    .map(ToOwned::to_owned);
    for authorization in wrong {
        for path in ["/api/v1/guides", "/api/openapi.json", "/api/v1/nothing"] {
            // Not even a browser that is signed in gets its own answer then.
            let answer = ask(&mut ana, path, &authorization).await.expect(401);
            assert_eq!(answer.headers["content-type"], "application/json", "{authorization}");
            assert!(answer.headers["www-authenticate"].to_str().unwrap().starts_with("Bearer"));
            assert!(!answer.body.contains("items"));
            answer.has("wrong-key").has("\"request\":\"");
        }
    }
    app.test.clock.pass_seconds(30 * 24 * 3600);
    with(&app, "/api/v1/guides", &key).await.expect(401);
    let nobody = app.visitor().get("/api/v1/surveys/none").await.expect(404);
    assert!(!nobody.headers.contains_key("www-authenticate"));
}

#[tokio::test]
async fn a_key_opens_no_page_makes_no_session_and_meets_no_kept_page() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let key = make(&mut ana, "Painel").await;
    let bearer = format!("Bearer {key}");
    let page = ask(&mut app.visitor(), "/pt/account", &bearer).await.expect(303);
    assert!(page.location().starts_with("/pt/sign-in"));
    let answer = with(&app, "/api/v1/guides", &key).await.expect(200);
    assert!(!answer.headers.contains_key("set-cookie"));
    // A session that the browser sends along is neither used nor ended.
    let mut planted = app.visitor();
    planted.has_cookie(SESSION, "AAAAAAAAAAAAAAAAAAAAAA");
    let answer = ask(&mut planted, "/api/v1/guides", &bearer).await.expect(200);
    assert!(!answer.headers.contains_key("set-cookie"));
    // The address is kept for visitors; with the header it is answered anew, and that answer is not kept.
    let kept = app.visitor().get("/pt/guides").await.expect(200);
    assert!(kept.headers.contains_key("etag"));
    let anew = ask(&mut app.visitor(), "/pt/guides", &bearer).await.expect(200);
    assert!(!anew.headers.contains_key("etag"), "{:?}", anew.headers);
}

#[tokio::test]
async fn a_wrong_form_keeps_what_was_typed_and_the_twenty_first_key_is_refused() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let long = "á".repeat(81);
    ana.post("/pt/account/keys", &[("form_id", "7a"), ("name", &long), ("days", "31")])
        .await
        .expect(422)
        .has(&long)
        .has("value=\"7a\"")
        .has("no máximo 80")
        .has("Escolha uma das opções");
    ana.post("/pt/account/keys", &[("name", ""), ("days", "365")])
        .await
        .expect(422)
        .has("Preencha")
        .has("value=\"365\" checked");
    for n in 0..20 {
        make(&mut ana, &format!("chave {n}")).await;
    }
    ana.post("/pt/account/keys", &[("name", "mais uma"), ("days", "30")])
        .await
        .expect(422)
        .has("Já tem 20 chaves")
        .has("value=\"mais uma\"");
    let list = ana.get("/en/account/keys").await.expect(200);
    assert_eq!(list.body.matches("name=\"key\"").count(), 20);
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_key_and_the_second_answer_has_its_secret() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let form = [("form_id", "c0ffee"), ("name", "Painel"), ("days", "90")];
    let first = secret(&ana.post("/pt/account/keys", &form).await.expect(200).has_not("chegou duas vezes"));
    let second = ana.post("/pt/account/keys", &form).await.expect(200).has("chegou duas vezes");
    let second = secret(&second);
    assert_ne!(first, second);
    with(&app, "/api/v1/guides", &first).await.expect(401);
    with(&app, "/api/v1/guides", &second).await.expect(200);
    // Once it is in use, the form that comes again changes nothing.
    let third = ana.post("/pt/account/keys", &form).await.expect(303);
    assert_eq!(third.location(), "/pt/account/keys");
    let list = ana.get("/pt/account/keys").await.expect(200).has("já tinha sido criada").has_not("bancada_");
    assert_eq!(list.body.matches("name=\"key\"").count(), 1);
    with(&app, "/api/v1/guides", &second).await.expect(200);
}

#[tokio::test]
async fn an_erased_or_changed_account_leaves_no_key_behind() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let key = make(&mut ana, "Painel").await;
    ana.post("/pt/account/export", &[]).await.expect(200).has("Painel").has_not(&key);
    let passwords = [("current", PASSWORD), ("password", "um serrote verde")];
    ana.post("/pt/account/password", &passwords).await.expect(303);
    with(&app, "/api/v1/guides", &key).await.expect(401);
    let key = make(&mut ana, "Outro").await;
    ana.post("/pt/account/erase", &[("password", "um serrote verde")]).await.expect(303);
    with(&app, "/api/v1/guides", &key).await.expect(401);
}
