//! Signing up, in and out; a person's own account until it is erased.

use domain::access::Role;
use http::Method;
use rstest::rstest;

use crate::support::Db;
use crate::test_app::{Answer, Client, PASSWORD, TestApp};

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
    ana.get(path).await.expect(200).has("ana@example.org");
    ana.post(path, &[]).await.expect(422).has("Preencha");
    ana.post(path, &[("password", PASSWORD)]).await.expect(200);
    ana.post(path, &[("password", PASSWORD)]).await.expect(410);
    ana.get(path).await.expect(410);
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
    let told = client.post("/pt/sign-in", &right).await.expect(429).has("15 minutos").has("ana@example.org");
    assert_eq!(told.headers["retry-after"], "900");
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

const NEW_PASSWORD: &str = "um serrote verde";
const SESSION: &str = "bancada_session";

/// The path of the link with this word in the newest mail that has one.
fn link(app: &TestApp, word: &str) -> String {
    let mails = app.mails();
    let mut links = mails.iter().flat_map(|mail| mail.split_whitespace()).filter(|text| text.contains(word));
    links.next_back().unwrap().strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}

async fn sign_in(client: &mut Client<'_>, email: &str, password: &str) -> Answer {
    client.post("/pt/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn whoever_signs_up_in_english_gets_english_mails_and_a_privacy_note() {
    let app = TestApp::start().await;
    let mut ana = app.visitor();
    ana.get("/en/sign-up").await.expect(200).has("href=\"/en/privacy\"");
    ana.post("/en/sign-up", &[("email", "ana@example.org"), ("password", PASSWORD)]).await.expect(303);
    app.do_jobs().await;
    assert!(app.mails().pop().unwrap().contains("Confirm your address"));
    assert!(link(&app, "/confirm/").starts_with("/en/"));
}

#[tokio::test]
async fn whoever_signs_up_with_somebody_elses_address_does_not_get_it_confirmed_with_their_password() {
    let app = TestApp::start().await;
    let strangers = "a senha de um estranho";
    let sign_up = [("email", "ana@example.org"), ("password", strangers)];
    app.visitor().post("/pt/sign-up", &sign_up).await.expect(303);
    app.do_jobs().await;
    // Ana reads the mail, opens its link, and types what she would have chosen.
    let path = link(&app, "/confirm/");
    let mut ana = app.visitor();
    ana.post(&path, &[("password", PASSWORD)])
        .await
        .expect(422)
        .has("Não é a palavra-passe com que a conta foi criada")
        .has("href=\"/pt/reset\"")
        .has_not(PASSWORD);
    sign_in(&mut app.visitor(), "ana@example.org", strangers).await.expect(422).has("Falta confirmar");
    // Her way out proves the mailbox, ends the stranger's password and makes their link worthless.
    ana.post("/pt/reset", &[("email", "ana@example.org")]).await.expect(303);
    app.do_jobs().await;
    ana.post(&link(&app, "/reset/"), &[("password", NEW_PASSWORD)]).await.expect(303);
    sign_in(&mut ana, "ana@example.org", NEW_PASSWORD).await.expect(303);
    sign_in(&mut app.visitor(), "ana@example.org", strangers).await.expect(422);
    ana.post(&path, &[("password", strangers)]).await.expect(410);
}

#[tokio::test]
async fn a_newer_sign_up_makes_the_link_and_the_password_of_the_older_one_worthless() {
    let app = TestApp::start().await;
    let mut ana = app.visitor();
    ana.post("/pt/sign-up", &[("email", "ana@example.org"), ("password", PASSWORD)]).await.expect(303);
    app.do_jobs().await;
    let first = link(&app, "/confirm/");
    ana.post("/pt/sign-up", &[("email", "ana@example.org"), ("password", NEW_PASSWORD)]).await.expect(303);
    ana.post(&first, &[("password", PASSWORD)]).await.expect(410);
    app.do_jobs().await;
    let mails = app.mails();
    let links = mails.iter().flat_map(|mail| mail.split_whitespace());
    let second = links
        .filter_map(|text| text.strip_prefix("http://127.0.0.1:3000"))
        .find(|text| text.contains("/confirm/") && *text != first)
        .unwrap();
    ana.post(second, &[("password", PASSWORD)]).await.expect(422);
    ana.post(second, &[("password", NEW_PASSWORD)]).await.expect(200);
    sign_in(&mut ana, "ana@example.org", NEW_PASSWORD).await.expect(303);
}

#[tokio::test]
async fn nobody_goes_on_guessing_the_password_of_a_sign_up() {
    let app = TestApp::start().await;
    let mut ana = app.visitor();
    ana.post("/pt/sign-up", &[("email", "ana@example.org"), ("password", PASSWORD)]).await.expect(303);
    app.do_jobs().await;
    let path = link(&app, "/confirm/");
    for _ in 0..8 {
        ana.post(&path, &[("password", "errada")]).await.expect(422);
    }
    ana.post(&path, &[("password", PASSWORD)]).await.expect(422).has("15 minutos");
    app.test.clock.pass_seconds(15 * 60 + 1);
    ana.post(&path, &[("password", PASSWORD)]).await.expect(200);
}

#[tokio::test]
async fn a_sign_up_form_sent_twice_sends_one_mail() {
    let app = TestApp::start().await;
    let form = [("form_id", "8e0a"), ("email", "ana@example.org"), ("password", PASSWORD)];
    for _ in 0..2 {
        app.visitor().post("/pt/sign-up", &form).await.expect(303);
    }
    app.do_jobs().await;
    assert_eq!(app.mails().len(), 1);
}

#[tokio::test]
async fn a_sign_up_form_sent_again_with_another_address_is_another_sign_up() {
    let app = TestApp::start().await;
    for email in ["ana@example.org", "ana@example.com"] {
        let form = [("form_id", "8e0a"), ("email", email), ("password", PASSWORD)];
        app.visitor().post("/pt/sign-up", &form).await.expect(303);
    }
    app.do_jobs().await;
    let mails = app.mails();
    assert!(mails.iter().any(|mail| mail.contains("To: ana@example.com")), "{mails:?}");
    assert_eq!(mails.len(), 2);
}

#[tokio::test]
async fn nobody_floods_another_persons_mailbox_and_the_answer_does_not_change() {
    let app = TestApp::start().await;
    let mut client = app.visitor();
    for _ in 0..8 {
        let answer = client.post("/pt/reset", &[("email", "ana@example.org")]).await.expect(303);
        assert_eq!(answer.location(), "/pt/reset/sent");
        let form = [("email", "ana@example.org"), ("password", PASSWORD)];
        let answer = client.post("/pt/sign-up", &form).await.expect(303);
        assert_eq!(answer.location(), "/pt/sign-up/sent");
    }
    app.do_jobs().await;
    assert_eq!(app.mails().len(), 5);
}

#[tokio::test]
async fn thirty_five_sign_ins_from_one_address_pass() {
    let app = TestApp::start().await;
    app.account("ana@example.org", &[]).await;
    for _ in 0..35 {
        sign_in(&mut app.visitor(), "ana@example.org", PASSWORD).await.expect(303);
    }
}

#[tokio::test]
async fn signing_in_gives_the_browser_a_new_session() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let before = ana.cookie(SESSION).unwrap();
    sign_in(&mut ana, "ana@example.org", PASSWORD).await.expect(303);
    assert_ne!(ana.cookie(SESSION).unwrap(), before);
    let mut thief = app.visitor();
    thief.has_cookie(SESSION, &before);
    thief.get("/pt/account").await.expect(303);
    // An id that the server did not make opens nothing and is not taken over.
    let mut planted = app.visitor();
    planted.has_cookie(SESSION, &before);
    sign_in(&mut planted, "ana@example.org", PASSWORD).await.expect(303);
    assert_ne!(planted.cookie(SESSION).unwrap(), before);
}

