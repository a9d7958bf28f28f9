//! The library of questions, and questions that are put from one survey into another.

use domain::access::{Actor, Role};
use domain::id::LibraryQuestionId;
use domain::slug::Slug;
use domain::surveys::{
    Answer, Answers, Definition, Kind, KindCode, LibraryQuestion, NewSurvey, Question, QuestionId, Rules,
    Settings, Step, copies, folded_words,
};
use domain::text::Translated;
use rstest::rstest;
use sea_orm::EntityTrait;
use store::schema::audit_entry;
use store::surveys;
use store::{PageRequest, Store, StoreError};

use crate::support::{Db, TestStore};
use crate::surveys::both;

fn id(n: usize) -> QuestionId {
    QuestionId::numbered(n)
}

fn question(n: usize, label: &str, relevant: &str) -> Question {
    Question {
        id: id(n),
        kind: Kind::LongText,
        label: both(label),
        rules: Rules { relevant: relevant.to_owned(), ..Rules::default() },
        ..Question::blank(KindCode::LongText)
    }
}

/// A draft whose second question looks at the first.
async fn draft(store: &Store, slug: &str) {
    let questions = vec![
        question(1, "Que informação faltou?", ""),
        question(2, "Disse ${q1}. E a ORDEM 100%?", "${q1} != ''"),
    ];
    let new = NewSurvey {
        slug: Slug::parse(slug).unwrap(),
        settings: Settings { title: both(slug), ..Settings::default() },
        definition: Definition::single_page(questions),
        project: None,
    };
    surveys::create(store, &Actor::system(), new, "").await.unwrap();
}

async fn kept(store: &Store, n: usize, name: &str, form_id: &str) {
    let said = (both(name), Translated::both("Tema", "Topic"));
    surveys::keep_question(store, &Actor::system(), "um", &id(n), said, form_id).await.unwrap();
}

async fn found(store: &Store, words: &str) -> Vec<LibraryQuestion> {
    let words = folded_words(words);
    surveys::library(store, &Actor::system(), &words, &PageRequest::first()).await.unwrap().items
}

async fn audited(store: &Store) -> Vec<String> {
    let entries = audit_entry::Entity::find().all(store.reader()).await.unwrap();
    entries.into_iter().map(|entry| entry.action).filter(|action| action.starts_with("library")).collect()
}

