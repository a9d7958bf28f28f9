//! The JSON interface and its description.

use domain::access::{Actor, Role};
use domain::entities::{EntityContent, EntityKind};
use domain::id::EntityId;
use domain::lang::Lang;
use domain::network::{Audience, Audiences, Field, LabForm, ProfileForm, Skill};
use domain::projects::{ActionArea, ProjectContent};
use domain::slug::Slug;
use domain::text::Translated;
use http::Method;
use sea_orm::EntityTrait;
use serde_json::Value;
use store::schema::entity;

use crate::test_app::TestApp;

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

/// One of everything, a draft project among it.
async fn filled() -> TestApp {
    let app = TestApp::start().await;
    let store = &app.app.store;
    let system = Actor::system();
    let content = EntityContent {
        slug: slug("loule"),
        kind: EntityKind::Local,
        name: Translated::both("Loulé", "Loulé"),
        description: Translated::of(Lang::Pt, "Município"),
        region: "Algarve".to_owned(),
        website: String::new(),
        source: String::new(),
    };
    store::entities::create(store, &system, &content, "").await.unwrap();
    let id = EntityId(entity::Entity::find().one(store.reader()).await.unwrap().unwrap().id);
    for name in ["open", "draft"] {
        let title = Translated::both(name, name);
        let content = ProjectContent::new(slug(name), title.clone(), title, ActionArea::ALL[0]);
        let content = ProjectContent { lead: Some(id), challenge: content.title.clone(), ..content };
        store::projects::create(store, &system, &content, "").await.unwrap();
    }
    let open = store::projects::id_of(store, &slug("open")).await.unwrap().unwrap();
    store::projects::publish(store, &system, open).await.unwrap();
    server::guides::library::sync(store).await.unwrap();
    let lab = LabForm {
        name: Translated::of(Lang::Pt, "LouléXLab"),
        slug: slug("loulexlab"),
        entity: id,
        since: String::new(),
        website: String::new(),
        description: Translated::default(),
        source: String::new(),
    };
    store::network::create_lab(store, &system, &lab, "").await.unwrap();
    let ana = app.actor("ana@example.org", &[Role::Innovator]).await;
    let profile = ProfileForm {
        name: "Ana".to_owned(),
        entity: Some(id),
        skills: vec![Skill::new("Inquéritos")],
        contact: "contacto-da-rede".to_owned(),
        audiences: Audiences::default()
            .with(Field::Name, Audience::Public)
            .with(Field::Organisation, Audience::Public)
            .with(Field::Contact, Audience::Network),
        ..ProfileForm::default()
    };
    store::network::save_profile(store, &ana, &profile, 0).await.unwrap();
    take_part(&app).await;
    app
}

/// A session and a course, made as a designer makes them.
async fn take_part(app: &TestApp) {
    let mut designer = app.signed_in("maker@example.org", &[Role::Designer]).await;
    let session = [
        ("form_id", "1"),
        ("title_pt", "Oficina"),
        ("summary_pt", "Uma tarde."),
        ("date", "2026-12-15"),
        ("time", "14:30"),
        ("minutes", "120"),
        ("place", "both"),
        ("address", "Biblioteca"),
        ("online_link", "https://meet.example.org/secret-room"),
        ("capacity", "12"),
        ("registration", "open"),
        ("agenda_rows", "4"),
        ("agenda-0-minutes", "30"),
        ("agenda-0-title_pt", "Acolhimento"),
    ];
    designer.post("/pt/sessions/new", &session).await.expect(303);
    designer.post("/pt/sessions/oficina/publish", &[]).await.expect(303);
    let text = include_str!("../../../content/courses/service-design.toml");
    store::training::import_course(&app.app.store, &Actor::system(), "service-design.toml", text)
        .await
        .unwrap();
}

fn parsed(body: &str) -> Value {
    serde_json::from_str(body).unwrap()
}

/// Whether a value fits a schema, as far as our schemas go.
fn fits(value: &Value, schema: &Value) -> Result<(), String> {
    if let Some(any) = schema["anyOf"].as_array() {
        return if any.iter().any(|schema| fits(value, schema).is_ok()) {
            Ok(())
        } else {
            Err(format!("{value} fits none of {any:?}"))
        };
    }
    let kind_fits = match schema["type"].as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        _ => value.is_null(),
    };
    if !kind_fits {
        return Err(format!("{value} is no {}", schema["type"]));
    }
    for required in schema["required"].as_array().into_iter().flatten() {
        if value.get(required.as_str().unwrap()).is_none() {
            return Err(format!("{required} is missing in {value}"));
        }
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        let known = schema["properties"].get(name);
        match known.or(schema.get("additionalProperties").filter(|more| more.is_object())) {
            Some(schema) => fits(inner, schema)?,
            None => return Err(format!("{name} is not described")),
        }
    }
    value.as_array().into_iter().flatten().try_for_each(|item| fits(item, &schema["items"]))
}

