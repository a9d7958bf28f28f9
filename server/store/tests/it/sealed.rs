//! Anonymous responses: sealed, released together, and told apart by nothing.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Actor, Role};
use domain::surveys::{Answer, GRACE, Mode, Privacy, QuestionId, Status, Step, Survey};
use jiff::civil::date;
use rstest::rstest;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, Statement};
use store::database::count_statements;
use store::surveys::schema::{answer, lost, response, sealed};
use store::surveys::{self, Outcome, Sent, Standing, respondent, standing};
use store::{PageRequest, Store, StoreError};
use uuid::Uuid;

use crate::intake::survey;
use crate::support::{Db, TestStore, given, sealed_rows};
use crate::surveys::{person, sent};

const TEXT: usize = 5;

/// A form whose text says which it is.
fn saying(words: &str) -> Sent {
    let mut form = sent("4", words);
    form.answers.0.insert(QuestionId::numbered(TEXT), Answer::Text(words.to_owned()));
    form
}

async fn give(store: &Store, survey: &Survey, words: &str) {
    let nobody = Actor::anonymous();
    let outcome = surveys::respond(store, &nobody, survey, &saying(words)).await.unwrap();
    assert_eq!(outcome, Outcome::Stored);
}

fn keys(test: &TestStore) -> std::path::PathBuf {
    test.options.keys.clone().unwrap()
}

async fn stored(store: &Store) -> u64 {
    response::Entity::find().count(store.reader()).await.unwrap()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn four_wait_sealed_in_rows_of_one_length_and_the_fifth_releases_them_alike(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let long = "z".repeat(3900);
    for words in ["", "uma palavra", "muitas palavras", long.as_str()] {
        give(&test.store, &survey, words).await;
    }
    let rows = sealed_rows(&test.store, &keys(&test)).await;
    let lengths: BTreeSet<usize> = rows.iter().map(|(row, _)| row.sealed.len()).collect();
    assert_eq!((rows.len(), lengths.len()), (4, 1));
    assert!(rows.iter().all(|(_, inside)| inside.is_some()), "the key opens them");
    assert_eq!((stored(&test.store).await, given(&test.store).await), (0, 4));
    let waiting = Standing { stored: false, waiting: 4, lost: 0 };
    assert_eq!(standing(&test.store, &survey).await.unwrap(), waiting);
    assert!(surveys::has_responses(&test.store, &survey).await.unwrap());

    let fifth = Sent { day: date(2026, 11, 25), version: 9, suspicious: true, seed: 5, ..saying("quinta") };
    surveys::respond(&test.store, &Actor::anonymous(), &survey, &fifth).await.unwrap();
    assert_eq!(sealed_rows(&test.store, &keys(&test)).await, []);
    let rows = response::Entity::find().all(test.store.reader()).await.unwrap();
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row.day == "2026-11-25" && row.version == 2), "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.suspicious && row.seed == 5).count(), 1);
    let texts = answer::Entity::find().all(test.store.reader()).await.unwrap();
    assert_eq!(texts.iter().filter(|row| row.text.as_ref() == Some(&long)).count(), 1);
}

