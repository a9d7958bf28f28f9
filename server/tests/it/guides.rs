//! The library over HTTP: reading, writing, the texts that ship with the product.

use domain::access::Role;

use crate::test_app::TestApp;

async fn library() -> TestApp {
    let app = TestApp::start().await;
    server::guides::library::sync(&app.app.store).await.unwrap();
    app
}

const FORM: [(&str, &str); 7] = [
    ("form_id", "3f1b2c3d-0000-4000-8000-000000000001"),
    ("title_pt", "Passeio <guiado>"),
    ("body_pt", "## Ir ver\n\nVá com quem usa. <script>alert(1)</script>"),
    ("kind", "method"),
    ("phases", "research"),
    ("time_min", "30"),
    ("time_max", "60"),
];

fn with(name: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut form: Vec<_> = FORM.into_iter().filter(|(key, _)| *key != name).collect();
    form.push((name, value));
    form
}

#[tokio::test]
async fn the_library_is_read_in_both_languages() {
    let app = library().await;
    let mut visitor = app.visitor();
    visitor.get("/pt/guides").await.expect(200).has("Investigação").has("/pt/guides/interviews");
    visitor.get("/en/guides?phase=evaluation&kind=guide&time=more").await.expect(200).has("/en/guides/pilot");
    let page = visitor.get("/en/guides/interviews").await.expect(200);
    page.has("<h1>").has("id=\"").has("href=\"#").has_not("<script").has_not("/en/guides/interviews/edit");
    visitor.get("/pt/guides/glossary").await.expect(200).has("<dl class=\"glossary\"");
    visitor.get("/pt/guides/nao-existe").await.expect(404);
}

#[tokio::test]
async fn odd_filters_are_no_filters() {
    let app = library().await;
    app.visitor()
        .get("/pt/guides?phase=lunch&kind=x&time=-1&after=%5B1%5D")
        .await
        .expect(200)
        .has("/pt/guides/pilot");
    app.visitor().get("/pt/guides?tag=nao-existe").await.expect(200).has("Nenhum guia");
}

#[tokio::test]
async fn a_designer_writes_previews_publishes_and_edits_a_guide() {
    let app = library().await;
    let mut designer = app.signed_in("d@example.org", &[Role::Designer]).await;
    designer.get("/pt/guides/new").await.expect(200).has("name=\"form_id\"");
    let preview = designer.post("/pt/guides/new", &with("action", "preview")).await.expect(200);
    preview.has("Como vai ficar").has("Ir ver</h3>").has("&lt;script&gt;").has_not("<script>");
    let created = designer.post("/pt/guides/new", &FORM).await.expect(303);
    assert_eq!(created.location(), "/pt/guides/passeio-guiado");
    let twice = designer.post("/pt/guides/new", &FORM).await.expect(303);
    assert_eq!(twice.location(), created.location());
    app.visitor().get("/pt/guides/passeio-guiado").await.expect(404);
    designer.get("/pt/guides/passeio-guiado").await.expect(200).has("Passeio &lt;guiado&gt;").has("Rascunho");
    designer.post("/pt/guides/passeio-guiado/publish", &[]).await.expect(303);
    app.visitor()
        .get("/en/guides/passeio-guiado")
        .await
        .expect(200)
        .has("Only available in Portuguese")
        .has("lang=\"pt-PT\"");
    let edited = with("version", "2");
    for _ in 0..2 {
        // A double click is no conflict with itself.
        designer.post("/pt/guides/passeio-guiado/edit", &edited).await.expect(303);
    }
    // The same version again with another text: somebody else was faster.
    let mut late = edited.clone();
    late.retain(|(name, _)| *name != "summary_pt");
    late.push(("summary_pt", "O meu resumo"));
    let conflict = designer.post("/pt/guides/passeio-guiado/edit", &late).await.expect(409);
    conflict.has("O meu resumo").has("value=\"3\"").has("Entretanto, alguém alterou");
    designer.post("/pt/guides/passeio-guiado/unpublish", &[]).await.expect(303);
    app.visitor().get("/pt/guides/passeio-guiado").await.expect(404);
}

#[tokio::test]
async fn a_wrong_form_comes_back_with_every_value_and_every_mistake() {
    let app = library().await;
    let mut designer = app.signed_in("d@example.org", &[Role::Designer]).await;
    let answer = designer
        .post(
            "/pt/guides/new",
            &[
                ("title_pt", ""),
                ("body_pt", "corpo"),
                ("time_min", "muito"),
                ("kind", "x"),
                ("phases", "lunch"),
            ],
        )
        .await
        .expect(422);
    answer
        .has("corpo")
        .has("value=\"muito\"")
        .has("Escreva um título")
        .has("número inteiro")
        .has("Escolha uma das opções");
    designer.post("/pt/guides/new", &with("slug", "pilot")).await.expect(422).has("Já há um guia");
    designer.post("/pt/guides/new", &with("slug", "glossary")).await.expect(422).has("reservado");
    let long = "x".repeat(70_000);
    let mut form = FORM.to_vec();
    form.retain(|(name, _)| *name != "body_pt");
    form.push(("body_pt", &long));
    designer.post("/pt/guides/new", &form).await.expect(422).has("60000");
}

#[tokio::test]
async fn only_those_who_design_write() {
    let app = library().await;
    let mut citizen = app.signed_in("c@example.org", &[]).await;
    for path in ["/pt/guides/new", "/pt/guides/pilot/edit", "/pt/guides/pilot/shipped"] {
        citizen.get(path).await.expect(403);
        assert!(app.visitor().get(path).await.expect(303).location().starts_with("/pt/sign-in"));
        citizen.post(path, &with("version", "1")).await.expect(403);
    }
    citizen.post("/pt/guides/pilot/unpublish", &[]).await.expect(403);
    app.visitor().get("/pt/guides/pilot").await.expect(200);
}

#[tokio::test]
async fn the_lab_keeps_its_text_and_can_take_the_shipped_one_back() {
    let app = library().await;
    let mut designer = app.signed_in("d@example.org", &[Role::Designer]).await;
    designer.post("/pt/guides/pilot/edit", &with("version", "1")).await.expect(303);
    server::guides::library::sync(&app.app.store).await.unwrap();
    designer.get("/pt/guides/pilot").await.expect(200).has("Passeio").has("/pt/guides/pilot/shipped");
    app.visitor().get("/pt/guides/pilot").await.expect(200).has_not("/pt/guides/pilot/shipped");
    designer.get("/pt/guides/pilot/shipped").await.expect(200).has_not("Passeio");
    designer.post("/pt/guides/pilot/shipped", &[]).await.expect(303);
    designer.get("/pt/guides/pilot").await.expect(200).has_not("Passeio &lt;");
}