fn schema<'a>(document: &'a Value, path: &str) -> &'a Value {
    &document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
}

#[tokio::test]
async fn every_route_of_the_interface_is_described_and_nothing_else() {
    let app = TestApp::start().await;
    let document = parsed(&app.visitor().get("/api/openapi.json").await.expect(200).body);
    let mut described: Vec<String> = document["paths"].as_object().unwrap().keys().cloned().collect();
    let routes = server::router::routes();
    let mut there: Vec<String> = routes
        .list()
        .iter()
        .map(|(_, path)| (*path).to_owned())
        // What an island calls is no interface for others, and may change with the page.
        .filter(|path| path.starts_with("/api/") && path != "/api/search")
        .collect();
    described.sort();
    there.sort();
    assert_eq!(described, there);
}

#[tokio::test]
async fn every_answer_is_as_it_is_described() {
    let app = filled().await;
    let document = parsed(&app.visitor().get("/api/openapi.json").await.expect(200).body);
    for kind in ["projects", "guides", "entities", "labs", "people", "sessions", "courses"] {
        let list = parsed(&app.visitor().get(&format!("/api/v1/{kind}")).await.expect(200).body);
        fits(&list, schema(&document, &format!("/api/v1/{kind}")))
            .unwrap_or_else(|wrong| panic!("{kind}: {wrong}"));
        let slug = list["items"][0]["slug"].as_str().unwrap_or_else(|| panic!("{kind}: {list}"));
        let one = parsed(&app.visitor().get(&format!("/api/v1/{kind}/{slug}")).await.expect(200).body);
        let path = format!("/api/v1/{kind}/{{slug}}");
        fits(&one, schema(&document, &path)).unwrap_or_else(|wrong| panic!("{path}: {wrong}"));
        let missing = app.visitor().get(&format!("/api/v1/{kind}/nothing-here")).await.expect(404);
        assert_eq!(parsed(&missing.body)["error"], "not-found");
    }
}

#[tokio::test]
async fn the_interface_shows_each_asker_what_the_pages_show_them() {
    let app = filled().await;
    let list = app.visitor().get("/api/v1/projects").await.expect(200);
    assert_eq!(parsed(&list.body)["items"].as_array().unwrap().len(), 1, "{}", list.body);
    app.visitor().get("/api/v1/projects/draft").await.expect(404);
    let person = app.visitor().get("/api/v1/people/ana").await.expect(200);
    app.visitor().get("/api/v1/sessions/oficina").await.expect(200).has_not("secret-room");
    app.visitor().get("/api/v1/sessions?when=past").await.expect(200).has("\"items\":[]");
    person.has("Loulé").has_not("contacto-da-rede").has_not("Inquéritos");
    let mut designer = app.signed_in("designer@example.org", &[Role::Designer]).await;
    designer.get("/api/v1/projects/draft").await.expect(200);
    designer.get("/api/v1/people/ana").await.expect(200).has("contacto-da-rede").has_not("Inquéritos");
}

#[tokio::test]
async fn a_list_goes_on_where_its_page_ended() {
    let app = filled().await;
    let mut seen = Vec::new();
    let mut address = "/api/v1/guides?limit=7".to_owned();
    loop {
        let page = parsed(&app.visitor().get(&address).await.expect(200).body);
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= 7);
        seen.extend(items.iter().map(|item| item["slug"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        let after: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        address = format!("/api/v1/guides?limit=7&after={after}");
    }
    let total = seen.len();
    assert!(total >= 30, "{total}");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), total, "each once");
}

#[tokio::test]
async fn mistakes_are_json_whatever_is_accepted() {
    let app = TestApp::start().await;
    for (path, status, word) in [
        ("/api/v1/guides?limit=many", 400, "bad-request"),
        ("/api/v1/guides?limit=0", 400, "bad-request"),
        ("/api/v1/sessions?when=never", 400, "bad-request"),
        ("/api/v1/nothing", 404, "not-found"),
    ] {
        let answer =
            app.visitor().send(Method::GET, path, None, &[("accept", "text/html")]).await.expect(status);
        assert_eq!(answer.headers["content-type"], "application/json", "{path}");
        assert_eq!(parsed(&answer.body)["error"], word, "{path}");
    }
}