/// Waits until the keys of these names are gone, which happens behind the answer.
async fn until_gone(folder: &std::path::Path, names: &BTreeSet<Uuid>) {
    let there = |name: &&Uuid| folder.join(format!("{name}.key")).exists();
    let gone = async {
        while names.iter().any(|name| there(&name)) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), gone).await.expect("a key is still there");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn after_the_release_the_key_is_gone_and_after_a_crash_the_next_start_destroys_it(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    for n in 0..4 {
        give(&test.store, &survey, &format!("f{n}")).await;
    }
    let before = sealed_rows(&test.store, &keys(&test)).await;
    let names: BTreeSet<Uuid> = before.iter().map(|(row, _)| row.key_id).collect();
    assert_eq!(names.len(), 1, "one key for a batch");
    let copies: Vec<(std::path::PathBuf, Vec<u8>)> = names
        .iter()
        .map(|name| keys(&test).join(format!("{name}.key")))
        .map(|path| (path.clone(), std::fs::read(&path).unwrap()))
        .collect();
    give(&test.store, &survey, "f4").await;
    until_gone(&keys(&test), &names).await;

    // As if the process had been killed between the commit and the destruction.
    let TestStore { store, clock, options, folder } = test;
    store.close().await;
    for (path, key) in copies {
        std::fs::write(path, key).unwrap();
    }
    let store = Store::open(&options, clock.clone()).await.unwrap();
    store.prepare_keys().await.unwrap();
    let test = TestStore { store, clock, options, folder };
    until_gone(&keys(&test), &names).await;
    let ready = std::fs::read_dir(keys(&test)).unwrap().count();
    assert!(ready > 1, "others lie ready");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_waits_survives_a_restart_and_closing_releases_it_however_little(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    for n in 0..2 {
        give(&test.store, &survey, &format!("f{n}")).await;
    }
    let TestStore { store, clock, options, folder } = test;
    store.close().await;
    let store = Store::open(&options, clock.clone()).await.unwrap();
    let test = TestStore { store, clock, options, folder };
    give(&test.store, &survey, "f2").await;
    let names: BTreeSet<Uuid> =
        sealed_rows(&test.store, &keys(&test)).await.iter().map(|(row, _)| row.key_id).collect();
    assert_eq!(names.len(), 1);
    let system = Actor::system();
    surveys::step(&test.store, &system, "atendimento", Step::Close).await.unwrap();
    assert_eq!((stored(&test.store).await, given(&test.store).await), (3, 3));
    until_gone(&keys(&test), &names).await;
    // And yet nobody sees them: they are too few.
    let (_, rui) = person(&test, "rui", &[Role::Designer]).await;
    let request = PageRequest::default();
    for who in [&rui, &system] {
        let page = surveys::responses(&test.store, who, &survey, &request).await.unwrap();
        assert!(page.items.is_empty());
        let text = QuestionId::numbered(TEXT);
        assert!(surveys::texts(&test.store, who, &survey, &text, &request).await.unwrap().items.is_empty());
        let id = response::Entity::find().one(test.store.reader()).await.unwrap().unwrap().id;
        let one = surveys::response(&test.store, who, &survey, id).await;
        assert!(matches!(one, Err(StoreError::NotFound)));
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn after_the_last_call_what_comes_is_released_with_what_waits_and_not_by_itself(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (system, nobody) = (Actor::system(), Actor::anonymous());
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    give(&test.store, &survey, "a").await;
    surveys::step(&test.store, &system, "atendimento", Step::LastCall).await.unwrap();
    surveys::release_closed(&test.store).await.unwrap();
    assert_eq!((stored(&test.store).await, given(&test.store).await), (0, 1), "it waits for the others");
    let survey = surveys::by_slug(&test.store, &system, "atendimento").await.unwrap();
    give(&test.store, &survey, "b").await;
    test.clock.pass_seconds(GRACE);
    let late = surveys::respond(&test.store, &nobody, &survey, &saying("c")).await.unwrap();
    assert_eq!(late, Outcome::Closed);
    surveys::close_due(&test.store).await.unwrap();
    assert_eq!((stored(&test.store).await, given(&test.store).await), (2, 2));
    let days: BTreeSet<String> = response::Entity::find()
        .all(test.store.reader())
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.day)
        .collect();
    assert_eq!(days.len(), 1);
}

#[tokio::test]
async fn a_survey_is_read_once_for_all_who_answer_it_until_it_changes() {
    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    let (system, nobody) = (Actor::system(), Actor::anonymous());
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let read = async || {
        let read = surveys::for_answering(&test.store, &nobody, "atendimento");
        let (read, statements) = count_statements(read).await;
        (read.unwrap(), statements)
    };
    let (first, statements) = read().await;
    assert_eq!((first.version, statements), (survey.version, 2));
    for n in 0..6 {
        give(&test.store, &first, &format!("f{n}")).await;
        assert_eq!(read().await, (first.clone(), 0), "answering changes nothing that is asked");
    }
    surveys::step(&test.store, &system, "atendimento", Step::LastCall).await.unwrap();
    let (then, statements) = read().await;
    assert_eq!((then.status, statements), (Status::Closing, 2));
    surveys::step(&test.store, &system, "atendimento", Step::Close).await.unwrap();
    assert_eq!(read().await.0.status, Status::Closed);
}

#[tokio::test]
async fn what_another_node_changed_is_not_answered_as_it_was() {
    let Some(test) = TestStore::new(Db::Postgres).await else { return };
    let options = test.options.clone().with_keys(test.folder.path().join("other-keys"));
    let other = Store::open(&options, test.clock.clone()).await.unwrap();
    let (system, nobody) = (Actor::system(), Actor::anonymous());
    survey(&test, Mode::Open, Privacy::Anonymous).await;
    let read = surveys::for_answering(&test.store, &nobody, "atendimento").await.unwrap();
    surveys::step(&other, &system, "atendimento", Step::LastCall).await.unwrap();
    let stale = surveys::for_answering(&test.store, &nobody, "atendimento").await.unwrap();
    assert_eq!(stale, read, "this node does not know yet");
    let told = surveys::respond(&test.store, &nobody, &stale, &saying("a")).await.unwrap();
    assert_eq!(told, Outcome::Changed);
    test.store.changed();
    let fresh = surveys::for_answering(&test.store, &nobody, "atendimento").await.unwrap();
    assert_eq!(fresh.status, Status::Closing);
    give(&test.store, &fresh, "a").await;
    surveys::step(&other, &system, "atendimento", Step::Close).await.unwrap();
    let told = surveys::respond(&test.store, &nobody, &fresh, &saying("b")).await.unwrap();
    assert_eq!(told, Outcome::Closed);
}

#[tokio::test]
async fn the_other_node_releases_what_came_to_it_once_it_sees_that_the_survey_closed() {
    let Some(test) = TestStore::new(Db::Postgres).await else { return };
    let folder = test.folder.path().join("other-keys");
    let options = test.options.clone().with_keys(&folder);
    let other = Store::open(&options, test.clock.clone()).await.unwrap();
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    for n in 0..3 {
        give(&test.store, &survey, &format!("a{n}")).await;
        give(&other, &survey, &format!("b{n}")).await;
    }
    assert_eq!((stored(&test.store).await, given(&test.store).await), (0, 6), "each has its own five");
    surveys::step(&test.store, &Actor::system(), "atendimento", Step::Close).await.unwrap();
    assert_eq!((stored(&test.store).await, given(&test.store).await), (3, 6));
    surveys::release_closed(&test.store).await.unwrap();
    assert_eq!(stored(&test.store).await, 3, "not this node's");
    surveys::release_closed(&other).await.unwrap();
    assert_eq!((stored(&test.store).await, given(&test.store).await), (6, 6));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_no_key_opens_is_counted_as_lost_and_who_gave_it_has_taken_part(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::SignedIn, Privacy::Anonymous).await;
    let (_, ana) = person(&test, "ana", &[]).await;
    surveys::respond(&test.store, &ana, &survey, &sent("4", "f")).await.unwrap();
    let TestStore { store, clock, options, folder } = test;
    store.close().await;
    std::fs::remove_dir_all(options.keys.clone().unwrap()).unwrap();
    let store = Store::open(&options, clock.clone()).await.unwrap();
    let test = TestStore { store, clock, options, folder };
    let missing = surveys::count_lost(&test.store).await.unwrap();
    assert_eq!(
        missing.iter().map(|of| (of.slug.as_str(), of.responses)).collect::<Vec<_>>(),
        [("atendimento", 1)]
    );
    if db == Db::Sqlite {
        assert_eq!(standing(&test.store, &survey).await.unwrap().lost, 1);
    }
    // Others' surveys may be opened elsewhere until they have been closed for a while.
    surveys::forget_lost(&test.store, Some(0)).await.unwrap();
    assert_eq!(sealed::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    surveys::forget_lost(&test.store, None).await.unwrap();
    surveys::forget_lost(&test.store, None).await.unwrap();
    assert_eq!(given(&test.store).await, 0);
    assert_eq!(lost::Entity::find().one(test.store.reader()).await.unwrap().unwrap().responses, 1);
    assert_eq!(
        standing(&test.store, &survey).await.unwrap(),
        Standing { stored: false, waiting: 0, lost: 1 }
    );
    let again = surveys::respond(&test.store, &ana, &survey, &sent("4", "g")).await.unwrap();
    assert_eq!(again, Outcome::Already);
    let report = store::check::check(&test.store).await.unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
}

/// In how many cells of a table of five by five, each expected to have as many, there are more or fewer than chance gives.
fn chi_square(seen: &[[u32; 5]; 5]) -> f64 {
    let expected = f64::from(seen.iter().flatten().sum::<u32>()) / 25.0;
    seen.iter().flatten().map(|n| (f64::from(*n) - expected).powi(2) / expected).sum()
}

/// Rows and columns have fixed sums, so sixteen cells are free; more than this once in a million runs.
const CHANCE: f64 = 58.0;
const RELEASES: u32 = 200;

/// The words at the beginning of which the number of an arrival stands.
fn place(words: &str) -> Option<usize> {
    words.strip_prefix("arrival-")?.split('-').next()?.parse().ok()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_order_of_arrival_is_in_no_order_that_the_database_has(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    // As the ids have it, as the database answers without being asked for an order, and where rows and answers lie.
    let orders: &[(&str, &str)] = match db {
        Db::Sqlite => &[
            ("ids", "SELECT text FROM survey_answer WHERE question_id = 'q5' ORDER BY response_id"),
            ("as stored", "SELECT text FROM survey_answer WHERE question_id = 'q5'"),
            (
                "by response",
                "SELECT a.text FROM survey_response r JOIN survey_answer a ON a.response_id = r.id AND a.question_id = 'q5'",
            ),
        ],
        Db::Postgres => &[
            ("ids", "SELECT text FROM survey_answer WHERE question_id = 'q5' ORDER BY response_id"),
            ("answers lie", "SELECT text FROM survey_answer WHERE question_id = 'q5' ORDER BY ctid"),
            (
                "responses lie",
                "SELECT a.text FROM survey_response r JOIN survey_answer a ON a.response_id = r.id AND a.question_id = 'q5' ORDER BY r.ctid",
            ),
        ],
    };
    let mut seen: BTreeMap<&str, [[u32; 5]; 5]> = BTreeMap::new();
    for release in 0..RELEASES {
        // All five in one commit, or four that wait and a fifth.
        let forms: Vec<Sent> = (0..5).map(|k| saying(&format!("arrival-{k}-{release}"))).collect();
        let nobody = Actor::anonymous();
        if release % 2 == 0 {
            let all = forms.iter().map(|form| surveys::respond(&test.store, &nobody, &survey, form));
            futures_util::future::try_join_all(all).await.unwrap();
        } else {
            for form in &forms {
                surveys::respond(&test.store, &nobody, &survey, form).await.unwrap();
            }
        }
        for (name, sql) in orders {
            let statement = Statement::from_string(test.store.backend(), *sql);
            let rows = test.store.reader().query_all_raw(statement).await.unwrap();
            let texts = rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap());
            let places: Vec<usize> = texts.filter_map(|text| place(&text)).collect();
            assert_eq!(places.len(), 5);
            for (at, k) in places.into_iter().enumerate() {
                seen.entry(name).or_default()[k][at] += 1;
            }
        }
        if db == Db::Sqlite {
            test.store.scrub().await.unwrap();
            let file = std::fs::read(test.options.sqlite_path().unwrap()).unwrap();
            let text = String::from_utf8_lossy(&file);
            let mut found: BTreeMap<usize, usize> = BTreeMap::new();
            for (offset, _) in text.match_indices("arrival-") {
                if let Some(k) = place(&text[offset..]) {
                    found.entry(k).or_insert(offset);
                }
            }
            let mut places: Vec<(usize, usize)> = found.into_iter().map(|(k, offset)| (offset, k)).collect();
            places.sort_unstable();
            assert_eq!(places.len(), 5);
            for (at, (_, k)) in places.into_iter().enumerate() {
                seen.entry("in the file").or_default()[k][at] += 1;
            }
        }
        // Only this release is looked at.
        response::Entity::delete_many().exec(test.store.writer()).await.unwrap();
    }
    for (order, table) in seen {
        let chi = chi_square(&table);
        assert!(chi < CHANCE, "{order}: {chi} {table:?}");
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn who_gave_a_confidential_response_administrators_see_after_saying_why(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::SignedIn, Privacy::Confidential).await;
    let (_, ana) = person(&test, "ana", &[]).await;
    let (_, rui) = person(&test, "rui", &[Role::Designer]).await;
    let (_, eva) = person(&test, "eva", &[Role::Administrator]).await;
    surveys::respond(&test.store, &ana, &survey, &sent("4", "f")).await.unwrap();
    let request = PageRequest::default();
    let page = surveys::responses(&test.store, &eva, &survey, &request).await.unwrap();
    assert_eq!((page.items.len(), &page.items[0].who), (1, &None));
    let id = page.items[0].id;
    let look = async |who: &Actor, reason: &str| respondent(&test.store, who, &survey, id, reason).await;
    assert!(matches!(look(&rui, "porque sim").await, Err(StoreError::Denied(_))));
    assert!(matches!(look(&eva, "  ").await, Err(StoreError::NotFound)));
    let lines = async || {
        let all = store::schema::audit_entry::Entity::find().all(test.store.reader()).await.unwrap();
        all.into_iter().filter(|line| line.action == "survey.see-respondent").collect::<Vec<_>>()
    };
    assert!(lines().await.is_empty());
    let who = look(&eva, "A pessoa pediu a sua resposta").await.unwrap();
    let named = surveys::Respondent::Person { name: "ana".into(), email: "ana@example.org".into() };
    assert_eq!(who, named);
    assert_eq!(lines().await[0].detail, format!("{id}: A pessoa pediu a sua resposta"));
}
