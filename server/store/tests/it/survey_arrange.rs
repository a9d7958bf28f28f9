//! Where questions, groups and pages stand is stored, and the second of two who move things is told.

use domain::access::Actor;
use domain::surveys::{Change, KindCode, Mode, Question, QuestionId, Section, Spot};
use domain::text::Translated;
use rstest::rstest;
use store::StoreError;
use store::surveys::{by_slug, create, edit_definition};

use crate::support::{Db, TestStore};
use crate::surveys::{both, new_survey};

fn id(name: &str) -> QuestionId {
    QuestionId::parse(name).unwrap()
}

fn group() -> Section {
    let (hint, relevant) = (Translated::default(), String::new());
    Section { id: id("g1"), parent: None, title: both("Grupo"), hint, relevant, shuffled: true, repeat: None }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_was_put_somewhere_is_read_back_there(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    create(store, &system, new_survey(Mode::Open), "").await.unwrap();
    let change = |version, change| edit_definition(store, &system, "atendimento", version, change);
    change(None, Change::AddPage(both("Fim"))).await.unwrap();
    change(None, Change::AddSection { page: 1, section: group() }).await.unwrap();
    let note = Question { label: both("Até já"), ..Question::blank(KindCode::Note) };
    change(None, Change::Add { page: 1, question: note }).await.unwrap();
    let before = by_slug(store, &system, "atendimento").await.unwrap();
    let place = |what: &str, page, section: Option<&str>, before: Option<&str>| {
        Change::Place(id(what), Spot { page, section: section.map(id), before: before.map(id) })
    };
    let version = Some(before.version);
    change(version, place("q2", 1, Some("g1"), None)).await.unwrap();
    let late = change(version, place("q3", 0, None, Some("q1"))).await;
    assert!(matches!(late, Err(StoreError::Conflict)));
    let itself = change(None, place("g1", 1, Some("g1"), None)).await;
    assert!(matches!(itself, Err(StoreError::Refused("flash-survey-no-place"))));
    change(None, place("g1", 1, None, Some("q6"))).await.unwrap();
    change(None, Change::PlacePage { page: 1, to: 0 }).await.unwrap();
    let now = by_slug(store, &system, "atendimento").await.unwrap();
    let pages = now.definition.pages();
    let names =
        |at: usize| pages[at].questions.iter().map(|question| question.id.as_str()).collect::<Vec<_>>();
    assert_eq!((names(0), names(1)), (vec!["q2", "q6"], vec!["q1", "q3", "q4", "q5"]));
    assert_eq!((&pages[0].title, &pages[0].sections), (&both("Fim"), &vec![group()]));
    assert_eq!(pages[0].questions[0].section, Some(id("g1")));
    assert_eq!(now.version, before.version + 3);
}
