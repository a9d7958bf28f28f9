//! The pictures of surveys: given, copied, kept by versions, gone with what they belong to.

use domain::access::{Actor, Role};
use domain::slug::Slug;
use domain::surveys::{
    Change, Definition, Kind, KindCode, Mode, NewSurvey, Picture, PictureId, PictureKind, Privacy, Question,
    QuestionId, Settings, Step,
};
use rstest::rstest;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use store::check::check;
use store::surveys::schema::picture;
use store::surveys::{self, NewPicture};
use store::{Store, StoreError};

use crate::support::{Db, TestStore};
use crate::surveys::{both, person};

fn id(n: usize) -> QuestionId {
    QuestionId::numbered(n)
}

async fn draft(store: &Store, slug: &str, definition: Definition) {
    let settings =
        Settings { title: both(slug), mode: Mode::Open, privacy: Privacy::Anonymous, ..Settings::default() };
    let new = NewSurvey { slug: Slug::parse(slug).unwrap(), settings, definition, project: None };
    surveys::create(store, &Actor::system(), new, "").await.unwrap();
}

/// A text and a question.
fn two() -> Definition {
    let of = |n: usize, kind: Kind| Question {
        id: id(n),
        kind,
        label: both("Veja"),
        ..Question::blank(KindCode::Note)
    };
    Definition::single_page(vec![of(1, Kind::Note), of(2, Kind::LongText)])
}

fn new_picture(content: &str) -> (Picture, NewPicture) {
    let new = NewPicture { kind: PictureKind::Png, bytes: content.as_bytes().to_vec() };
    let picture =
        Picture { id: new.id().unwrap(), kind: new.kind, width: 2, height: 1, alt: Some(both("Um mapa")) };
    (picture, new)
}

/// Gives the first question a picture with this content.
async fn give(store: &Store, slug: &str, content: &str, form_id: &str) -> Result<PictureId, StoreError> {
    let (picture, new) = new_picture(content);
    let given = (id(1), Some(picture.clone()));
    let version = version(store, slug).await;
    surveys::set_picture(store, &Actor::system(), slug, version, given, Some(new), form_id).await?;
    Ok(picture.id)
}

async fn version(store: &Store, slug: &str) -> i32 {
    surveys::by_slug(store, &Actor::system(), slug).await.unwrap().version
}

async fn shown(store: &Store, actor: &Actor, slug: &str, id: &PictureId) -> Result<Vec<u8>, StoreError> {
    surveys::shown_picture(store, actor, slug, id).await.map(|shown| shown.bytes)
}

