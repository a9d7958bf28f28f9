//! Statements of every page: few, and the same number however much there is.
//!
//! The test compares the demonstration with three times as much; `cargo xtask bench statements` goes on to ten and a hundred times.

mod addresses;
mod multiply;
mod submission;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use domain::access::Actor;
use domain::lang::Lang;
use domain::surveys::{
    InvitationCode, Invitee, Kiosk, Move, Picture, PictureKind, QuestionId, Sharing, Site,
};
use domain::text::Translated;
use http::Method;
use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use server::demo::{DemoClock, PASSWORD, load};
use store::Store;
use store::database::count_statements;
use store::surveys::schema::file;
use store::surveys::{Asked, NewInvitation, NewPicture, Of, make_batch, set_picture};

use crate::support::TestClock;
use crate::survey_import;
use crate::test_app::{Client, TestApp};
use addresses::{NO_PAGES, PAGES};
use multiply::Originals;

/// No page may need more.
const MOST: u32 = 12;

/// Downloads of everything there is, read in portions: each portion has a fixed number of statements, the whole has not.
const DOWNLOADS: [&str; 1] = ["/results.csv"];

/// Whoever asks. An innovator has a profile, which the others do not.
const PEOPLE: [&str; 4] = ["visitor", "innovator", "designer", "admin"];

/// The demonstration with its library, as it is served.
async fn demonstration() -> TestApp {
    let app = TestApp::start().await;
    let clock = DemoClock::at(TestClock::START);
    let store = Store::open(&app.test.options, Arc::new(clock.clone())).await.unwrap();
    load(&store, &clock, TimeZone::get("Europe/Lisbon").unwrap()).await.unwrap();
    store.close().await;
    server::guides::library::sync(&app.app.store).await.unwrap();
    put_aside(&app).await;
    invite(&app).await;
    keep_question(&app).await;
    share(&app).await;
    set_apart(&app).await;
    attach(&app).await;
    send_form(&app).await;
    show_picture(&app).await;
    app
}

/// Makes a survey for people with personal links, and a batch of them: with the code in the addresses, and as many as two pages show.
async fn invite(app: &TestApp) {
    let (store, system) = (&app.app.store, Actor::system());
    crate::survey_links::published(app).await;
    let invitee = Invitee { email: None, label: String::new(), language: Lang::Pt.into() };
    let links = (0..60)
        .map(|n| NewInvitation { code: InvitationCode::new([n; 13]), invitee: invitee.clone(), mail: None })
        .collect();
    make_batch(store, &system, "convite", ("Balcão", None), links, "").await.unwrap();
    let known = InvitationCode::new([7; 13]).to_string();
    assert!(PAGES.iter().any(|(_, pages)| pages.iter().any(|page| page.contains(&known))), "{known}");
}

/// Keeps a question in the library, which is empty in the demonstration.
async fn keep_question(app: &TestApp) {
    let store = &app.app.store;
    let (survey, question) =
        (addresses::thing(store, "survey").await, addresses::thing(store, "question").await);
    let (id, name) = (QuestionId::parse(&question).unwrap(), Translated::both("Serviço", "Service"));
    let said = (name, Translated::default());
    store::surveys::keep_question(store, &Actor::system(), &survey, &id, said, "").await.unwrap();
}

/// Has an open survey shown on another site and on a kiosk.
async fn share(app: &TestApp) {
    let (store, system) = (&app.app.store, Actor::system());
    let open = addresses::thing(store, "open").await;
    let version = store::surveys::by_slug(store, &system, &open).await.unwrap().version;
    let sites = vec![Site::parse("https://www.example.pt").unwrap()];
    let sharing = Sharing { sites, kiosk: Some(Kiosk::default()) };
    store::surveys::share(store, &system, &open, version, sharing).await.unwrap();
}

