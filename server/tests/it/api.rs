//! The JSON interface and its description.

use domain::access::{Actor, Role};
use domain::entities::{EntityContent, EntityKind};
use domain::id::EntityId;
use domain::lang::Lang;
use domain::network::{Audience, Audiences, Field, LabForm, ProfileForm, Skill};
use domain::projects::{ActionArea, ProjectContent};
use domain::slug::Slug;
use domain::surveys::{
    Answer as Given, Answers, Definition, Kind, KindCode, Measure, NewSurvey, Opt, Overall, Question,
    QuestionId, Settings, Step,
};
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
    crate::surveys::one_of_each(&app).await;
    every_kind_asked(&app).await;
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

/// A survey `kinds` with a question of each kind, answered by forty people, two of whom say 1, and one 90 minutes.
async fn every_kind_asked(app: &TestApp) {
    let (store, system) = (&app.app.store, Actor::system());
    let questions: Vec<Question> = KindCode::ALL
        .into_iter()
        .enumerate()
        .map(|(n, kind)| {
            let option = |n: i64| Opt::new(format!("o{n}"), Translated::both("Sim", "Yes"));
            let (options, word) = (vec![option(1), option(2), option(3)], Translated::both("a", "b"));
            let blank = Question::blank(kind);
            let kind = match blank.kind.clone() {
                Kind::Single { .. } => Kind::single(options),
                Kind::Matrix { .. } => Kind::Matrix { rows: options.clone(), options, several: false },
                Kind::Ranking { .. } => Kind::Ranking { options, places: None },
                Kind::Nps { .. } => Kind::Nps { low: word.clone(), high: word },
                Kind::Calculation { .. } => Kind::Calculation { formula: "1 + 1".to_owned() },
                Kind::Several { .. } => Kind::Several { options, min: None, max: Some(2) },
                Kind::Scale { .. } => Kind::scale(1, 5, word.clone(), word),
                other => other,
            };
            let label = Translated::both("Pergunta", "Question");
            Question { id: QuestionId::numbered(n + 1), kind, label, ..blank }
        })
        .collect();
    let of_scale = Overall {
        label: Translated::both("Global", "Overall"),
        measure: Measure::Mean,
        questions: vec![QuestionId::numbered(3)],
    };
    let title = Translated::both("Tudo", "Everything");
    let settings = Settings { title, overall: vec![of_scale], ..Settings::default() };
    let definition = Definition::single_page(questions);
    let new = NewSurvey { slug: slug("kinds"), settings, definition, project: None };
    store::surveys::create(store, &system, new, "").await.unwrap();
    store::surveys::step(store, &system, "kinds", Step::Publish).await.unwrap();
    let day = jiff::civil::date(2026, 11, 23);
    let named = |kind: KindCode| QuestionId::numbered(place(kind) + 1);
    let answers = |n: i64| {
        let code = |n: i64| format!("o{}", n % 3 + 1);
        let number = if n == 0 { 90.0 } else { (n % 4) as f64 };
        Answers::default()
            .with(QuestionId::numbered(1), Given::Single(code(n)))
            .with(QuestionId::numbered(2), Given::Several(vec![code(n), code(n + 1)]))
            .with(QuestionId::numbered(3), Given::Scale(if n < 2 { 1 } else { n % 4 + 2 }))
            .with(named(KindCode::Number), Given::Number(number))
            .with(named(KindCode::Nps), Given::Scale(n % 11))
            .with(named(KindCode::Matrix).part("o1"), Given::Single(code(n)))
            .with(named(KindCode::Ranking).part("o1"), Given::Scale(n % 3 + 1))
            .with(named(KindCode::LongText), Given::Text("palavras-de-alguém".to_owned()))
    };
    let all: Vec<_> = (0..40).map(|n| (day, answers(n))).collect();
    store::surveys::load_responses(store, &system, "kinds", &all).await.unwrap();
}

/// Where the question of a kind stands, counted from 0.
fn place(kind: KindCode) -> usize {
    KindCode::ALL.iter().position(|one| *one == kind).unwrap()
}

fn parsed(body: &str) -> Value {
    serde_json::from_str(body).unwrap()
}