#[tokio::test]
async fn the_account_pages_are_for_the_signed_in() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    for path in ["", "/details", "/email", "/password", "/sessions", "/keys", "/export", "/erase"] {
        let path = format!("/pt/account{path}");
        let answer = app.visitor().get(&path).await.expect(303);
        assert!(answer.location().starts_with("/pt/sign-in?next="), "{path}");
        let page = ana.get(&path).await.expect(200);
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
    }
    for path in
        ["/details", "/email", "/password", "/sessions/end", "/sessions/end-others", "/export", "/erase"]
    {
        let answer = app.visitor().post(&format!("/pt/account{path}"), &[]).await.expect(303);
        assert_eq!(answer.location(), "/pt/sign-in", "{path}");
    }
}

#[tokio::test]
async fn a_lost_password_is_replaced_by_a_link_and_every_session_ends() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let mut lost = app.visitor();
    lost.get("/pt/sign-in").await.has("href=\"/pt/reset\"");
    lost.post("/pt/reset", &[("email", " Ana@Example.org ")]).await.expect(303);
    app.do_jobs().await;
    let path = link(&app, "/reset/");
    lost.get(&path).await.expect(200).has("ana@example.org");
    lost.post(&path, &[("password", "curta")]).await.expect(422).has("12").has_not("\"curta\"");
    lost.post(&path, &[]).await.expect(422);
    let answer = lost.post(&path, &[("password", NEW_PASSWORD)]).await.expect(303);
    assert_eq!(answer.location(), "/pt/sign-in");
    lost.get("/pt/sign-in").await.has("todas as sess");
    lost.post(&path, &[("password", NEW_PASSWORD)]).await.expect(410);
    lost.get(&path).await.expect(410);
    ana.get("/pt/account").await.expect(303);
    sign_in(&mut lost, "ana@example.org", PASSWORD).await.expect(422);
    sign_in(&mut lost, "ana@example.org", NEW_PASSWORD).await.expect(303);
    app.do_jobs().await;
    assert!(app.mails().pop().unwrap().contains("foi alterada"));
}

