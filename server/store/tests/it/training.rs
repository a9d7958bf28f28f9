//! Courses, editions, enrolment; the same machine of seats as sessions.

use domain::access::Actor;
use domain::accounts::Email;
use domain::id::EditionId;
use domain::lang::Lang;
use domain::seats::{Gate, SeatState};
use domain::sessions::PlaceKind;
use domain::text::Translated;
use domain::training::{EditionDate, EditionDetails, total_minutes};
use jiff::tz::TimeZone;
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::accounts::NewAccount;
use store::seats::NoLetters;
use store::training::schema::{course, edition};
use store::training::{self, ImportError};
use store::{PageRequest, StoreError};

use crate::sessions::{assert_consistent, designer};
use crate::support::{Db, TestStore};

const COURSE: &str = include_str!("../../../../content/courses/service-design.toml");

fn zone() -> TimeZone {
    TimeZone::get("Europe/Lisbon").unwrap()
}

fn details(capacity: u32) -> EditionDetails {
    EditionDetails {
        starts: EditionDate::parse("2027-03-15").unwrap(),
        ends: EditionDate::parse("2027-04"),
        mode: PlaceKind::Both,
        place: "Lisboa".to_owned(),
        notes: Translated::default(),
        capacity,
        enrolment: Gate::Open,
    }
}

async fn person(test: &TestStore, name: &str) -> Actor {
    let new = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    Actor::person(
        store::accounts::create_confirmed(&test.store, new, &[], false).await.unwrap(),
        vec![],
        vec![],
    )
}