/// Whether a value fits a schema, as far as our schemas go.
pub fn fits(value: &Value, schema: &Value) -> Result<(), String> {
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
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        _ => value.is_null(),
    };
    if !kind_fits {
        return Err(format!("{value} is no {}", schema["type"]));
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        return Err(format!("{value} is none of {words:?}"));
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
    for kind in ["projects", "guides", "entities", "labs", "people", "sessions", "courses", "surveys"] {
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
    let mut designer = app.signed_in("designer@example.org", &[Role::Designer]).await;
    for slug in ["kinds", "open"] {
        for client in [&mut app.visitor(), &mut designer] {
            let survey = parsed(&client.get(&format!("/api/v1/surveys/{slug}")).await.expect(200).body);
            fits(&survey, schema(&document, "/api/v1/surveys/{slug}"))
                .unwrap_or_else(|wrong| panic!("{slug}: {wrong}"));
            let address = format!("/api/v1/surveys/{slug}/results");
            let results = parsed(&client.get(&address).await.expect(200).body);
            fits(&results, schema(&document, "/api/v1/surveys/{slug}/results"))
                .unwrap_or_else(|wrong| panic!("{slug}: {wrong}"));
        }
    }
}

#[tokio::test]
async fn a_survey_says_what_it_asks_and_drafts_are_for_designers() {
    let app = filled().await;
    let mut visitor = app.visitor();
    let list = parsed(&visitor.get("/api/v1/surveys").await.expect(200).body);
    let mut slugs: Vec<&str> =
        list["items"].as_array().unwrap().iter().map(|item| item["slug"].as_str().unwrap()).collect();
    slugs.sort_unstable();
    assert_eq!(slugs, ["kinds", "links", "members", "network", "open"]);
    visitor.get("/api/v1/surveys/draft").await.expect(404);
    let kinds = parsed(&visitor.get("/api/v1/surveys/kinds").await.expect(200).body);
    let questions = kinds["pages"][0]["questions"].as_array().unwrap();
    let asked: Vec<&str> = questions.iter().map(|question| question["kind"].as_str().unwrap()).collect();
    // What is calculated and what comes with the address is the team's.
    let seen: Vec<&str> =
        KindCode::ALL.into_iter().filter(|kind| kind.is_visible()).map(KindCode::code).collect();
    assert_eq!(asked, seen);
    assert_eq!(questions[place(KindCode::Matrix)]["rows"][2]["code"], "o3");
    assert_eq!(questions[0]["options"][1]["code"], "o2");
    assert_eq!((&questions[1]["max"], &questions[2]["max"]), (&2.0.into(), &5.0.into()));
    assert_eq!(kinds["mode"], "open");
    assert!(kinds["results"].as_str().unwrap().ends_with("/api/v1/surveys/kinds/results"), "{kinds}");
    let members = parsed(&visitor.get("/api/v1/surveys/members").await.expect(200).body);
    assert!(members["results"].is_null(), "{members}");
    let mut designer = app.signed_in("designer@example.org", &[Role::Designer]).await;
    designer.get("/api/v1/surveys").await.expect(200).has("\"draft\"");
    designer.get("/api/v1/surveys/draft").await.expect(200);
    let whole = parsed(&designer.get("/api/v1/surveys/kinds").await.expect(200).body);
    assert_eq!(whole["pages"][0]["questions"].as_array().unwrap().len(), KindCode::ALL.len());
}

#[tokio::test]
async fn results_keep_back_for_each_asker_what_the_page_keeps_back() {
    let app = filled().await;
    let address = "/api/v1/surveys/kinds/results";
    let public = app.visitor().get(address).await.expect(200).has_not("palavras-de-alguém");
    let public = parsed(&public.body);
    assert_eq!((&public["responses"], &public["audience"]), (&40.into(), &"public".into()));
    let scale = &public["questions"][2];
    let point = |n: usize| (&scale["cells"][n]["count"], &scale["cells"][n]["hidden"]);
    assert_eq!(point(0), (&Value::Null, &"fewer-than-five".into()));
    assert_eq!(point(1), (&Value::Null, &"protects-others".into()));
    assert_eq!((&scale["mean"], &scale["hidden"]["mean"]), (&Value::Null, &"hidden-cells".into()));
    assert_eq!(public["overall"][0]["hidden"], "question-without-figure");
    let number = &public["questions"][place(KindCode::Number)];
    assert!(number["mean"].is_number() && number["most"].is_null(), "{number}");
    assert_eq!(number["hidden"]["most"], "fewer-than-five");
    let text = &public["questions"][place(KindCode::LongText)];
    assert_eq!((&text["base"], &text["cells"]), (&40.into(), &Value::Null));
    let nobody = &public["questions"][place(KindCode::ShortText)];
    assert_eq!(nobody["hidden"]["base"], "fewer-than-five");

    // The first places of one thing are few, and the means of the others would tell how many.
    let ranked = &public["questions"][place(KindCode::Ranking)]["rows"][0];
    assert_eq!((&ranked["mean"], &ranked["hidden"]), (&Value::Null, &"hidden-cells".into()));

    let few = parsed(&app.visitor().get("/api/v1/surveys/open/results").await.expect(200).body);
    assert_eq!((&few["responses"], &few["hidden"]), (&Value::Null, &"too-few".into()));
    assert_eq!(few["questions"], Value::Array(Vec::new()));
    app.visitor().get("/api/v1/surveys/members/results").await.expect(401).has("sign-in-needed");

    let mut designer = app.signed_in("designer@example.org", &[Role::Designer]).await;
    let whole = parsed(&designer.get(address).await.expect(200).has_not("palavras-de-alguém").body);
    let scale = &whole["questions"][2];
    assert_eq!((&scale["cells"][0]["count"], &scale["base"]), (&2.into(), &40.into()));
    assert_eq!(scale["cells"][0]["percent"], 5.0);
    assert!(scale["mean"].is_number() && scale["top_box"]["low"].is_number(), "{scale}");
    assert_eq!(whole["questions"][place(KindCode::Number)]["most"], 90.0);
    assert_eq!(whole["questions"][place(KindCode::ShortText)]["base"], 0);
    assert!(whole["questions"][place(KindCode::Nps)]["score"].is_number());
    let row = &whole["questions"][place(KindCode::Matrix)]["rows"][0];
    assert_eq!((&row["base"], &row["cells"][0]["code"]), (&40.into(), &"o1".into()));
    let ranked = &whole["questions"][place(KindCode::Ranking)]["rows"];
    assert!(ranked[0]["mean"].is_number() && ranked[1]["mean"].is_null(), "{ranked}");
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
