//! Files in responses: stored with them, sealed alike, handed to designers and to who sent them under their name, gone with them.

use std::collections::BTreeSet;

use domain::access::{Actor, Role};
use domain::slug::Slug;
use domain::surveys::files::{Family, FileFormat};
use domain::surveys::{
    Answer, Answers, Definition, Kind, KindCode, Mode, NewSurvey, Privacy, Question, QuestionId, Settings,
    Step, Survey,
};
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::StoreError;
use store::surveys::schema::{file, response, sealed_files};
use store::surveys::{self, FileAnswer, Outcome, Sent};
use uuid::Uuid;

use crate::support::{Db, TestStore};
use crate::surveys::{both, person, sent};

fn id(n: usize) -> QuestionId {
    QuestionId::numbered(n)
}

async fn survey(test: &TestStore, mode: Mode, privacy: Privacy) -> Survey {
    let picture = Question {
        id: id(1),
        kind: Kind::File { accepts: vec![Family::Pictures], most: 1 },
        label: both("Imagem?"),
        ..Question::blank(KindCode::File)
    };
    let text = Question { id: id(2), label: both("Porquê?"), ..Question::blank(KindCode::ShortText) };
    let settings = Settings { title: both("Rua"), mode, privacy, ..Settings::default() };
    let definition = Definition::single_page(vec![picture, text]);
    let new = NewSurvey { slug: Slug::parse("rua").unwrap(), settings, definition, project: None };
    let system = Actor::system();
    surveys::create(&test.store, &system, new, "").await.unwrap();
    surveys::step(&test.store, &system, "rua", Step::Publish).await.unwrap();
    surveys::by_slug(&test.store, &system, "rua").await.unwrap()
}

fn form(answers: Answers) -> Sent {
    Sent { answers, version: 2, ..sent("4", &Uuid::new_v4().to_string()) }
}