/// The imported course with a published edition.
async fn published(test: &TestStore, capacity: u32) -> (String, EditionId) {
    let system = Actor::system();
    let slug = training::import_course(&test.store, &system, "service-design.toml", COURSE).await.unwrap();
    let slug = slug.to_string();
    let id =
        training::create_edition(&test.store, &system, &slug, "", &details(capacity), &zone()).await.unwrap();
    training::publish_edition(&test.store, &system, &slug, id).await.unwrap();
    (slug, id)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_course_is_imported_from_its_file_once_and_changed_the_second_time(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    training::import_course(&test.store, &system, "x.toml", COURSE).await.unwrap();
    training::import_course(&test.store, &system, "x.toml", COURSE).await.unwrap();
    let (course, editions) =
        training::read(&test.store, &Actor::anonymous(), "service-design").await.unwrap();
    assert_eq!(total_minutes(&course.details.modules), 18 * 60);
    assert!(editions.is_empty());
    assert_eq!(course::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    let changed = COURSE.replace("en = \"Service design\"", "en = \"Designing services\"");
    training::import_course(&test.store, &system, "x.toml", &changed).await.unwrap();
    let (course, _) = training::read(&test.store, &Actor::anonymous(), "service-design").await.unwrap();
    assert_eq!(course.details.title.exactly(Lang::En), Some("Designing services"));
    let bad = training::import_course(&test.store, &system, "x.toml", "slug = 1").await;
    assert!(matches!(bad, Err(ImportError::File(mistakes)) if mistakes[0].line == 1));
    let citizen = person(&test, "rui").await;
    let other = COURSE.replace("slug = \"service-design\"", "slug = \"other\"");
    assert!(training::import_course(&test.store, &citizen, "x.toml", &other).await.is_err());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_last_seat_of_an_edition_goes_to_one_and_the_waiting_list_moves_up(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (slug, id) = published(&test, 1).await;
    let mut people = Vec::new();
    for name in ["a", "b", "c"] {
        people.push(person(&test, name).await);
    }
    let tasks = people.iter().cloned().map(|actor| {
        let (store, slug) = (test.store.clone(), slug.clone());
        tokio::spawn(async move {
            let standing = training::enrol(&store, &actor, &slug, id, Lang::Pt, &NoLetters).await.unwrap();
            (actor, standing)
        })
    });
    let mut outcomes = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        outcomes.push(task.await.unwrap());
    }
    outcomes.sort_by_key(|(_, standing)| standing.position);
    let places: Vec<_> = outcomes.iter().map(|(_, standing)| standing.position).collect();
    assert_eq!(places, [None, Some(1), Some(2)]);
    assert_consistent(&test).await;

    let (first, second, third) = (&outcomes[0].0, &outcomes[1].0, &outcomes[2].0);
    training::cancel(&test.store, first, &slug, id, &NoLetters).await.unwrap();
    let mine = training::mine(&test.store, second).await.unwrap();
    assert_eq!(mine[0].standing.state, SeatState::Confirmed);
    let mine = training::mine(&test.store, third).await.unwrap();
    assert_eq!((mine[0].standing.state, mine[0].standing.position), (SeatState::Waiting, Some(1)));
    assert_eq!(training::mine(&test.store, first).await.unwrap()[0].standing.state, SeatState::Cancelled);
    let twice = training::enrol(&test.store, second, &slug, id, Lang::Pt, &NoLetters).await.unwrap();
    assert_eq!(twice.state, SeatState::Confirmed, "enrolling twice keeps the seat");
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn enrolling_needs_an_account_and_an_open_edition(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (slug, id) = published(&test, 5).await;
    let nobody = Actor::anonymous();
    let refused = training::enrol(&test.store, &nobody, &slug, id, Lang::Pt, &NoLetters).await;
    assert!(matches!(refused, Err(StoreError::Denied(domain::access::Reason::SignIn))));
    let ana = person(&test, "ana").await;
    let elsewhere = training::enrol(&test.store, &ana, "other-course", id, Lang::Pt, &NoLetters).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound)));
    let system = Actor::system();
    let draft =
        training::create_edition(&test.store, &system, &slug, "", &details(5), &zone()).await.unwrap();
    let hidden = training::enrol(&test.store, &ana, &slug, draft, Lang::Pt, &NoLetters).await;
    assert!(matches!(hidden, Err(StoreError::Denied(domain::access::Reason::Hidden))));
    training::call_off_edition(&test.store, &system, &slug, id, &NoLetters).await.unwrap();
    let late = training::enrol(&test.store, &ana, &slug, id, Lang::Pt, &NoLetters).await;
    assert!(matches!(late, Err(StoreError::Refused("error-registration-called-off"))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn lists_hide_drafts_and_a_second_editor_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (slug, id) = published(&test, 5).await;
    let designer = designer(&test).await;
    let (course, _) = training::read(&test.store, &designer, &slug).await.unwrap();
    let copy = training::create(&test.store, &designer, "form", &course.details).await.unwrap();
    assert_eq!(training::create(&test.store, &designer, "form", &course.details).await.unwrap(), copy);
    let count = async |actor: &Actor| {
        training::list(&test.store, actor, &PageRequest::first()).await.unwrap().items.len()
    };
    assert_eq!((count(&Actor::anonymous()).await, count(&designer).await), (1, 2));
    let first = training::list(&test.store, &designer, &PageRequest { after: None, limit: 1 }).await.unwrap();
    let second =
        training::list(&test.store, &designer, &PageRequest { after: first.next, limit: 1 }).await.unwrap();
    assert_ne!(first.items[0].course.id, second.items[0].course.id);
    assert!(second.next.is_none());

    training::edit(&test.store, &designer, &slug, course.version, &course.details).await.unwrap();
    let stale = training::edit(&test.store, &designer, &slug, course.version, &course.details).await;
    assert!(matches!(stale, Err(StoreError::Conflict)));
    let (_, edition) = training::read_edition(&test.store, &designer, &slug, id).await.unwrap();
    let edit = async |version: i32| {
        training::edit_edition(&test.store, &designer, &slug, id, version, &details(9), &zone(), &NoLetters)
            .await
    };
    edit(edition.version).await.unwrap();
    assert!(matches!(edit(edition.version).await, Err(StoreError::Conflict)));
    assert_eq!(edition::Entity::find().one(test.store.reader()).await.unwrap().unwrap().starts, "2027-03-15");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn completion_is_noted_by_designers_and_shown_to_the_person(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (slug, id) = published(&test, 5).await;
    let ana = person(&test, "ana").await;
    training::enrol(&test.store, &ana, &slug, id, Lang::Pt, &NoLetters).await.unwrap();
    let designer = designer(&test).await;
    let request = PageRequest::first();
    let (_, _, page) =
        training::participants(&test.store, &designer, &slug, id, SeatState::Confirmed, &request)
            .await
            .unwrap();
    let ids = [page.items[0].id];
    assert!(training::mark(&test.store, &ana, &slug, id, &ids, &ids).await.is_err());
    test.clock.pass_seconds(200 * 24 * 3600);
    training::mark(&test.store, &designer, &slug, id, &ids, &ids).await.unwrap();
    assert!(training::mine(&test.store, &ana).await.unwrap()[0].standing.done);
    let late = training::cancel(&test.store, &ana, &slug, id, &NoLetters).await;
    assert!(matches!(late, Err(StoreError::Refused(_))));
}