#[tokio::test]
async fn a_reset_answers_the_same_whether_the_address_has_an_account() {
    let app = TestApp::start().await;
    app.account("ana@example.org", &[]).await;
    let known = app.visitor().post("/pt/reset", &[("email", "ana@example.org")]).await.expect(303);
    let unknown = app.visitor().post("/pt/reset", &[("email", "eva@example.org")]).await.expect(303);
    assert_eq!(known.location(), unknown.location());
    app.visitor().get(known.location()).await.expect(200);
    app.visitor().post("/pt/reset", &[("email", "nada")]).await.expect(422).has("value=\"nada\"");
    app.visitor().post("/pt/reset", &[]).await.expect(422);
}

#[tokio::test]
async fn a_reset_link_works_for_two_hours_and_a_forged_one_never() {
    let app = TestApp::start().await;
    app.account("ana@example.org", &[]).await;
    app.visitor().post("/pt/reset", &[("email", "ana@example.org")]).await.expect(303);
    app.do_jobs().await;
    let path = link(&app, "/reset/");
    let forged = format!("/pt/reset/{}", "0".repeat(64));
    app.visitor().get(&forged).await.expect(410);
    app.visitor().post(&forged, &[("password", NEW_PASSWORD)]).await.expect(410);
    app.test.clock.pass_seconds(2 * 3600 + 1);
    app.visitor().get(&path).await.expect(410);
    app.visitor().post(&path, &[("password", NEW_PASSWORD)]).await.expect(410);
    sign_in(&mut app.visitor(), "ana@example.org", PASSWORD).await.expect(303);
}

#[tokio::test]
async fn a_reset_frees_an_account_that_waits() {
    let app = TestApp::start().await;
    app.account("ana@example.org", &[]).await;
    let mut ana = app.visitor();
    for _ in 0..8 {
        sign_in(&mut ana, "ana@example.org", "errada").await.expect(422);
    }
    ana.post("/pt/reset", &[("email", "ana@example.org")]).await.expect(303);
    app.do_jobs().await;
    ana.post(&link(&app, "/reset/"), &[("password", NEW_PASSWORD)]).await.expect(303);
    sign_in(&mut ana, "ana@example.org", NEW_PASSWORD).await.expect(303);
}

#[tokio::test]
async fn a_person_changes_their_name_and_language() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.get("/pt/account/details").await.expect(200).has("value=\"ana\"");
    ana.post("/pt/account/details", &[("name", " "), ("lang", "pt")]).await.expect(422);
    let long = "á".repeat(101);
    let answer = ana.post("/pt/account/details", &[("name", long.as_str()), ("lang", "fr")]).await;
    answer.expect(422).has(&long).has("Escreva no máximo 100").has("Escolha uma das opções");
    let form = [("name", "Ana <b>Lima</b>"), ("lang", "en")];
    ana.post("/pt/account/details", &form).await.expect(303);
    ana.get("/pt/account").await.expect(200).has("Ana &lt;b&gt;Lima&lt;/b&gt;").has("English");
}