/// Answers with a picture, or without.
async fn give(test: &TestStore, actor: &Actor, survey: &Survey, content: Option<&[u8]>) -> Outcome {
    let answers = Answers::default().with(id(2), Answer::Text("Sim".to_owned()));
    let (answers, files) = match content {
        None => (answers, Vec::new()),
        Some(content) => (
            answers.with(id(1), Answer::Text("rua.png".to_owned())),
            vec![FileAnswer { question: id(1), format: FileFormat::Png, content: content.into() }],
        ),
    };
    let form = Sent { files, ..form(answers) };
    surveys::respond(&test.store, actor, survey, &form).await.unwrap()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_file_stands_with_its_response_for_designers_alone_and_goes_with_it(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::SignedIn, Privacy::Identified).await;
    let (ana, rui) = (person(&test, "ana", &[]).await.1, person(&test, "rui", &[Role::Designer]).await.1);
    assert_eq!(give(&test, &ana, &survey, Some(b"points\0\xff")).await, Outcome::Stored);
    let stored = response::Entity::find().one(test.store.reader()).await.unwrap().unwrap().id;
    let found = surveys::response_file(&test.store, &rui, &survey, stored, &id(1)).await.unwrap();
    assert_eq!((found.name.as_str(), found.format), ("rua.png", FileFormat::Png));
    assert_eq!(found.content, b"points\0\xff");
    for (who, response, question) in
        [(&rui, stored, id(2)), (&rui, stored, id(1).at(&[1])), (&rui, Uuid::new_v4(), id(1))]
    {
        let none = surveys::response_file(&test.store, who, &survey, response, &question).await;
        assert!(matches!(none, Err(StoreError::NotFound)), "{none:?}");
    }
    let other = Survey { id: domain::id::SurveyId::new(), ..survey.clone() };
    assert!(matches!(
        surveys::response_file(&test.store, &rui, &other, stored, &id(1)).await,
        Err(StoreError::NotFound)
    ));
    // Whoever sent it under their name has it too.
    assert_eq!(surveys::response_file(&test.store, &ana, &survey, stored, &id(1)).await.unwrap(), found);
    let own = surveys::own_files(&test.store, &ana).await.unwrap();
    let of = |file: &surveys::OwnFile| {
        (file.survey.to_string(), file.response, file.question.clone(), file.name.clone())
    };
    let expected = ("rua".to_owned(), stored, id(1), "rua.png".to_owned());
    assert_eq!(own.iter().map(of).collect::<Vec<_>>(), [expected]);
    let eva = person(&test, "eva", &[]).await.1;
    for (who, question) in [(&eva, id(1)), (&eva, id(2)), (&Actor::anonymous(), id(1))] {
        let denied = surveys::response_file(&test.store, who, &survey, stored, &question).await;
        assert!(matches!(denied, Err(StoreError::Denied(_))), "{denied:?}");
    }
    assert_eq!(surveys::own_files(&test.store, &eva).await.unwrap(), []);
    assert!(surveys::own_files(&test.store, &Actor::anonymous()).await.is_err());
    surveys::delete_response(&test.store, &rui, "rua", stored).await.unwrap();
    assert_eq!(file::Entity::find().count(test.store.reader()).await.unwrap(), 0);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn whoever_sends_a_file_leaves_as_much_behind_as_whoever_sends_none(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let nobody = Actor::anonymous();
    let large = vec![9; 1_000_000];
    // More than the question takes would be longer than the others: nothing of it is stored.
    let answers = Answers::default().with(id(1), Answer::Text("q1.png".to_owned()));
    let file = FileAnswer { question: id(1), format: FileFormat::Png, content: vec![9; 1_100_000].into() };
    let form = Sent { files: vec![file], ..form(answers) };
    surveys::respond(&test.store, &nobody, &survey, &form).await.unwrap_err();
    for content in [None, Some(b"".as_slice()), Some(large.as_slice()), None] {
        assert_eq!(give(&test, &nobody, &survey, content).await, Outcome::Stored);
    }
    let rows = sealed_files::Entity::find().all(test.store.reader()).await.unwrap();
    let lengths: BTreeSet<usize> = rows.iter().map(|row| row.sealed.len()).collect();
    assert_eq!((rows.len(), lengths.len()), (4, 1));
    assert_eq!(file::Entity::find().count(test.store.reader()).await.unwrap(), 0);
    assert_eq!(give(&test, &nobody, &survey, Some(b"points")).await, Outcome::Stored);
    let reader = test.store.reader();
    assert_eq!(sealed_files::Entity::find().count(reader).await.unwrap(), 0);
    let rows = file::Entity::find().all(reader).await.unwrap();
    let sizes: BTreeSet<usize> = rows.iter().map(|row| row.content.len()).collect();
    assert_eq!(sizes, BTreeSet::from([0, 8, 1_333_334]), "each with its content");
    let (_, rui) = person(&test, "rui", &[Role::Designer]).await;
    for row in rows {
        let found =
            surveys::response_file(&test.store, &rui, &survey, row.response_id, &id(1)).await.unwrap();
        assert!([0, 6, 1_000_000].contains(&found.content.len()));
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn closing_releases_files_and_none_is_shown_while_there_are_few(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    for content in [Some(b"points".as_slice()), None] {
        give(&test, &Actor::anonymous(), &survey, content).await;
    }
    surveys::step(&test.store, &Actor::system(), "rua", Step::Close).await.unwrap();
    let rows = file::Entity::find().all(test.store.reader()).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(sealed_files::Entity::find().count(test.store.reader()).await.unwrap(), 0);
    let (_, rui) = person(&test, "rui", &[Role::Designer]).await;
    let hidden = surveys::response_file(&test.store, &rui, &survey, rows[0].response_id, &id(1)).await;
    assert!(matches!(hidden, Err(StoreError::NotFound)), "{hidden:?}");
}

#[tokio::test]
async fn what_waits_for_its_form_is_bound_to_it_and_unreadable_on_disk() {
    use store::surveys::waiting_files::{Head, Whose, fetch, keep_until, lay_aside, look, take_away};

    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    let survey = domain::id::SurveyId::new();
    let whose = Whose { survey, form_id: "a" };
    let head = Head::new(FileFormat::Png, 6, "rua.png".to_owned());
    let token = lay_aside(&test.store, whose, &head, b"points").await.unwrap().unwrap();
    assert_eq!(look(&test.store, whose, &token).await.unwrap(), Some(head.clone()));
    assert_eq!(fetch(&test.store, whose, &token).await.unwrap(), Some((head, b"points".to_vec())));
    for other in [Whose { form_id: "b", ..whose }, Whose { survey: domain::id::SurveyId::new(), ..whose }] {
        assert_eq!(look(&test.store, other, &token).await.unwrap(), None);
        assert_eq!(fetch(&test.store, other, &token).await.unwrap(), None);
    }
    let folder = test.options.keys.clone().unwrap().join("files");
    let path = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let bytes = std::fs::read(&path).unwrap();
    for text in [b"points".as_slice(), b"rua.png", token.as_str().as_bytes()] {
        assert!(!bytes.windows(text.len()).any(|window| window == text));
        assert!(!path.to_string_lossy().contains(&*String::from_utf8_lossy(text)));
    }
    // Cut off, as when the disk was full or the power went.
    for length in [0, 3, 20, bytes.len() - 1] {
        std::fs::write(&path, &bytes[..length]).unwrap();
        keep_until(&test.store, &token, test.store.now().plus_seconds(60)).await.unwrap();
        assert_eq!(fetch(&test.store, whose, &token).await.unwrap(), None, "{length}");
    }
    take_away(&test.store, &token).await.unwrap();
    take_away(&test.store, &token).await.unwrap();
    assert_eq!(look(&test.store, whose, &token).await.unwrap(), None);
}
