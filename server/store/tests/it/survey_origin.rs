//! The file that a survey was made from is kept beside it, for those who may change it.

use domain::access::{Actor, Role};
use domain::surveys::xlsform::{Origin, Sheet, Workbook, convert};
use domain::surveys::{Definition, NewSurvey};
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::surveys;
use store::surveys::schema::{origin, upload};

use crate::support::{Db, TestStore};
use crate::surveys::person;

fn form() -> Workbook {
    let rows = [["type", "name", "label"], ["text", "a", "A"], ["audio", "som", "Grave"]];
    Workbook { name: "rua".into(), sheets: vec![Sheet::from_rows("survey", &rows)] }
}

fn new(form: &Workbook) -> NewSurvey {
    convert(form).unwrap().into_new_survey()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_file_is_kept_beside_its_survey_and_goes_with_it(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    let (form, kept) = (form(), Origin::Xlsform(form()));
    let (_, slug) = surveys::import(store, &system, new(&form), kept.clone(), "").await.unwrap();
    let survey = surveys::by_slug(store, &system, slug.as_str()).await.unwrap();
    assert_eq!(survey.definition, convert(&form).unwrap().definition);
    assert_eq!(surveys::origin(store, &system, slug.as_str()).await.unwrap(), Some(kept.clone()));
    assert!(surveys::origin(store, &Actor::anonymous(), slug.as_str()).await.is_err());

    // The same file once more is another survey, the same form sent twice is not.
    let (_, other) = surveys::import(store, &system, new(&form), kept.clone(), "x").await.unwrap();
    let (_, same) = surveys::import(store, &system, new(&form), kept, "x").await.unwrap();
    assert_eq!((other.as_str(), other == same), ("rua-2", true));
    let made = NewSurvey { definition: Definition::default(), ..new(&form) };
    let (_, made) = surveys::create(store, &system, made, "").await.unwrap();
    assert_eq!(surveys::origin(store, &system, made.as_str()).await.unwrap(), None);

    surveys::delete_draft(store, &system, slug.as_str()).await.unwrap();
    assert_eq!(origin::Entity::find().count(store.reader()).await.unwrap(), 1);
    assert!(
        surveys::import(store, &Actor::anonymous(), new(&form), Origin::Xlsform(form), "").await.is_err()
    );
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_file_waits_an_hour_for_whoever_sent_it(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let (ana, rui) = (designer(&test, "ana").await, designer(&test, "rui").await);
    let kept = Origin::Xlsform(form());
    assert!(surveys::keep_upload(store, &Actor::anonymous(), kept.clone()).await.is_err());
    let first = surveys::keep_upload(store, &ana, kept.clone()).await.unwrap();
    assert_eq!(surveys::upload(store, &ana, first).await.unwrap(), Some(kept.clone()));
    assert_eq!(surveys::upload(store, &rui, first).await.unwrap(), None);
    assert!(surveys::upload(store, &Actor::anonymous(), first).await.is_err());

    // The oldest of many goes; those of others stay.
    let other = surveys::keep_upload(store, &rui, kept.clone()).await.unwrap();
    for _ in 0..5 {
        test.clock.pass_seconds(1);
        surveys::keep_upload(store, &ana, kept.clone()).await.unwrap();
    }
    assert_eq!(surveys::upload(store, &ana, first).await.unwrap(), None);
    assert!(surveys::upload(store, &rui, other).await.unwrap().is_some());
    assert_eq!(upload::Entity::find().count(store.reader()).await.unwrap(), 6);

    test.clock.pass_seconds(3_595);
    assert_eq!(surveys::upload(store, &rui, other).await.unwrap(), None);
    store::sweep::sweep(store).await.unwrap();
    assert_eq!(upload::Entity::find().count(store.reader()).await.unwrap(), 5);
    test.clock.pass_seconds(5);
    surveys::keep_upload(store, &rui, kept).await.unwrap();
    assert_eq!(upload::Entity::find().count(store.reader()).await.unwrap(), 1);
}

async fn designer(test: &TestStore, name: &str) -> Actor {
    person(test, name, &[Role::Designer]).await.1
}