/// Flags all responses of two days of the largest survey, and sets those of one apart.
async fn set_apart(app: &TestApp) {
    let store = &app.app.store;
    let survey = addresses::thing(store, "survey").await;
    let days = format!(
        "SELECT day FROM survey_response WHERE survey_id = (SELECT id FROM survey WHERE slug = '{survey}') \
         GROUP BY day HAVING COUNT(*) >= 5 ORDER BY day LIMIT 2"
    );
    let days = multiply::texts(store.reader(), &days).await;
    for day in &days {
        let flag = format!(
            "UPDATE survey_response SET suspicious = TRUE WHERE day = '{day}' \
             AND survey_id = (SELECT id FROM survey WHERE slug = '{survey}')"
        );
        store.writer().execute_unprepared(&flag).await.unwrap();
    }
    let system = Actor::system();
    let at = store::surveys::by_slug(store, &system, &survey).await.unwrap();
    let seen = store::surveys::day_of(store, &system, &at, &days[0]).await.unwrap().flagged;
    let asked = Asked {
        to: Move::Apart,
        of: Of::Day(days[0].clone()),
        seen,
        reason: "Todas iguais".to_owned(),
        form_id: String::new(),
    };
    store::surveys::move_responses(store, &system, &survey, &asked).await.unwrap();
    assert_eq!(days.len(), 2);
}

/// Puts a file into a response: nobody invents one for the demonstration.
async fn attach(app: &TestApp) {
    let store = &app.app.store;
    let survey = addresses::thing(store, "survey").await;
    let response: uuid::Uuid = addresses::thing(store, "response").await.parse().unwrap();
    let id = store::surveys::by_slug(store, &Actor::system(), &survey).await.unwrap().id;
    let row = file::ActiveModel {
        response_id: Set(response),
        question_id: Set("q1".to_owned()),
        instance: Set(String::new()),
        survey_id: Set(id.0),
        format: Set("txt".to_owned()),
        content: Set("T2zDoQ".to_owned()),
    };
    file::Entity::insert(row).exec_without_returning(store.writer()).await.unwrap();
}

/// Sends a form in a spreadsheet, which waits for a yes of whoever sent it.
async fn send_form(app: &TestApp) {
    let mut designer = app.visitor();
    let email = "designer@demo.bancada.example";
    designer.post("/pt/sign-in", &[("email", email), ("password", PASSWORD)]).await.expect(303);
    designer.upload(survey_import::PATH, "file", "rua.xlsx", &survey_import::good()).await.expect(303);
}

/// Gives a text of an open survey a picture.
async fn show_picture(app: &TestApp) {
    let (store, system) = (&app.app.store, Actor::system());
    let (survey, note) = (addresses::thing(store, "noted").await, addresses::thing(store, "note").await);
    let version = store::surveys::by_slug(store, &system, &survey).await.unwrap().version;
    let new = NewPicture { kind: PictureKind::Png, bytes: b"a picture".to_vec() };
    let alt = Some(Translated::both("Um mapa", "A map"));
    let picture = Picture { id: new.id().unwrap(), kind: new.kind, width: 2, height: 1, alt };
    let given = (QuestionId::parse(&note).unwrap(), Some(picture));
    set_picture(store, &system, &survey, version, given, Some(new), "").await.unwrap();
}

/// Puts a form of an open survey aside, as whoever has the code in the addresses did.
async fn put_aside(app: &TestApp) {
    let open = addresses::thing(&app.app.store, "open").await;
    let form = [("form_id", "6f9f2a52-53e6-4b8e-a8c1-0b6a3c9f7d11"), ("page", "1"), ("go", "save")];
    let saved = app.visitor().post(&format!("/pt/surveys/{open}/answer"), &form).await.expect(303);
    assert!(
        PAGES
            .iter()
            .any(|(_, pages)| pages.iter().any(|page| { page.replace("{open}", &open) == saved.location() })),
        "{}",
        saved.location()
    );
}

async fn people(app: &TestApp) -> Vec<(&'static str, Client<'_>)> {
    let mut clients = Vec::new();
    for name in PEOPLE {
        let mut client = app.visitor();
        if name != "visitor" {
            let email = format!("{name}@demo.bancada.example");
            client.post("/pt/sign-in", &[("email", &email), ("password", PASSWORD)]).await.expect(303);
        }
        clients.push((name, client));
    }
    clients
}