async fn count(store: &Store) -> usize {
    picture::Entity::find().all(store.reader()).await.unwrap().len()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_draft_has_one_picture_that_is_replaced_and_goes(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    draft(store, "um", two()).await;
    let first = give(store, "um", "first", "form").await.unwrap();
    assert_eq!(shown(store, &system, "um", &first).await.unwrap(), b"first");
    // The same form again changes nothing, whatever its version.
    let (picture, new) = new_picture("first");
    surveys::set_picture(store, &system, "um", 1, (id(1), Some(picture)), Some(new), "form").await.unwrap();
    assert_eq!(version(store, "um").await, 2);
    let second = give(store, "um", "second", "").await.unwrap();
    assert!(matches!(shown(store, &system, "um", &first).await, Err(StoreError::NotFound)));
    assert_eq!(shown(store, &system, "um", &second).await.unwrap(), b"second");
    assert_eq!(count(store).await, 1);
    // Other words for the same picture need no file.
    let (mut picture, _) = new_picture("second");
    picture.alt = None;
    surveys::set_picture(store, &system, "um", 3, (id(1), Some(picture)), None, "").await.unwrap();
    assert_eq!(count(store).await, 1);
    // A picture that nobody has, and one for a question, are none.
    let (nowhere, _) = new_picture("third");
    let refused = surveys::set_picture(store, &system, "um", 4, (id(1), Some(nowhere)), None, "").await;
    assert!(matches!(refused, Err(StoreError::Refused("flash-survey-picture-gone"))));
    let (picture, new) = new_picture("x");
    let refused = surveys::set_picture(store, &system, "um", 4, (id(2), Some(picture)), Some(new), "").await;
    assert!(matches!(refused, Err(StoreError::Refused("flash-survey-not-there"))));
    let stale = surveys::set_picture(store, &system, "um", 1, (id(1), None), None, "").await;
    assert!(matches!(stale, Err(StoreError::Conflict)));
    surveys::edit_definition(store, &system, "um", None, Change::Remove(id(1))).await.unwrap();
    assert_eq!(count(store).await, 0);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn copies_bring_their_pictures_and_keep_them_when_the_first_goes(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    draft(store, "um", two()).await;
    let picture = give(store, "um", "picture", "").await.unwrap();
    let definition = surveys::by_slug(store, &system, "um").await.unwrap().definition;
    draft(store, "copy", definition.clone()).await;
    surveys::keep_question(store, &system, "um", &id(1), (both("Mapa"), both("")), "").await.unwrap();
    draft(store, "other", Definition::default()).await;
    assert_eq!(count(store).await, 3);
    surveys::delete_draft(store, &system, "um").await.unwrap();
    assert_eq!(count(store).await, 2);
    assert_eq!(shown(store, &system, "copy", &picture).await.unwrap(), b"picture");
    // From the library into another survey.
    let request = store::PageRequest::first();
    let kept = surveys::library(store, &system, &[], &request).await.unwrap().items.remove(0);
    let lists = (0, vec![vec![kept.question.clone(), kept.question]]);
    surveys::add_copies(store, &system, "other", 1, lists, &[kept.id], "").await.unwrap();
    assert_eq!(shown(store, &system, "other", &picture).await.unwrap(), b"picture");
    surveys::delete_question(store, &system, kept.id).await.unwrap();
    assert_eq!(count(store).await, 2);
    // Where nobody has it any more, it cannot be copied.
    surveys::delete_draft(store, &system, "copy").await.unwrap();
    surveys::delete_draft(store, &system, "other").await.unwrap();
    let new = NewSurvey {
        slug: Slug::parse("late").unwrap(),
        settings: Settings::default(),
        definition,
        project: None,
    };
    let refused = surveys::create(store, &system, new, "").await;
    assert!(matches!(refused, Err(StoreError::Refused("flash-survey-picture-gone"))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_versions_that_people_could_answer_keep_theirs(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    draft(store, "um", two()).await;
    let first = give(store, "um", "first", "").await.unwrap();
    let (_, designer) = person(&test, "dora", &[Role::Designer]).await;
    let visitor = Actor::anonymous();
    assert!(matches!(
        shown(store, &visitor, "um", &first).await,
        Err(StoreError::NotFound | StoreError::Denied(_))
    ));
    assert!(shown(store, &designer, "um", &first).await.is_ok(), "in the preview");
    surveys::step(store, &system, "um", Step::Publish).await.unwrap();
    assert!(surveys::shown_picture(store, &visitor, "um", &first).await.unwrap().public);
    let second = give(store, "um", "second", "").await.unwrap();
    surveys::edit_definition(store, &system, "um", None, Change::Picture(id(1), None)).await.unwrap();
    for (id, content) in [(first, "first"), (second, "second")] {
        assert_eq!(shown(store, &visitor, "um", &id).await.unwrap(), content.as_bytes());
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_check_finds_pictures_that_are_damaged_or_gone(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    draft(store, "um", two()).await;
    give(store, "um", "picture", "").await.unwrap();
    assert_eq!(check(store).await.unwrap().problems, Vec::<String>::new());
    let row = picture::Entity::find().one(store.reader()).await.unwrap().unwrap();
    let mut change = row.clone().into_active_model();
    change.content = Set("AAAA".to_owned());
    change.update(store.writer()).await.unwrap();
    let problems = check(store).await.unwrap().problems;
    assert!(problems.iter().any(|problem| problem.contains("is not the one")), "{problems:?}");
    picture::Entity::delete_by_id(row.id).exec(store.writer()).await.unwrap();
    let problems = check(store).await.unwrap().problems;
    assert!(problems.iter().any(|problem| problem.contains("question q1")), "{problems:?}");
}
