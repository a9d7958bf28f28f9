//! Entities over HTTP.

use domain::access::Role;
use sea_orm::{EntityTrait, IntoActiveModel};
use store::schema::membership;

use crate::test_app::TestApp;

const AMA: [(&str, &str); 4] = [
    ("name_pt", "Agência para a Modernização Administrativa"),
    ("kind", "central"),
    ("slug", "ama"),
    ("website", "www.ama.gov.pt"),
];

fn hidden(body: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    body.split(&start).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_designer_creates_an_entity_and_everybody_finds_it() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let form_id = hidden(&ana.get("/pt/entities/new").await.expect(200).body, "form_id");
    let mut form = AMA.to_vec();
    form.push(("form_id", &form_id));
    assert_eq!(ana.post("/pt/entities/new", &form).await.expect(303).location(), "/pt/entities/ama");
    assert_eq!(ana.post("/pt/entities/new", &form).await.expect(303).location(), "/pt/entities/ama");
    ana.post("/pt/entities/new", &AMA).await.expect(422).has("Já há uma página com este endereço");
    let mut visitor = app.visitor();
    visitor
        .get("/en/entities/ama")
        .await
        .expect(200)
        .has("Central administration")
        .has("href=\"https://www.ama.gov.pt\"")
        .has("no published projects");
    visitor.get("/pt/entities?q=modernizacao").await.expect(200).has("/pt/entities/ama");
    visitor.get("/pt/entities?q=nada").await.expect(200).has("Nenhuma entidade corresponde");
    visitor.get("/pt/entities/nobody").await.expect(404);
}

#[tokio::test]
async fn a_wrong_form_comes_back_whole() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let form =
        [("name_en", "<b>AMA"), ("kind", "circus"), ("website", "javascript:alert(1)"), ("slug", "new")];
    let answer = ana.post("/en/entities/new", &form).await.expect(422).has("&lt;b&gt;AMA").has_not("<b>AMA");
    for id in ["kind", "website", "slug"] {
        assert!(answer.body.contains(&format!("id=\"{id}-error\"")), "{id}");
    }
}

#[tokio::test]
async fn managers_edit_their_own_entity_and_nobody_elses() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    ana.post("/pt/entities/new", &AMA).await.expect(303);
    ana.post("/pt/entities/new", &[("name_pt", "Outra"), ("kind", "local")]).await.expect(303);
    let rui = app.account("rui@example.org", &[]).await;
    let store = &app.app.store;
    let ama = store::entities::show(store, &domain::access::Actor::anonymous(), "ama").await.unwrap();
    let row = membership::Model { account_id: rui.0, entity_id: ama.id.0, role: "manager".to_owned() };
    membership::Entity::insert(row.into_active_model()).exec_without_returning(store.writer()).await.unwrap();
    let mut rui = app.visitor();
    rui.post("/pt/sign-in", &[("email", "rui@example.org"), ("password", crate::test_app::PASSWORD)])
        .await
        .expect(303);
    rui.get("/pt/entities/ama").await.expect(200).has("/pt/entities/ama/edit");
    rui.get("/pt/entities/outra").await.expect(200).has_not("/edit");
    rui.get("/pt/entities/outra/edit").await.expect(403);
    rui.post("/pt/entities/outra/edit", &[]).await.expect(403);
    rui.get("/pt/entities/new").await.expect(403);
    let version = hidden(&rui.get("/pt/entities/ama/edit").await.expect(200).body, "version");
    let edit = |name: &'static str| [("name_pt", name), ("kind", "central"), ("version", "1")];
    assert_eq!(version, "1");
    for _ in 0..2 {
        // A double click is no conflict with itself.
        rui.post("/pt/entities/ama/edit", &edit("AMA nova")).await.expect(303);
    }
    let told = ana.post("/pt/entities/ama/edit", &edit("AMA minha")).await.expect(409);
    let told = told.has("alguém alterou isto").has("AMA minha");
    assert_eq!(hidden(&told.body, "version"), "2");
    let mut visitor = app.visitor();
    visitor.get("/pt/entities/ama").await.has("AMA nova");
    assert!(visitor.get("/pt/entities/ama/edit").await.expect(303).location().starts_with("/pt/sign-in"));
}
