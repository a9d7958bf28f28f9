//! Administration: who gets in, grants, the log, jobs that gave up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use domain::access::{Actor, Role};
use domain::id::EntityId;
use domain::lang::Lang;
use domain::text::Translated;
use lettre::Message;
use sea_orm::{EntityTrait, IntoActiveModel};
use server::mail::{MailError, Mailer};
use store::PageRequest;
use store::columns::Json;
use store::jobs::{Job, MAX_ATTEMPTS, Mail, back_off};
use store::schema::entity;
use uuid::Uuid;

use crate::test_app::TestApp;

/// A mail server that is down until it is not.
#[derive(Default)]
struct Moody {
    up: AtomicBool,
    sent: AtomicUsize,
}

#[async_trait::async_trait]
impl Mailer for Moody {
    async fn send(&self, _id: Uuid, _mail: Message) -> Result<(), MailError> {
        if !self.up.load(Ordering::SeqCst) {
            return Err(MailError("connection refused <by the server>".to_owned()));
        }
        self.sent.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

async fn new_entity(app: &TestApp, name: &str) -> EntityId {
    let id = EntityId::new();
    let row = entity::Model {
        id: id.0,
        slug: name.to_lowercase(),
        kind: "municipality".to_owned(),
        name: Json(Translated::default().with(Lang::Pt, name)),
        description: Json(Translated::default()),
        region: String::new(),
        website: String::new(),
        source: String::new(),
        sort_name: name.to_lowercase(),
        version: 1,
        created_at: 0,
        updated_at: 0,
    };
    let writer = app.test.store.writer();
    entity::Entity::insert(row.into_active_model()).exec_without_returning(writer).await.unwrap();
    id
}

#[tokio::test]
async fn only_administrators_get_in() {
    let app = TestApp::start().await;
    let citizen = app.account("citizen@example.org", &[]).await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let mut director = app.signed_in("director@example.org", &[Role::Director]).await;
    let pages = ["", "/accounts", "/audit", "/jobs", &format!("/accounts/{citizen}")];
    for page in pages {
        let path = format!("/pt/admin{page}");
        assert!(app.visitor().get(&path).await.expect(303).location().starts_with("/pt/sign-in?next="));
        director.get(&path).await.expect(403);
        let page = admin.get(&path).await.expect(200);
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
    }
    let entity = EntityId::new().to_string();
    for (verb, form) in [
        ("grant", vec![("role", "administrator")]),
        ("revoke", vec![("role", "administrator")]),
        ("memberships", vec![("entity", entity.as_str()), ("role", "manager")]),
        ("memberships/end", vec![("entity", entity.as_str())]),
    ] {
        let path = format!("/pt/admin/accounts/{citizen}/{verb}");
        assert_eq!(app.visitor().post(&path, &form).await.expect(303).location(), "/pt/sign-in");
        director.post(&path, &form).await.expect(403);
    }
    director.post(&format!("/pt/admin/jobs/{}/retry", Uuid::now_v7()), &[]).await.expect(403);
}

#[tokio::test]
async fn a_grant_and_its_end_count_at_once_without_signing_in_again() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.get("/pt/admin").await.expect(403);
    let people = admin.get("/pt/admin/accounts?q=ana").await.expect(200).has("ana@example.org");
    let people = people.has_not("admin@example.org</td>");
    let path = people.body.split("href=\"/pt/admin/accounts/").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("/pt/admin/accounts/{path}");
    for _ in 0..2 {
        admin.post(&format!("{path}/grant"), &[("role", "administrator")]).await.expect(303);
    }
    ana.get("/pt/admin").await.expect(200);
    admin.get(&path).await.expect(200).has("foi atribuída");
    admin.get("/pt/admin/audit").await.expect(200).has("Função atribuída: Administrador").has("admin (");
    admin.post(&format!("{path}/revoke"), &[("role", "administrator")]).await.expect(303);
    ana.get("/pt/admin").await.expect(403);
}

#[tokio::test]
async fn the_last_administrator_keeps_the_role_and_is_told_why() {
    let app = TestApp::start().await;
    let id = app.account("admin@example.org", &[Role::Administrator]).await;
    let mut admin = app.visitor();
    let form = [("email", "admin@example.org"), ("password", crate::test_app::PASSWORD)];
    admin.post("/pt/sign-in", &form).await.expect(303);
    admin
        .post(&format!("/pt/admin/accounts/{id}/revoke"), &[("role", "administrator")])
        .await
        .expect(409)
        .has("única conta de administração");
    admin.get("/pt/admin").await.expect(200);
}

#[tokio::test]
async fn forged_roles_people_and_entities_change_nothing() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let ana = app.account("ana@example.org", &[]).await;
    admin.post(&format!("/pt/admin/accounts/{ana}/grant"), &[("role", "emperor")]).await.expect(400);
    admin.post(&format!("/pt/admin/accounts/{ana}/grant"), &[]).await.expect(400);
    let nobody = Uuid::now_v7();
    admin.get(&format!("/pt/admin/accounts/{nobody}")).await.expect(404);
    admin.post(&format!("/pt/admin/accounts/{nobody}/grant"), &[("role", "designer")]).await.expect(404);
    admin.post(&format!("/pt/admin/accounts/{nobody}/revoke"), &[("role", "designer")]).await.expect(404);
    admin.get("/pt/admin/accounts/no-id").await.expect(404);
    let nowhere = EntityId::new().to_string();
    let path = format!("/pt/admin/accounts/{ana}/memberships");
    admin.post(&path, &[("entity", &nowhere), ("role", "manager")]).await.expect(404);
    new_entity(&app, "Loulé").await;
    admin.post(&path, &[]).await.expect(422).has("Preencha este campo").has("Loulé");
    admin.post(&path, &[("entity", "x"), ("role", "king")]).await.expect(422).has("Escolha uma das opções");
    admin.post(&format!("{path}/end"), &[("entity", "x")]).await.expect(404);
    admin.post(&format!("/pt/admin/jobs/{nobody}/retry"), &[]).await.expect(404);
    admin.post("/pt/admin/jobs/no-id/retry", &[]).await.expect(404);
}