/// For each person and address the status and the number of statements.
type Counts = BTreeMap<(&'static str, String), (u16, u32)>;

/// Asks for every address as every person.
async fn measure(app: &TestApp, people: &mut [(&'static str, Client<'_>)], pages: &[String]) -> Counts {
    app.index().await;
    // What is kept for visitors would be answered without a statement.
    app.app.store.changed();
    let mut counts = Counts::new();
    for (name, client) in people {
        for page in pages {
            let (answer, statements) = count_statements(client.get(page)).await;
            counts.insert((*name, page.clone()), (answer.status.as_u16(), statements));
        }
    }
    counts
}

/// What is wrong with these counts, beside the ones at the demonstration's own size.
fn complaints(small: &Counts, large: &Counts, times: u32) -> Vec<String> {
    let mut wrong = Vec::new();
    for ((name, page), (status, statements)) in large {
        if DOWNLOADS.iter().any(|end| page.ends_with(end)) {
            continue;
        }
        let (status_small, statements_small) = small[&(*name, page.clone())];
        if (status_small, statements_small) != (*status, *statements) {
            wrong.push(format!(
                "{name} {page}: {statements_small} statements ({status_small}), but {statements} ({status}) with {times} times as much"
            ));
        }
        if *statements > MOST {
            wrong.push(format!("{name} {page}: {statements} statements"));
        }
    }
    wrong
}

#[test]
fn every_page_has_an_address_to_be_counted_at() {
    let routes = server::router::routes();
    let pages: BTreeSet<&str> =
        routes.list().iter().filter(|(method, _)| *method == Method::GET).map(|(_, path)| *path).collect();
    let known: BTreeSet<&str> =
        PAGES.iter().map(|(route, _)| *route).chain(NO_PAGES.iter().copied()).collect();
    let missing: Vec<_> = pages.difference(&known).collect();
    let left_over: Vec<_> = known.difference(&pages).collect();
    assert!(missing.is_empty(), "without an address in `addresses.rs`: {missing:#?}");
    assert!(left_over.is_empty(), "there is no such route: {left_over:#?}");
}

#[tokio::test]
async fn every_page_takes_few_statements_and_the_same_with_three_times_as_much() {
    let app = demonstration().await;
    let mut people = people(&app).await;
    let originals = Originals::of(&app.app.store).await;
    let pages = addresses::all(&app.app.store).await;
    let small = measure(&app, &mut people, &pages).await;
    for page in &pages {
        let seen = PEOPLE.iter().any(|name| small[&(*name, page.clone())].0 == 200);
        assert!(seen, "nobody sees {page}");
    }
    originals.add(&app.app.store, 1..=2).await;
    let large = measure(&app, &mut people, &pages).await;
    let wrong = complaints(&small, &large, 3);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// `cargo xtask bench statements` runs this and shows what it prints.
#[tokio::test]
#[ignore = "a measure, not a test: cargo xtask bench statements"]
async fn statements_at_one_ten_and_a_hundred_times_the_demonstration() {
    let app = demonstration().await;
    let mut people = people(&app).await;
    let originals = Originals::of(&app.app.store).await;
    let pages = addresses::all(&app.app.store).await;
    let small = measure(&app, &mut people, &pages).await;
    let mut wrong = Vec::new();
    let sizes: [(u32, RangeInclusive<u32>); 2] = [(10, 1..=9), (100, 10..=99)];
    let mut measured = vec![small.clone()];
    for (times, copies) in sizes {
        originals.add(&app.app.store, copies).await;
        let large = measure(&app, &mut people, &pages).await;
        wrong.extend(complaints(&small, &large, times));
        measured.push(large);
    }
    for (page, route) in
        pages.iter().zip(PAGES.iter().flat_map(|(route, all)| all.iter().map(move |_| route)))
    {
        let column = |name: &'static str| {
            let counts = measured.iter().map(|counts| counts[&(name, page.clone())].1.to_string());
            counts.collect::<Vec<_>>().join("/")
        };
        let columns: Vec<String> = PEOPLE.iter().map(|name| format!("{:>9}", column(name))).collect();
        println!("{} {route}", columns.join(" "));
    }
    let most = measured.iter().flat_map(|counts| counts.values()).map(|(_, statements)| statements).max();
    println!("{} pages, {} people; most statements {}", pages.len(), PEOPLE.len(), most.unwrap());
    assert!(wrong.is_empty(), "{wrong:#?}");
}
