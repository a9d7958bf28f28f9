//! The network over HTTP: joining, profiles, labs.

use domain::access::Role;

use crate::test_app::{Answer, Client, TestApp};

/// The value of a hidden field.
fn hidden(answer: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let rest = answer.body.split(&mark).nth(1).unwrap_or_else(|| panic!("{name} is not in {}", answer.body));
    rest.split('"').next().unwrap().to_owned()
}

async fn ask(client: &mut Client<'_>) {
    let form = client.get("/pt/network/join").await.expect(200);
    let id = hidden(&form, "form_id");
    let answer =
        client.post("/pt/network/join", &[("motivation", "Quero <b>aprender</b>"), ("form_id", &id)]).await;
    assert_eq!(answer.expect(303).location(), "/pt/network/join");
}

/// The address of the first open request.
async fn first_request(admin: &mut Client<'_>) -> String {
    let list = admin.get("/pt/admin/requests").await.expect(200);
    let rest = list.body.split("href=\"/pt/admin/requests/").nth(1).unwrap();
    format!("/pt/admin/requests/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn a_citizen_asks_is_accepted_and_shows_what_they_choose() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.get("/pt/account/profile").await.expect(403);
    ask(&mut ana).await;
    ana.get("/pt/network/join").await.expect(200).has("à espera de resposta").has("&lt;b&gt;");

    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let request = first_request(&mut admin).await;
    admin.get(&request).await.expect(200).has("ana@example.org").has("&lt;b&gt;");
    admin.post(&format!("{request}/accept"), &[]).await.expect(303);
    admin.post(&format!("{request}/accept"), &[]).await.expect(303);
    admin.get("/pt/admin/requests").await.expect(200).has("já foi decidido");
    app.do_jobs().await;
    assert!(app.mails().iter().any(|mail| mail.contains("http://127.0.0.1:3000/pt/account/profile")));

    let form = ana.get("/pt/account/profile").await.expect(200);
    let version = hidden(&form, "version");
    let fields = [
        ("version", version.as_str()),
        ("name", "Ana <script>"),
        ("name_audience", "public"),
        ("skills", "Facilitação, Inquéritos"),
        ("skills_audience", "public"),
        ("contact", "ana@example.org"),
        ("contact_audience", "network"),
    ];
    let saved = ana.post("/pt/account/profile", &fields).await.expect(303);
    assert_eq!(saved.location(), "/pt/network/ana-script");
    let seen = app.visitor().get("/pt/network/ana-script").await.expect(200);
    seen.has("Ana &lt;script&gt;").has("Inquéritos").has_not("mailto:ana@example.org");
    admin.get("/en/network/ana-script").await.expect(200).has("mailto:ana@example.org");
    app.visitor().get("/pt/network?skill=facilitacao").await.expect(200).has("/pt/network/ana-script");
    app.visitor().get("/pt/network?skill=outra").await.expect(200).has_not("/pt/network/ana-script");
}

#[tokio::test]
async fn a_request_is_declined_with_a_reason_and_never_without() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ask(&mut ana).await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let request = first_request(&mut admin).await;
    admin
        .post(&format!("{request}/decline"), &[("reason", " ")])
        .await
        .expect(422)
        .has("Preencha este campo");
    admin.post(&format!("{request}/decline"), &[("reason", "Ainda não")]).await.expect(303);
    ana.get("/pt/network/join").await.expect(200).has("Ainda não").has("name=\"motivation\"");
}

#[tokio::test]
async fn a_wrong_request_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let form =
        [("motivation", ""), ("organisation", "Câmara \"X\""), ("skills", "a,b,c,d,e,f,g,h,i,j,k,l,m")];
    let answer = ana.post("/pt/network/join", &form).await.expect(422);
    answer.has("Câmara &quot;X&quot;").has("no máximo 12 competências").has("Preencha este campo");
    let long = "a".repeat(2001);
    ana.post("/pt/network/join", &[("motivation", &long)]).await.expect(422).has("2000");
}

#[tokio::test]
async fn two_windows_on_one_profile_lose_nothing() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Innovator]).await;
    for _ in 0..2 {
        // A double click is no conflict with itself.
        ana.post("/pt/account/profile", &[("version", "0"), ("name", "Ana Primeira")]).await.expect(303);
    }
    let late =
        ana.post("/pt/account/profile", &[("version", "0"), ("name", "Ana Segunda")]).await.expect(409);
    assert!(late.body.contains("Ana Segunda") && late.body.contains("mudou noutra janela"), "{}", late.body);
    let version = hidden(&late, "version");
    ana.post("/pt/account/profile", &[("version", &version), ("name", "Ana Segunda")]).await.expect(303);
    ana.get("/pt/account/profile").await.expect(200).has("Ana Segunda").has("só você vê este perfil");
    ana.post(
        "/pt/account/profile",
        &[("version", "2"), ("name", ""), ("entity", "x"), ("bio_audience", "x")],
    )
    .await
    .expect(422)
    .has("Escolha uma das opções");
    ana.post("/pt/account/profile/delete", &[]).await.expect(303);
    ana.get("/pt/account/profile").await.expect(200).has_not("Ana Segunda");
}

#[tokio::test]
async fn labs_are_kept_by_designers_and_read_by_everybody() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("designer@example.org", &[Role::Designer]).await;
    let form = designer.get("/pt/network/labs/new").await.expect(200);
    let id = hidden(&form, "form_id");
    designer
        .post(
            "/pt/network/labs/new",
            &[("form_id", &id), ("name_pt", ""), ("website", "javascript:alert(1)")],
        )
        .await
        .expect(422)
        .has("https://")
        .has("javascript:alert(1)");
    let mut citizen = app.signed_in("rui@example.org", &[]).await;
    citizen.get("/pt/network/labs/new").await.expect(403);
    citizen.post("/pt/network/labs/new", &[("name_pt", "L")]).await.expect(403);
    assert!(app.visitor().get("/pt/network/labs/new").await.expect(303).location().contains("/sign-in"));
    app.visitor().get("/pt/network/labs").await.expect(200).has("Ainda não há laboratórios");
    app.visitor().get("/pt/network/labs/nowhere").await.expect(404);
    app.visitor().get("/pt/network/nobody").await.expect(404);
}
