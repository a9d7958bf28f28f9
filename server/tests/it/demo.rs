//! The demonstration: loaded once, as of its own days, and worth looking at.

use std::sync::Arc;

use domain::access::Actor;
use domain::lang::Lang;
use domain::time::Clock;
use jiff::tz::TimeZone;
use server::demo::{DemoClock, DemoError, PASSWORD, load};
use store::Store;
use store::database::count_statements;
use store::demonstration::{self, Loaded};

use crate::support::{Db, TestClock, TestStore};
use crate::test_app::TestApp;

const LISBON: &str = "Europe/Lisbon";

/// Loads into this test's database, through a store of its own as the command does.
async fn loaded(test: &TestStore) -> Result<(), DemoError> {
    let clock = DemoClock::at(TestClock::START);
    let store = Store::open(&test.options, Arc::new(clock.clone())).await.unwrap();
    let result = load(&store, &clock, TimeZone::get(LISBON).unwrap()).await;
    assert!(result.is_err() || clock.now() == TestClock::START, "the clock comes back to the present");
    store.close().await;
    result
}

async fn demo() -> TestApp {
    let app = TestApp::start().await;
    loaded(&app.test).await.unwrap();
    app
}

#[rstest::rstest]
#[case(Db::Sqlite)]
#[case(Db::Postgres)]
#[tokio::test]
async fn it_loads_into_an_empty_database_and_only_there(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    assert_eq!(demonstration::state(&test.store).await.unwrap(), Loaded::Nothing);
    loaded(&test).await.unwrap();
    assert_eq!(demonstration::state(&test.store).await.unwrap(), Loaded::Whole);
    assert!(matches!(loaded(&test).await, Err(DemoError::NotEmpty)));
}

#[tokio::test]
async fn it_refuses_a_database_with_content_and_changes_nothing() {
    let app = TestApp::start().await;
    app.account("somebody@example.org", &[]).await;
    assert!(matches!(loaded(&app.test).await, Err(DemoError::NotEmpty)));
    app.visitor().get("/pt/projects").await.expect(200).has_not("Ponto JÁ");
}

#[tokio::test]
async fn a_half_loaded_one_says_how_to_start_again() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    demonstration::begin(&test.store).await.unwrap();
    let error = loaded(&test).await.unwrap_err();
    assert!(matches!(error, DemoError::HalfLoaded) && error.to_string().contains("run `bancada demo` again"));
}

#[tokio::test]
async fn its_five_people_sign_in() {
    let app = demo().await;
    for person in ["admin", "designer", "partner", "innovator", "citizen"] {
        let email = format!("{person}@demo.bancada.example");
        app.visitor().post("/pt/sign-in", &[("email", &email), ("password", PASSWORD)]).await.expect(303);
    }
}

#[tokio::test]
async fn the_partner_sees_the_draft_of_the_entity_they_manage_and_a_citizen_does_not() {
    let app = demo().await;
    for (person, status) in [("partner", 200), ("citizen", 404)] {
        let mut client = app.visitor();
        let email = format!("{person}@demo.bancada.example");
        client.post("/pt/sign-in", &[("email", &email), ("password", PASSWORD)]).await.expect(303);
        client.get("/pt/projects/primeira-morada").await.expect(status);
    }
}

#[tokio::test]
async fn nobody_invented_gets_a_mail() {
    let app = demo().await;
    app.do_jobs().await;
    assert_eq!(app.mails(), Vec::<String>::new());
}

#[tokio::test]
async fn its_home_page_takes_ten_statements_at_most_and_says_what_to_do_now() {
    let app = demo().await;
    let (answer, statements) = count_statements(async { app.visitor().get("/pt").await }).await;
    assert!(statements <= 10, "{statements} statements");
    let answer =
        answer.expect(200).has("/pt/surveys/").has("/pt/sessions/").has("/pt/training/service-design");
    answer.has("/pt/projects/").has("1\u{a0}520").has_not("<script");
}

#[tokio::test]
async fn the_survey_of_2018_shows_what_was_published_and_a_deleted_response_changes_it() {
    let app = demo().await;
    const RESULTS: &str = "/pt/surveys/satisfacao-cnaim-2018/results";
    let mut visitor = app.visitor();
    let answer = visitor.get(RESULTS).await.expect(200);
    for percentage in ["85,5", "85,1", "86,2", "79,9", "80,0", "81,7", "74,3", "83,07", "81,81"] {
        assert!(answer.body.contains(percentage), "{percentage}");
    }
    let system = Actor::system();
    let store = &app.app.store;
    let survey = store::surveys::by_slug(store, &system, "satisfacao-cnaim-2018").await.unwrap();
    let request = store::PageRequest { after: None, limit: 30 };
    let page = store::surveys::responses(store, &system, &survey, &request).await.unwrap();
    for response in page.items {
        store::surveys::delete_response(store, &system, "satisfacao-cnaim-2018", response.id).await.unwrap();
    }
    let changed = visitor.get(RESULTS).await.expect(200).has("570");
    assert_ne!(changed.body, answer.body);
}

#[tokio::test]
async fn every_thing_in_it_has_a_page_in_both_languages() {
    let app = demo().await;
    let mut visitor = app.visitor();
    for list in [
        "projects",
        "sessions",
        "sessions?when=past",
        "surveys",
        "entities",
        "network",
        "network/labs",
        "training",
    ] {
        for lang in Lang::ALL {
            let answer = visitor.get(&format!("/{}/{list}", lang.code())).await.expect(200);
            let feature = list.split(['?', '/']).next().unwrap();
            let start = format!("href=\"/{}/{feature}/", lang.code());
            let links: Vec<String> = answer
                .body
                .split(&start)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned)
                .collect();
            assert!(!links.is_empty(), "{list} leads nowhere");
            for link in links {
                let path = format!("/{}/{feature}/{link}", lang.code());
                let status = visitor.get(&path).await.status.as_u16();
                assert!(matches!(status, 200 | 303), "{path}: {status}");
            }
        }
    }
}

#[tokio::test]
async fn a_guide_names_the_work_that_uses_it() {
    let app = demo().await;
    server::guides::library::sync(&app.app.store).await.unwrap();
    app.visitor().get("/pt/guides/interviews").await.expect(200).has("/pt/projects/");
    app.visitor().get("/en/guides/dot-voting").await.expect(200).has("/en/sessions/");
}