#[tokio::test]
async fn a_person_moves_to_another_address() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let new = ("email", "ana@new.example.org");
    ana.get("/pt/account/email").await.expect(200).has("ana@example.org").has("form_id");
    ana.post("/pt/account/email", &[new]).await.expect(422).has("ana@new.example.org");
    ana.post("/pt/account/email", &[new, ("password", "errada")])
        .await
        .expect(422)
        .has("A palavra-passe não está certa")
        .has_not("\"errada\"");
    for _ in 0..2 {
        let form = [("form_id", "77aa"), new, ("password", PASSWORD)];
        ana.post("/pt/account/email", &form).await.expect(303);
    }
    app.do_jobs().await;
    let mails = app.mails();
    assert_eq!(mails.len(), 2, "one to each address, although the form came twice");
    assert!(mails.iter().any(|mail| mail.contains("To: ana@example.org") && mail.contains(new.1)));
    let path = link(&app, "/account/email/");
    // The link is often opened on another device.
    let mut phone = app.visitor();
    phone.get(&path).await.expect(200).has("ana@new.example.org");
    ana.get("/pt/account").await.has_not("ana@new.example.org");
    phone.post(&path, &[]).await.expect(200);
    phone.post(&path, &[]).await.expect(410);
    phone.get(&path).await.expect(410);
    ana.get("/pt/account").await.expect(200).has("ana@new.example.org");
    sign_in(&mut phone, "ana@example.org", PASSWORD).await.expect(422);
    sign_in(&mut phone, "ana@new.example.org", PASSWORD).await.expect(303);
}

#[tokio::test]
async fn moving_to_an_address_that_is_taken_answers_the_same_and_tells_its_owner() {
    let app = TestApp::start().await;
    app.account("rui@example.org", &[]).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let answer = ana.post("/pt/account/email", &[("email", "rui@example.org"), ("password", PASSWORD)]).await;
    assert_eq!(answer.expect(303).location(), "/pt/account");
    app.do_jobs().await;
    let mails = app.mails();
    let to_rui = mails.iter().find(|mail| mail.contains("To: rui@example.org")).unwrap();
    assert!(to_rui.contains("o de outra conta") && to_rui.contains("nada mudou"), "{to_rui}");
    assert!(!to_rui.contains("criar uma conta") && !to_rui.contains("/account/email/"), "{to_rui}");
    assert!(!to_rui.contains("ana@example.org"), "who asked is not said");
    ana.get(&format!("/pt/account/email/{}", "0".repeat(64))).await.expect(410);
}

#[tokio::test]
async fn a_link_to_a_new_address_works_for_a_day_and_not_after_a_new_password() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let form = [("email", "ana@new.example.org"), ("password", PASSWORD)];
    ana.post("/pt/account/email", &form).await.expect(303);
    app.do_jobs().await;
    let first = link(&app, "/account/email/");
    let passwords = [("current", PASSWORD), ("password", NEW_PASSWORD)];
    ana.post("/pt/account/password", &passwords).await.expect(303);
    ana.post(&first, &[]).await.expect(410);
    let form = [("email", "ana@new.example.org"), ("password", NEW_PASSWORD)];
    ana.post("/pt/account/email", &form).await.expect(303);
    app.do_jobs().await;
    app.test.clock.pass_seconds(24 * 3600 + 1);
    let mails = app.mails();
    let links = mails.iter().flat_map(|mail| mail.split_whitespace());
    for path in links.filter_map(|text| text.strip_prefix("http://127.0.0.1:3000/pt/account/email/")) {
        ana.post(&format!("/pt/account/email/{path}"), &[]).await.expect(410);
    }
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let mut phone = app.visitor();
    sign_in(&mut phone, "ana@example.org", PASSWORD).await.expect(303);
    let wrong = [("current", "errada"), ("password", NEW_PASSWORD)];
    ana.post("/pt/account/password", &wrong).await.expect(422).has("não está certa");
    ana.post("/pt/account/password", &[("password", NEW_PASSWORD)]).await.expect(422);
    let same = [("current", PASSWORD), ("password", PASSWORD)];
    ana.post("/pt/account/password", &same).await.expect(422).has("já tem");
    phone.get("/pt/account").await.expect(200);
    let before = ana.cookie(SESSION);
    let right = [("current", PASSWORD), ("password", NEW_PASSWORD)];
    ana.post("/pt/account/password", &right).await.expect(303);
    assert_ne!(ana.cookie(SESSION), before, "the session has a new id");
    ana.get("/pt/account").await.expect(200).has("A palavra-passe foi alterada");
    phone.get("/pt/account").await.expect(303);
    sign_in(&mut phone, "ana@example.org", PASSWORD).await.expect(422);
    sign_in(&mut phone, "ana@example.org", NEW_PASSWORD).await.expect(303);
}

#[tokio::test]
async fn nobody_goes_on_guessing_in_a_browser_that_was_left_open() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    for _ in 0..8 {
        ana.post("/pt/account/erase", &[("password", "errada")]).await.expect(422);
    }
    ana.post("/pt/account/erase", &[("password", PASSWORD)]).await.expect(422).has("15 minutos");
    let form = [("current", PASSWORD), ("password", NEW_PASSWORD)];
    ana.post("/pt/account/password", &form).await.expect(422).has("15 minutos");
}

