//! The work plan of a project: its page, and the interface for programs.

use domain::access::{Actor, Role};
use domain::projects::plan::read;
use domain::projects::{ActionArea, ProjectContent};
use domain::slug::Slug;
use domain::text::Translated;
use rstest::rstest;

use crate::support::Db;
use crate::test_app::TestApp;

const UNITED_NATIONS: &str = include_str!("../../../app/domain/src/projects/plan/un-workplan-2019.json");
const PAGE: &str = "/pt/projects/rede/plan";
const API: &str = "/api/v1/projects/rede/workstreams";

async fn start(db: Db) -> Option<TestApp> {
    let app = TestApp::start_on(db).await?;
    let text = Translated::both("Rede", "Network");
    let content =
        ProjectContent::new(Slug::parse("rede").unwrap(), text.clone(), text, ActionArea::Participation);
    let (store, system, plan) = (&app.app.store, Actor::system(), read(UNITED_NATIONS).unwrap());
    let made = store::projects::create_with_plan(store, &system, &content, &plan).await.unwrap();
    assert_eq!(store::projects::plan(store, made.id).await.unwrap(), plan);
    Some(app)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_is_overdue_on_a_day_is_told_to_programs(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    for (day, count) in [("2019-07-31", 0), ("2020-01-01", 1), ("2020-08-01", 9), ("2021-01-01", 12)] {
        let answer = rui.get(&format!("{API}?overdue_on={day}")).await.expect(200);
        let said: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        let items = said["items"].as_array().unwrap();
        assert_eq!(items.len(), count, "{day}");
        assert!(items.iter().all(|item| item["overdue"] == true && item["deadline"]["kind"] == "by"));
    }
    let all: serde_json::Value = serde_json::from_str(&rui.get(API).await.expect(200).body).unwrap();
    let items = all["items"].as_array().unwrap();
    assert_eq!((items.len(), &all["next"]), (23, &serde_json::Value::Null));
    assert_eq!(items.iter().filter(|item| item["status"].is_null()).count(), 8);
    let activities = |item: &serde_json::Value| item["activities"].as_array().unwrap().len();
    assert_eq!(items.iter().map(activities).sum::<usize>(), 92);
    for wrong in ["2020", "2020-13-01", "amanh%C3%A3", ""] {
        rui.get(&format!("{API}?overdue_on={wrong}")).await.expect(400);
    }
}

#[tokio::test]
async fn the_plan_is_read_by_whoever_sees_the_project() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut eva = app.signed_in("eva@example.org", &[]).await;
    for path in [PAGE, API] {
        app.visitor().get(path).await.expect(404);
        eva.get(path).await.expect(404);
    }
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get(API).await.expect(200);
    rui.get("/pt/projects/rede").await.expect(200).has("23 linhas de trabalho").has(PAGE);
    let page = rui.get(PAGE).await.expect(200).has("id=\"C1.1\"").has("href=\"#C1.1\"");
    let page =
        page.has("até maio de 2020").has("18 a 24 meses").has("12 meses").has("a definir").has("anual");
    page.has("Sem estado indicado")
        .has("12 fora de prazo")
        .has("(quantidade por definir)")
        .has_not("Por começar");
    rui.get("/en/projects/rede/plan").await.expect(200).has("No status stated").has("by May 2020");
}

#[tokio::test]
async fn a_project_without_a_plan_has_no_page_of_it() {
    let app = TestApp::start().await;
    let text = Translated::both("Obra", "Work");
    let content = ProjectContent::new(Slug::parse("obra").unwrap(), text.clone(), text, ActionArea::Services);
    store::projects::create(&app.app.store, &Actor::system(), &content, "").await.unwrap();
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get("/pt/projects/obra").await.expect(200).has_not("Plano de trabalho");
    rui.get("/pt/projects/obra/plan").await.expect(404);
    let none = rui.get("/api/v1/projects/obra/workstreams").await.expect(200);
    assert_eq!(none.body.trim(), "{\"items\":[],\"next\":null}");
}
