//! What people could answer, version by version: nothing that somebody read or answered under becomes something else.

use domain::access::Actor;
use domain::lang::Lang;
use domain::surveys::{Change, Kind, Mode, Opt, Question, QuestionId, Settings, Step};
use rstest::rstest;
use sea_orm::EntityTrait;
use store::PageRequest;
use store::surveys::schema::version;
use store::surveys::{self, Sent};

use crate::support::{Db, TestStore};
use crate::surveys::{PUBLISHED, both, every_kind, person, published, question, sent};

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_response_keeps_the_words_it_was_given_to_when_they_are_corrected(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let survey = published(&test, Mode::SignedIn).await;
    let anonymous = Actor::anonymous();
    let (_, ana) = person(&test, "ana", &[]).await;
    let (_, rui) = person(&test, "rui", &[]).await;
    surveys::respond(&test.store, &ana, &survey, &sent("4", "f1")).await.unwrap();
    let corrected =
        Question { label: both("Corrigida"), ..survey.definition.questions().next().unwrap().clone() };
    let change = Change::Edit(corrected);
    surveys::edit_definition(&test.store, &system, "atendimento", None, change).await.unwrap();
    let now = surveys::by_slug(&test.store, &system, "atendimento").await.unwrap();
    let second = Sent { version: now.version, seed: i64::MAX, ..sent("5", "f2") };
    surveys::respond(&test.store, &rui, &now, &second).await.unwrap();
    let page = surveys::responses(&test.store, &system, &now, &PageRequest::default()).await.unwrap();
    let mut labels = Vec::new();
    for response in &page.items {
        let then = surveys::definition_at(&test.store, &system, &now, response.version).await.unwrap();
        labels.push(then.questions().next().unwrap().label.pick(Lang::Pt).text.to_owned());
    }
    labels.sort();
    assert_eq!(labels, ["Corrigida", "Pergunta 1"]);
    let mut of: Vec<(i32, i64)> =
        page.items.iter().map(|response| (response.version, response.seed)).collect();
    of.sort_unstable();
    assert_eq!(of, [(PUBLISHED, 1), (PUBLISHED + 1, i64::MAX)]);
    let versions = surveys::versions(&test.store, &system, &now).await.unwrap();
    assert_eq!(versions.len(), 2);
    assert!(surveys::versions(&test.store, &anonymous, &now).await.is_err());
}

/// Makes a survey as if it had been published before versions were kept.
async fn forget_versions(test: &TestStore) {
    version::Entity::delete_many().exec(test.store.writer()).await.unwrap();
}

async fn reword(test: &TestStore, n: usize, words: &str) {
    let now = surveys::by_slug(&test.store, &Actor::system(), "atendimento").await.unwrap();
    let found = now.definition.find(&QuestionId::numbered(n)).unwrap().clone();
    let change = Change::Edit(Question { label: both(words), ..found });
    surveys::edit_definition(&test.store, &Actor::system(), "atendimento", None, change).await.unwrap();
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_first_correction_of_an_old_survey_keeps_its_original_words(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let survey = published(&test, Mode::Open).await;
    surveys::respond(&test.store, &Actor::anonymous(), &survey, &sent("4", "f1")).await.unwrap();
    forget_versions(&test).await;
    reword(&test, 1, "Corrigida").await;
    reword(&test, 1, "Outra vez").await;
    let now = surveys::by_slug(&test.store, &system, "atendimento").await.unwrap();
    let at = async |number| {
        let then = surveys::definition_at(&test.store, &system, &now, number).await.unwrap();
        then.questions().next().unwrap().label.pick(Lang::Pt).text.to_owned()
    };
    assert_eq!(at(1).await, "Pergunta 1");
    assert_eq!(at(PUBLISHED).await, "Pergunta 1");
    assert_eq!((at(PUBLISHED + 1).await, at(PUBLISHED + 2).await), ("Corrigida".into(), "Outra vez".into()));
    let versions = surveys::versions(&test.store, &system, &now).await.unwrap();
    assert_eq!(
        versions.last().map(|version| (version.number, version.day.as_str())),
        Some((1, "2026-11-23"))
    );
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_old_survey_that_is_opened_again_keeps_its_original_words_too(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    published(&test, Mode::Open).await;
    forget_versions(&test).await;
    for step in [Step::Close, Step::Reopen] {
        surveys::step(&test.store, &system, "atendimento", step).await.unwrap();
    }
    reword(&test, 1, "Corrigida").await;
    let now = surveys::by_slug(&test.store, &system, "atendimento").await.unwrap();
    let then = surveys::definition_at(&test.store, &system, &now, 1).await.unwrap();
    assert_eq!(then, every_kind());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn whoever_read_another_version_is_told_from_which_page_on_it_differs(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let survey = published(&test, Mode::Open).await;
    let since = async |number| {
        let now = surveys::by_slug(&test.store, &system, "atendimento").await.unwrap();
        surveys::changed_since(&test.store, &now, number).await.unwrap()
    };
    assert_eq!(since(PUBLISHED).await, None);
    // What is not asked may change: the settings are another version and the same questions.
    let settings = Settings { source: both("Fonte"), ..survey.settings.clone() };
    surveys::edit_settings(&test.store, &system, "atendimento", PUBLISHED, settings).await.unwrap();
    assert_eq!(since(PUBLISHED).await, None);
    reword(&test, 2, "Corrigida").await;
    assert_eq!((since(PUBLISHED).await, since(PUBLISHED + 2).await), (Some(0), None));
    for forged in [-1, 0, 1, 99] {
        assert_eq!(since(forged).await, Some(0), "{forged}");
    }
    forget_versions(&test).await;
    assert_eq!(since(PUBLISHED).await, None);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_somebody_may_have_answered_under_is_given_to_nothing_else(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    published(&test, Mode::Open).await;
    let change = async |change| {
        surveys::edit_definition(&test.store, &system, "atendimento", None, change).await.unwrap();
        surveys::by_slug(&test.store, &system, "atendimento").await.unwrap().definition
    };
    change(Change::Remove(QuestionId::numbered(5))).await;
    let added = change(Change::Add { page: 0, question: question(0, Kind::LongText) }).await;
    let names: Vec<String> = added.questions().map(|question| question.id.to_string()).collect();
    assert_eq!(names, ["q1", "q2", "q3", "q4", "q6"]);
    let options = |codes: &[&str]| codes.iter().map(|code| Opt::new(*code, both(code))).collect::<Vec<_>>();
    change(Change::Edit(question(1, Kind::single(options(&["a", "b"]))))).await;
    let again = change(Change::Edit(question(1, Kind::single(options(&["a", "b", "c"]))))).await;
    let codes: Vec<&str> =
        again.questions().next().unwrap().kind.options().iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["a", "b", "c1"]);
}
