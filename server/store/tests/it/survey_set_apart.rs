//! Suspicious responses set apart and brought back; and the key of forms, which every node has.

use domain::access::{Actor, Role};
use domain::surveys::{Audience, DayOfResponses, Mode, Move, Privacy, QuestionId, Step, Survey};
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::surveys::schema::{form_key, response};
use store::surveys::{self, Asked, Of, Outcome, Sent, Shown, history, move_responses};
use store::{PageRequest, Store, StoreError};

use crate::intake::survey;
use crate::support::{Db, TestStore};
use crate::surveys::{TODAY, person, sent};

async fn give(store: &Store, survey: &Survey, count: usize, point: &str, suspicious: bool) {
    for n in 0..count {
        let form =
            Sent { suspicious, ..sent(point, &format!("{point}-{suspicious}-{n}-{}", uuid::Uuid::new_v4())) };
        let outcome = surveys::respond(store, &Actor::anonymous(), survey, &form).await.unwrap();
        assert_eq!(outcome, Outcome::Stored);
    }
}

fn asked(to: Move, seen: u64, form_id: &str) -> Asked {
    let reason = "Chegaram todas na mesma noite".to_owned();
    Asked { to, of: Of::Day(TODAY.to_string()), seen, reason, form_id: form_id.to_owned() }
}