#[tokio::test]
async fn a_person_is_connected_to_an_entity_and_disconnected() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let ana = app.account("ana@example.org", &[]).await;
    let entity = new_entity(&app, "Loulé").await.to_string();
    let path = format!("/pt/admin/accounts/{ana}");
    admin.get(&path).await.expect(200).has("não está ligada a nenhuma entidade");
    for _ in 0..2 {
        let form = [("entity", entity.as_str()), ("role", "manager")];
        admin.post(&format!("{path}/memberships"), &form).await.expect(303);
    }
    admin.get(&path).await.expect(200).has("href=\"/pt/entities/loulé\"").has("Desligar");
    admin.post(&format!("{path}/memberships/end"), &[("entity", &entity)]).await.expect(303);
    admin.get(&path).await.expect(200).has("não está ligada a nenhuma entidade");
    let log = admin.get(&format!("/pt/admin/audit?subject={ana}")).await.expect(200);
    log.has("Ligação a uma entidade: Gestor")
        .has("Fim da ligação a uma entidade")
        .has_not("Função atribuída");
}

#[tokio::test]
async fn a_mail_that_cannot_go_is_tried_again_and_then_shown_and_revived() {
    let mailer = Arc::new(Moody::default());
    let app = TestApp::start_with_mailer(mailer.clone()).await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    admin.get("/pt/admin/jobs").await.expect(200).has("Nenhum trabalho falhou");
    app.visitor().post("/pt/reset", &[("email", "admin@example.org")]).await.expect(303);
    let first = PageRequest::first();
    for attempt in 1..=store::jobs::MAX_ATTEMPTS {
        let dead = store::jobs::list_dead(&app.test.store, &Actor::system(), &first).await.unwrap();
        assert!(dead.items.is_empty(), "it is not given up before attempt {attempt}");
        app.do_jobs().await;
        app.test.clock.pass_seconds(store::jobs::back_off(attempt));
    }
    admin.get("/pt/admin").await.expect(200).has("Um trabalho falhou");
    let page = admin.get("/pt/admin/jobs").await.expect(200);
    let page = page.has("connection refused &lt;by the server&gt;").has("Mensagem: Escolha uma nova");
    let id = page.body.split("/admin/jobs/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    mailer.up.store(true, Ordering::SeqCst);
    admin.post(&format!("/pt/admin/jobs/{id}/retry"), &[]).await.expect(303);
    admin.post(&format!("/pt/admin/jobs/{id}/retry"), &[]).await.expect(404);
    app.do_jobs().await;
    assert_eq!(mailer.sent.load(Ordering::SeqCst), 1);
    admin.get("/pt/admin/jobs").await.expect(200).has("Nenhum trabalho falhou");
    admin.get("/pt/admin/audit?kind=job").await.expect(200).has("Trabalho tentado de novo");
}

#[tokio::test]
async fn a_mail_that_was_given_up_is_named_by_its_whole_subject_in_both_languages() {
    let app = TestApp::start_with_mailer(Arc::new(Moody::default())).await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let (subject, body) = ("mail-session-confirmed-subject", "mail-session-confirmed-body");
    let mail = Mail::new("ana@example.org", Lang::Pt, subject, body);
    let system = Actor::system();
    let mut write = app.test.store.begin(&system).await.unwrap();
    write.enqueue(&Job::Mail(mail.with("title", "O balcão <b>"))).await.unwrap();
    write.commit().await.unwrap();
    for attempt in 1..=MAX_ATTEMPTS {
        app.do_jobs().await;
        app.test.clock.pass_seconds(back_off(attempt));
    }
    let page = admin.get("/pt/admin/jobs").await.expect(200);
    page.has("Mensagem: Tem lugar: O balcão &lt;b&gt;").has_not("mail-session");
    let page = admin.get("/en/admin/jobs").await.expect(200);
    page.has(": O balcão &lt;b&gt;").has_not("mail-session").has_not("Tem lugar");
}

#[tokio::test]
async fn the_pages_of_administration_cost_the_same_whatever_the_data() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let pages = ["/pt/admin", "/pt/admin/accounts", "/pt/admin/audit", "/pt/admin/jobs"];
    let mut counts = Vec::new();
    for people in [3, 30] {
        for n in 0..people {
            app.account(&format!("p{people}-{n}@example.org"), &[Role::Designer, Role::Innovator]).await;
        }
        for page in pages {
            let (answer, statements) = store::database::count_statements(admin.get(page)).await;
            answer.expect(200);
            assert!(statements <= 12, "{page}: {statements}");
            counts.push((page, statements));
        }
    }
    let (few, many) = counts.split_at(pages.len());
    assert_eq!(few, many);
}