async fn designer(test: &TestStore, roles: &[Role]) -> Actor {
    let new = store::accounts::NewAccount {
        email: domain::accounts::Email::parse("ana@example.org").unwrap(),
        name: "Ana".to_owned(),
        password_hash: String::new(),
        lang: domain::lang::Lang::Pt,
    };
    let account = store::accounts::create_confirmed(&test.store, new, roles, false).await.unwrap();
    store::accounts::identity(&test.store, account).await.unwrap().unwrap().actor
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_question_is_kept_once_by_itself_and_found_by_its_words(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    draft(store, "um").await;
    kept(store, 2, "Ordem das coisas", "form").await;
    kept(store, 2, "Ordem das coisas", "form").await;
    let all = found(store, "").await;
    let [one] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(one.question.rules, Rules::default(), "a rule about a question that is not here");
    assert_eq!(one.question.label, both("Disse [Que informação faltou?]. E a ORDEM 100%?"));
    for words in ["ordem", "COISAS informacao", "topic", "100%"] {
        assert_eq!(found(store, words).await.len(), 1, "{words}");
    }
    for words in ["ordem martelo", "_", "1%0", "\\"] {
        assert_eq!(found(store, words).await.len(), 0, "{words}");
    }
    assert_eq!(audited(store).await, ["library-question.keep"]);
    let gone = surveys::keep_question(store, &Actor::system(), "um", &id(9), Default::default(), "").await;
    assert!(matches!(gone, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_library_has_pages_and_shows_each_question_on_one(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    draft(store, "um").await;
    for n in 0..5 {
        // Some of them at the same moment.
        test.clock.pass_seconds(i64::from(n % 2));
        kept(store, 1, &format!("Nome {n}"), "").await;
    }
    let mut names = Vec::new();
    let mut request = PageRequest { after: None, limit: 2 };
    loop {
        let page = surveys::library(store, &Actor::system(), &[], &request).await.unwrap();
        names.extend(page.items.iter().map(|one| one.name.clone()));
        let Some(next) = page.next else { break };
        request.after = Some(next);
    }
    assert_eq!(names.len(), 5);
    names.sort_by_key(|name| format!("{name:?}"));
    names.dedup();
    assert_eq!(names.len(), 5);
    let forged = PageRequest { after: Some("[\"x\",\"y\"]".to_owned()), limit: 2 };
    assert_eq!(surveys::library(store, &Actor::system(), &[], &forged).await.unwrap().items.len(), 2);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn whoever_names_a_question_second_is_told_and_it_goes_for_good(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    draft(store, "um").await;
    kept(store, 1, "Antes", "").await;
    let one = found(store, "").await.remove(0);
    let rename = |version, name: &str| {
        surveys::rename_question(store, &system, one.id, version, (both(name), Translated::default()))
    };
    rename(1, "Primeira").await.unwrap();
    assert!(matches!(rename(1, "Segunda").await, Err(StoreError::Conflict)));
    assert_eq!(found(store, "primeira").await.len(), 1);
    assert_eq!(found(store, "antes").await.len() + found(store, "tema").await.len(), 0);
    surveys::delete_question(store, &system, one.id).await.unwrap();
    assert!(matches!(surveys::delete_question(store, &system, one.id).await, Err(StoreError::NotFound)));
    assert!(matches!(rename(2, "Depois").await, Err(StoreError::NotFound)));
    let audited = audited(store).await;
    assert_eq!(audited, ["library-question.keep", "library-question.edit", "library-question.delete"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_library_is_the_designers(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    draft(store, "um").await;
    kept(store, 1, "Nome", "").await;
    let one = found(store, "").await.remove(0).id;
    let innovator = designer(&test, &[Role::Innovator]).await;
    for actor in [Actor::anonymous(), innovator] {
        let said = || (both("x"), Translated::default());
        let refused = [
            surveys::library(store, &actor, &[], &PageRequest::first()).await.err(),
            surveys::library_question(store, &actor, one).await.err(),
            surveys::library_questions(store, &actor, &[one]).await.err(),
            surveys::questions_with(store, &actor, &[], 5).await.err(),
            surveys::rename_question(store, &actor, one, 1, said()).await.err(),
            surveys::delete_question(store, &actor, one).await.err(),
        ];
        assert!(refused.iter().all(|error| matches!(error, Some(StoreError::Denied(_)))), "{refused:?}");
        assert!(surveys::keep_question(store, &actor, "um", &id(1), said(), "").await.is_err());
    }
    assert_eq!(found(store, "").await.len(), 1);
    let none = surveys::library_question(store, &Actor::system(), LibraryQuestionId::new()).await;
    assert!(matches!(none, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn copies_are_added_once_under_free_names_and_counted_in_the_library(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    draft(store, "um").await;
    draft(store, "dois").await;
    kept(store, 1, "Nome", "").await;
    let one = found(store, "").await.remove(0);
    let from = surveys::by_slug(store, &system, "um").await.unwrap().definition;
    let lists = || vec![copies(&from, &[id(1), id(2)]).questions, vec![one.question.clone()]];
    let add = |version, form: &'static str| {
        surveys::add_copies(
            store,
            &system,
            "dois",
            version,
            (0, lists()),
            std::slice::from_ref(&one.id),
            form,
        )
    };
    add(1, "form").await.unwrap();
    add(1, "form").await.unwrap();
    assert!(matches!(add(1, "other").await, Err(StoreError::Conflict)));
    let to = surveys::by_slug(store, &system, "dois").await.unwrap();
    assert_eq!(to.definition.questions().count(), 5);
    assert_eq!(to.definition.find(&id(4)).unwrap().rules.relevant, "${q3} != ''");
    assert_eq!(found(store, "").await[0].taken, 1);

    surveys::step(store, &system, "dois", Step::Publish).await.unwrap();
    let answers = Answers::default().with(id(1), Answer::Text("Nada".to_owned()));
    let day = jiff::civil::date(2026, 11, 23);
    surveys::load_responses(store, &system, "dois", &[(day, answers)]).await.unwrap();
    let late = add(to.version + 1, "late").await;
    assert!(matches!(late, Err(StoreError::Refused("flash-survey-answered"))), "{late:?}");
    assert_eq!(found(store, "").await[0].taken, 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn questions_of_surveys_are_found_whatever_their_accents(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    draft(store, "um").await;
    draft(store, "dois").await;
    let with = async |words: &str, most: usize| {
        let found = surveys::questions_with(store, &system, &folded_words(words), most).await.unwrap();
        let line = |(survey, questions): &(domain::surveys::Listed, Vec<Question>)| {
            let ids: Vec<_> = questions.iter().map(|question| question.id.to_string()).collect();
            format!("{}: {}", survey.slug, ids.join(" "))
        };
        found.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(with("INFORMACAO", 9).await, ["dois: q1", "um: q1"]);
    assert_eq!(with("ordem 100%", 9).await, ["dois: q2", "um: q2"]);
    assert_eq!(with("informação ordem", 9).await, Vec::<String>::new());
    assert_eq!(with("long-text", 9).await, Vec::<String>::new(), "only what people read");
    assert_eq!(with("", 3).await, ["dois: q1 q2", "um: q1"]);
}