/// The ids on the page's buttons.
fn session_ids(page: &Answer) -> Vec<String> {
    let parts = page.body.split("name=\"session\" value=\"").skip(1);
    parts.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_person_ends_one_session_or_all_others_and_nobody_elses() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.get("/pt/account/sessions").await.expect(200).has("É esta").has_not("name=\"session\"");
    let mut phone = app.visitor();
    let agent = "Mozilla/5.0 (Android 15; Mobile) Gecko/142.0 Firefox/142.0";
    let form = "email=ana%40example.org&password=um+martelo+azul".to_owned();
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("user-agent", agent),
    ];
    phone.send(Method::POST, "/pt/sign-in", Some(form), &headers).await.expect(303);
    let page = ana.get("/pt/account/sessions").await.expect(200).has("Firefox em Android");
    let ids = session_ids(&page);
    assert_eq!(ids.len(), 1);
    assert!(!page.body.contains(&phone.cookie(SESSION).unwrap()), "what opens a session is not shown");

    let mut rui = app.signed_in("rui@example.org", &[Role::Administrator]).await;
    rui.post("/pt/account/sessions/end", &[("session", &ids[0])]).await.expect(404);
    rui.post("/pt/account/sessions/end", &[("session", "no such")]).await.expect(404);
    rui.post("/pt/account/sessions/end", &[]).await.expect(404);
    phone.get("/pt/account").await.expect(200);

    ana.post("/pt/account/sessions/end", &[("session", &ids[0])]).await.expect(303);
    phone.get("/pt/account").await.expect(303);
    ana.post("/pt/account/sessions/end", &[("session", &ids[0])]).await.expect(404);

    for browser in [&mut phone, &mut app.visitor()] {
        sign_in(browser, "ana@example.org", PASSWORD).await.expect(303);
    }
    for _ in 0..2 {
        ana.post("/pt/account/sessions/end-others", &[]).await.expect(303);
    }
    phone.get("/pt/account").await.expect(303);
    ana.get("/pt/account").await.expect(200);
    rui.get("/pt/account").await.expect(200);
}

#[tokio::test]
async fn a_person_takes_their_data_along() {
    let app = TestApp::start().await;
    app.account("rui@example.org", &[]).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let answer = ana.post("/pt/account/export", &[]).await.expect(200);
    assert!(answer.headers["content-disposition"].to_str().unwrap().contains("attachment"));
    assert_eq!(answer.headers["cache-control"], "no-store");
    let file: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(file["sections"]["account"][0]["email"], "ana@example.org");
    assert!(!answer.body.contains("rui@") && !answer.body.contains("argon2"));
}

#[tokio::test]
async fn an_erased_account_is_gone_from_every_browser() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let mut phone = app.visitor();
    sign_in(&mut phone, "ana@example.org", PASSWORD).await.expect(303);
    ana.get("/pt/account/erase").await.expect(200).has("O que desaparece").has("O que fica");
    ana.post("/pt/account/erase", &[]).await.expect(422);
    ana.post("/pt/account/erase", &[("password", "errada")]).await.expect(422);
    phone.get("/pt/account").await.expect(200);
    app.visitor().post("/pt/reset", &[("email", "ana@example.org")]).await.expect(303);
    app.do_jobs().await;
    assert_eq!(app.mails().len(), 1);
    let answer = ana.post("/pt/account/erase", &[("password", PASSWORD)]).await.expect(303);
    assert!(app.mails().is_empty(), "mails that nobody sent go with the account");
    ana.get(answer.location()).await.expect(200).has("A conta foi apagada");
    assert_eq!(ana.cookie(SESSION), None);
    ana.post("/pt/account/erase", &[("password", PASSWORD)]).await.expect(303);
    phone.get("/pt/account").await.expect(303);
    sign_in(&mut phone, "ana@example.org", PASSWORD).await.expect(422);
    // The address is free again.
    let form = [("email", "ana@example.org"), ("password", PASSWORD)];
    phone.post("/pt/sign-up", &form).await.expect(303);
    app.do_jobs().await;
    assert!(link(&app, "/confirm/").starts_with("/pt/confirm/"));
}

#[tokio::test]
async fn the_last_administrator_cannot_be_erased() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Administrator]).await;
    ana.post("/pt/account/erase", &[("password", PASSWORD)])
        .await
        .expect(422)
        .has("única conta de administração");
    app.account("rui@example.org", &[Role::Administrator]).await;
    ana.post("/pt/account/erase", &[("password", PASSWORD)]).await.expect(303);
}