async fn shown(store: &Store, survey: &Survey) -> (u64, u64) {
    let tally = surveys::tally(store, survey).await.unwrap();
    let results = domain::surveys::results(&survey.definition, &survey.settings, &tally, Audience::Public);
    assert_eq!(results.set_apart, tally.set_apart);
    (results.responses.unwrap(), results.set_apart)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_is_set_apart_counts_nowhere_and_comes_back_as_it_was(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let (_, rui) = person(&test, "rui", &[Role::Designer]).await;
    give(store, &survey, 10, "4", false).await;
    give(store, &survey, 5, "1", true).await;
    let whole = surveys::tally(store, &survey).await.unwrap();
    assert_eq!(shown(store, &survey).await, (15, 0));
    let days = surveys::days(store, &rui, &survey, &PageRequest::first()).await.unwrap().items;
    let there = DayOfResponses { came: 15, flagged: 5, apart: 0, flagged_apart: 0 };
    assert_eq!(
        days.iter().map(|day| (day.day.clone(), day.responses)).collect::<Vec<_>>(),
        [(TODAY.to_string(), there)]
    );

    let slug = survey.slug.as_str();
    for _ in 0..2 {
        assert_eq!(move_responses(store, &rui, slug, &asked(Move::Apart, 5, "f1")).await.unwrap(), 5);
    }
    assert_eq!(shown(store, &survey).await, (10, 5));
    let tally = surveys::tally(store, &survey).await.unwrap();
    assert!(tally.bases.values().all(|base| *base == 10), "{:?}", tally.bases);
    assert_eq!(tally.counts[&QuestionId::numbered(3)], [("4".to_owned(), 10)].into());
    assert_eq!(surveys::responses_total(store).await.unwrap(), 10);
    let request = PageRequest::default();
    let texts = surveys::texts(store, &rui, &survey, &QuestionId::numbered(5), &request).await.unwrap();
    assert_eq!(texts.items.len(), 10);
    // Those who design still see them, marked.
    let all = surveys::responses(store, &rui, &survey, &request).await.unwrap().items;
    assert_eq!((all.len(), all.iter().filter(|one| one.set_apart && one.suspicious).count()), (15, 5));

    // Whoever saw five comes too late.
    let late = move_responses(store, &rui, slug, &asked(Move::Apart, 5, "f2")).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    assert_eq!(move_responses(store, &rui, slug, &asked(Move::Back, 5, "f3")).await.unwrap(), 5);
    assert_eq!(surveys::tally(store, &survey).await.unwrap(), whole);
    let done = history(store, &rui, &survey).await.unwrap();
    let done: Vec<_> = done.iter().map(|one| (one.to, one.moved, one.who.as_deref(), one.one)).collect();
    assert_eq!(done, [(Move::Back, 5, Some("rui"), None), (Move::Apart, 5, Some("rui"), None)]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn fewer_than_five_are_neither_moved_nor_left_in_an_anonymous_survey(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let (_, rui) = person(&test, "rui", &[Role::Designer]).await;
    let refused = async |to, seen, why: &str| {
        let moved = move_responses(store, &rui, survey.slug.as_str(), &asked(to, seen, "")).await;
        assert!(matches!(moved, Err(StoreError::Refused(message)) if message == why), "{why}: {moved:?}");
    };
    give(store, &survey, 4, "1", true).await;
    let none = move_responses(store, &rui, survey.slug.as_str(), &asked(Move::Apart, 4, "")).await;
    assert!(matches!(none, Err(StoreError::NotFound)), "what waits sealed is of no day: {none:?}");
    give(store, &survey, 1, "4", false).await;
    refused(Move::Apart, 4, "error-survey-apart-few").await;
    refused(Move::Back, 0, "error-survey-apart-nothing").await;
    // Five and five: nine look suspicious, and one would be left.
    give(store, &survey, 5, "1", true).await;
    refused(Move::Apart, 9, "error-survey-apart-few-left").await;
    give(store, &survey, 5, "4", false).await;
    let one = Of::One(response::Entity::find().one(store.reader()).await.unwrap().unwrap().id);
    let alone = Asked { of: one, ..asked(Move::Apart, 1, "") };
    let moved = move_responses(store, &rui, survey.slug.as_str(), &alone).await;
    assert!(matches!(moved, Err(StoreError::Refused("error-survey-apart-one"))), "{moved:?}");
    assert_eq!(shown(store, &survey).await, (15, 0));
    // After it closed as before.
    surveys::step(store, &rui, survey.slug.as_str(), Step::Close).await.unwrap();
    let (_, ana) = person(&test, "ana", &[]).await;
    let denied = move_responses(store, &ana, survey.slug.as_str(), &asked(Move::Apart, 9, "")).await;
    assert!(matches!(denied, Err(StoreError::Denied(_))), "{denied:?}");
    assert!(surveys::days(store, &ana, &survey, &PageRequest::first()).await.is_err());
    assert!(history(store, &ana, &survey).await.is_err());
    assert_eq!(
        move_responses(store, &rui, survey.slug.as_str(), &asked(Move::Apart, 9, "")).await.unwrap(),
        9
    );
    assert_eq!(shown(store, &survey).await, (6, 9));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn of_two_who_set_the_same_apart_at_once_one_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let ((_, rui), (_, eva)) =
        (person(&test, "rui", &[Role::Designer]).await, person(&test, "eva", &[Role::Designer]).await);
    give(store, &survey, 5, "1", true).await;
    give(store, &survey, 5, "4", false).await;
    let slug = survey.slug.as_str();
    let (one, other) = (asked(Move::Apart, 5, "f1"), asked(Move::Apart, 5, "f2"));
    let both =
        tokio::join!(move_responses(store, &rui, slug, &one), move_responses(store, &eva, slug, &other));
    let done = |moved: &store::Result<u64>| matches!(moved, Ok(5));
    let told = |moved: &store::Result<u64>| matches!(moved, Err(StoreError::Conflict));
    assert!(done(&both.0) && told(&both.1) || told(&both.0) && done(&both.1), "{both:?}");
    assert_eq!(history(store, &rui, &survey).await.unwrap().len(), 1);
    assert_eq!(shown(store, &survey).await, (5, 5));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn where_responses_carry_a_name_one_alone_can_be_moved(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let survey = survey(&test, Mode::SignedIn, Privacy::Identified).await;
    let (_, rui) = person(&test, "rui", &[Role::Designer]).await;
    for n in 0..3 {
        let (_, who) = person(&test, &format!("p{n}"), &[]).await;
        surveys::respond(store, &who, &survey, &sent("4", &format!("f{n}"))).await.unwrap();
    }
    let id = response::Entity::find().one(store.reader()).await.unwrap().unwrap().id;
    let alone = |to, form: &str| Asked { of: Of::One(id), ..asked(to, 1, form) };
    let slug = survey.slug.as_str();
    assert_eq!(move_responses(store, &rui, slug, &alone(Move::Apart, "a")).await.unwrap(), 1);
    assert!(matches!(
        move_responses(store, &rui, slug, &alone(Move::Apart, "b")).await,
        Err(StoreError::Conflict)
    ));
    assert_eq!(shown(store, &survey).await, (2, 1));
    assert_eq!(history(store, &rui, &survey).await.unwrap()[0].one, Some(id));
    assert_eq!(move_responses(store, &rui, slug, &alone(Move::Back, "c")).await.unwrap(), 1);
    assert_eq!(shown(store, &survey).await, (3, 0));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn every_node_reads_the_tokens_of_the_others(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let other = Store::open(&test.options, test.clock.clone()).await.unwrap();
    let (ours, theirs) = tokio::join!(test.store.form_tokens(), other.form_tokens());
    let (survey, now) = (domain::id::SurveyId::new(), test.store.now());
    let token = ours.unwrap().first(survey, "f1", now).unwrap();
    assert_eq!(theirs.unwrap().read(&token, survey, "f1", now), Shown::Since(Some(0)));
    // After a start too.
    let again = Store::open(&test.options, test.clock.clone()).await.unwrap();
    assert_eq!(again.form_tokens().await.unwrap().read(&token, survey, "f1", now), Shown::Since(Some(0)));
    assert_eq!(form_key::Entity::find().count(again.reader()).await.unwrap(), 1);
}
