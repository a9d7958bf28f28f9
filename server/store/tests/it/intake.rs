//! Taking responses: once each, many in one commit, whatever comes at the same moment and whoever stops waiting.

use domain::access::{Actor, Role};
use domain::lang::Lang;
use domain::slug::Slug;
use domain::surveys::{
    Change, InvitationCode, Invitee, Mode, NewSurvey, Privacy, QuestionId, Settings, Step, Survey,
};
use rstest::rstest;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};
use store::StoreError;
use store::accounts::export;
use store::surveys::schema::{participation, response, saved_form, sealed};
use store::surveys::{self, NewInvitation, Outcome, Sent};
use uuid::Uuid;

use crate::support::{Db, TestStore, given};
use crate::surveys::{both, every_kind, person, sent};

/// A published survey of every kind of question.
pub async fn survey(test: &TestStore, mode: Mode, privacy: Privacy) -> Survey {
    let system = Actor::system();
    let new = NewSurvey {
        slug: Slug::parse("atendimento").unwrap(),
        settings: Settings { title: both("Atendimento"), mode, privacy, ..Settings::default() },
        definition: every_kind(),
        project: None,
    };
    let (_, slug) = surveys::create(&test.store, &system, new, "").await.unwrap();
    surveys::step(&test.store, &system, slug.as_str(), Step::Publish).await.unwrap();
    surveys::by_slug(&test.store, &system, slug.as_str()).await.unwrap()
}

/// An invitation to a survey.
async fn invited(test: &TestStore, survey: &Survey, n: u8) -> Uuid {
    let code = InvitationCode::new([n; 13]);
    let invitee = Invitee { email: None, label: String::new(), language: Lang::Pt.into() };
    let link = NewInvitation { code: code.clone(), invitee, mail: None };
    let (system, slug) = (Actor::system(), survey.slug.as_str());
    surveys::make_batch(&test.store, &system, slug, ("Convites", None), vec![link], "").await.unwrap();
    surveys::find_invitation(&test.store, &system, survey, &code).await.unwrap().unwrap().id
}

#[rstest]
#[case::sqlite(Db::Sqlite, Privacy::Anonymous)]
#[case::sqlite_confidential(Db::Sqlite, Privacy::Confidential)]
#[case::sqlite_identified(Db::Sqlite, Privacy::Identified)]
#[case::postgres(Db::Postgres, Privacy::Anonymous)]
#[case::postgres_identified(Db::Postgres, Privacy::Identified)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_hundred_tries_at_once_with_one_account_or_invitation_one_counts(
    #[case] db: Db,
    #[case] privacy: Privacy,
) {
    let Some(test) = TestStore::new(db).await else { return };
    let signed_in = survey(&test, Mode::SignedIn, privacy).await;
    let by_link = survey(&test, Mode::Links, privacy).await;
    let (_, ana) = person(&test, "ana", &[]).await;
    let invitation = invited(&test, &by_link, 1).await;
    for (who, survey) in [(ana.clone(), &signed_in), (Actor::anonymous(), &by_link)] {
        let before = given(&test.store).await;
        let tries = (0..100).map(|n| {
            let (store, who, survey) = (test.store.clone(), who.clone(), survey.clone());
            let form = Sent { invitation: Some(invitation), ..sent("4", &format!("form-{n}")) };
            tokio::spawn(async move { surveys::respond(&store, &who, &survey, &form).await.unwrap() })
        });
        let mut stored = 0;
        for one in tries.collect::<Vec<_>>() {
            match one.await.unwrap() {
                Outcome::Stored => stored += 1,
                other => assert_eq!(other, Outcome::Already),
            }
        }
        assert_eq!((stored, given(&test.store).await - before), (1, 1));
    }
    assert!(surveys::has_answered(&test.store, &ana, &signed_in).await.unwrap());
    assert!(surveys::is_invitation_used(&test.store, &by_link, invitation).await.unwrap());
    assert!(!surveys::is_invitation_used(&test.store, &by_link, Uuid::new_v4()).await.unwrap());
}

#[tokio::test]
async fn two_nodes_let_one_account_and_one_form_in_once() {
    let Some(test) = TestStore::new(Db::Postgres).await else { return };
    let keys = test.folder.path().join("other-keys");
    let other = store::Store::open(&test.options.clone().with_keys(keys), test.clock.clone()).await.unwrap();
    for privacy in [Privacy::Anonymous, Privacy::Identified] {
        let survey = survey(&test, Mode::SignedIn, privacy).await;
        for n in 0..10 {
            let (_, who) = person(&test, &format!("p{n}-{}", privacy.code()), &[]).await;
            let forms = [sent("4", &format!("a{n}")), sent("5", &format!("b{n}"))];
            let (one, two) = tokio::join!(
                surveys::respond(&test.store, &who, &survey, &forms[0]),
                surveys::respond(&other, &who, &survey, &forms[1])
            );
            let mut outcomes = [one.unwrap(), two.unwrap()];
            outcomes.sort_by_key(|outcome| *outcome != Outcome::Stored);
            assert_eq!(outcomes, [Outcome::Stored, Outcome::Already]);
        }
    }
    let open = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let before = given(&test.store).await;
    for n in 0..10 {
        let form = sent("4", &format!("same{n}"));
        let nobody = Actor::anonymous();
        let (one, two) = tokio::join!(
            surveys::respond(&test.store, &nobody, &open, &form),
            surveys::respond(&other, &nobody, &open, &form)
        );
        assert_eq!((one.unwrap(), two.unwrap()), (Outcome::Stored, Outcome::Stored));
    }
    assert_eq!(given(&test.store).await - before, 10);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_is_wrong_with_one_submission_harms_no_other(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let open = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let gone = Survey { id: domain::id::SurveyId::new(), ..open.clone() };
    let stale = Survey { version: 1, ..open.clone() };
    let nobody = Actor::anonymous();
    let forms: Vec<Sent> = (0..4).map(|n| sent("4", &format!("f{n}"))).collect();
    // All four are handed over before the worker begins.
    let (good, missing, changed, again) = tokio::join!(
        surveys::respond(&test.store, &nobody, &open, &forms[0]),
        surveys::respond(&test.store, &nobody, &gone, &forms[1]),
        surveys::respond(&test.store, &nobody, &stale, &forms[2]),
        surveys::respond(&test.store, &nobody, &open, &forms[3]),
    );
    assert_eq!((good.unwrap(), again.unwrap()), (Outcome::Stored, Outcome::Stored));
    assert!(matches!(missing, Err(StoreError::NotFound)));
    assert_eq!(changed.unwrap(), Outcome::Changed);
    assert_eq!(given(&test.store).await, 2);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn whoever_stops_waiting_loses_nothing_and_is_told_when_they_ask_again(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let nobody = Actor::anonymous();
    let form = sent("4", "the-form");
    // Handed over, and dropped before it is answered.
    let waiting = surveys::respond(&test.store, &nobody, &survey, &form);
    assert!(futures_util::FutureExt::now_or_never(waiting).is_none());
    assert_eq!(surveys::respond(&test.store, &nobody, &survey, &form).await.unwrap(), Outcome::Stored);
    assert_eq!(given(&test.store).await, 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_are_few_commits(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let tries = (0..60).map(|n| {
        let (store, survey) = (test.store.clone(), survey.clone());
        tokio::spawn(async move {
            let form = sent("4", &format!("f{n}"));
            let nobody = Actor::anonymous();
            let work = surveys::respond(&store, &nobody, &survey, &form);
            let (outcome, statements) = store::database::count_statements(work).await;
            assert_eq!(outcome.unwrap(), Outcome::Stored);
            statements
        })
    });
    for one in tries.collect::<Vec<_>>() {
        let statements = one.await.unwrap();
        assert!(statements <= 8, "{statements} statements in one batch");
    }
    assert_eq!(given(&test.store).await, 60);
    let taken = surveys::taken(&test.store);
    assert_eq!(taken.submissions, 60);
    assert!(taken.batches <= 30, "{taken:?}");
    // How they fell into batches is chance: fewer than five may still wait, until the survey closes.
    assert!(sealed::Entity::find().count(test.store.reader()).await.unwrap() < 5);
    surveys::step(&test.store, &Actor::system(), "atendimento", Step::Close).await.unwrap();
    assert_eq!(response::Entity::find().count(test.store.reader()).await.unwrap() / 5, 12);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_retry_is_the_same_response_after_a_release_a_restart_a_correction_and_the_closing(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let open = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let nobody = Actor::anonymous();
    for n in 0..5 {
        surveys::respond(&test.store, &nobody, &open, &sent("4", &format!("f{n}"))).await.unwrap();
    }
    assert_eq!(sealed::Entity::find().count(test.store.reader()).await.unwrap(), 0);
    let TestStore { store, clock, options, folder } = test;
    store.close().await;
    let store = store::Store::open(&options, clock.clone()).await.unwrap();
    let test = TestStore { store, clock, options, folder };
    let again = async |read: &Survey| {
        let outcome = surveys::respond(&test.store, &nobody, read, &sent("1", "f2")).await.unwrap();
        assert_eq!((outcome, given(&test.store).await), (Outcome::Stored, 5));
    };
    again(&open).await;
    let system = Actor::system();
    let mut question = open.definition.find(&QuestionId::numbered(5)).unwrap().clone();
    question.label = both("Outra");
    surveys::edit_definition(&test.store, &system, "atendimento", None, Change::Edit(question))
        .await
        .unwrap();
    again(&open).await;
    surveys::step(&test.store, &system, "atendimento", Step::Close).await.unwrap();
    again(&open).await;
    assert!(surveys::is_stored(&test.store, &nobody, &open, "f2", None).await.unwrap());
    assert!(!surveys::is_stored(&test.store, &nobody, &open, "f9", None).await.unwrap());
    // Receipts are forgotten, as they say.
    test.clock.pass_seconds(3 * 24 * 3600);
    store::sweep::sweep(&test.store).await.unwrap();
    assert!(!surveys::is_stored(&test.store, &nobody, &open, "f2", None).await.unwrap());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_put_aside_is_forgotten_with_its_response_and_not_before(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let open = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let nobody = Actor::anonymous();
    for id in ["one", "two"] {
        surveys::save_form(&test.store, &nobody, &open, id, "00".to_owned()).await.unwrap();
    }
    let stale = Survey { version: 1, ..open.clone() };
    let form = Sent { saved: "one".to_owned(), ..sent("4", "f1") };
    assert_eq!(surveys::respond(&test.store, &nobody, &stale, &form).await.unwrap(), Outcome::Changed);
    assert_eq!(saved_form::Entity::find().count(test.store.reader()).await.unwrap(), 2);
    surveys::respond(&test.store, &nobody, &open, &form).await.unwrap();
    let left = saved_form::Entity::find().all(test.store.reader()).await.unwrap();
    assert_eq!(left.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["two"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn who_took_part_is_in_their_export_and_goes_with_their_account(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    person(&test, "admin", &[Role::Administrator]).await;
    let survey = survey(&test, Mode::SignedIn, Privacy::Anonymous).await;
    let (_, ana) = person(&test, "ana", &[]).await;
    surveys::respond(&test.store, &ana, &survey, &sent("4", "f")).await.unwrap();
    let own = export(&test.store, &ana).await.unwrap();
    assert_eq!(own["survey_participations"][0]["survey"], "atendimento");
    assert!(own["survey_responses"].as_array().unwrap().is_empty());
    store::accounts::erase(&test.store, &ana, &store::seats::NoLetters).await.unwrap();
    assert_eq!(participation::Entity::find().count(test.store.reader()).await.unwrap(), 0);
    assert_eq!(given(&test.store).await, 1);
}

#[tokio::test]
async fn when_the_disk_is_full_everybody_in_the_batch_is_told_and_nothing_is_kept() {
    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let writer = test.store.writer();
    writer.execute_unprepared("VACUUM").await.unwrap();
    let nobody = Actor::anonymous();
    let long = "z".repeat(3000);
    let forms: Vec<Sent> = (0..3)
        .map(|n| {
            let mut form = sent("4", &format!("f{n}"));
            form.answers.0.insert(QuestionId::numbered(5), domain::surveys::Answer::Text(long.clone()));
            form
        })
        .collect();
    // Twice: SQLite gives the transaction up by itself, and what the driver then believes shows only later.
    for _ in 0..2 {
        writer.execute_unprepared("PRAGMA max_page_count = 1").await.unwrap();
        let all = forms.iter().map(|form| surveys::respond(&test.store, &nobody, &survey, form));
        for outcome in futures_util::future::join_all(all).await {
            assert!(matches!(outcome, Err(StoreError::Busy(_))), "{outcome:?}");
        }
        assert_eq!(given(&test.store).await, 0);
    }
    writer.execute_unprepared("PRAGMA max_page_count = 1000000").await.unwrap();
    for form in &forms {
        assert_eq!(surveys::respond(&test.store, &nobody, &survey, form).await.unwrap(), Outcome::Stored);
    }
    assert_eq!(given(&test.store).await, 3);
}

#[tokio::test]
async fn an_answer_that_the_database_refuses_is_refused_alone() {
    let Some(test) = TestStore::new(Db::Postgres).await else { return };
    let survey = survey(&test, Mode::SignedIn, Privacy::Identified).await;
    let (_, ana) = person(&test, "ana", &[]).await;
    let (_, rui) = person(&test, "rui", &[]).await;
    // PostgreSQL takes no text with a zero in it; no form gets so far with one.
    let mut bad = sent("4", "bad");
    bad.answers.0.insert(QuestionId::numbered(5), domain::surveys::Answer::Text("a\0b".to_owned()));
    let good = sent("4", "good");
    let (refused, stored) = tokio::join!(
        surveys::respond(&test.store, &ana, &survey, &bad),
        surveys::respond(&test.store, &rui, &survey, &good)
    );
    assert!(refused.is_err());
    assert_eq!(stored.unwrap(), Outcome::Stored);
    assert_eq!(given(&test.store).await, 1);
}

#[tokio::test]
async fn without_a_key_folder_no_anonymous_response_is_taken() {
    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    std::fs::write(test.options.keys.as_ref().unwrap(), "in the way").unwrap();
    let nobody = Actor::anonymous();
    let outcome = surveys::respond(&test.store, &nobody, &survey, &sent("4", "f")).await;
    assert!(matches!(outcome, Err(StoreError::Busy(_))), "{outcome:?}");
    std::fs::remove_file(test.options.keys.as_ref().unwrap()).unwrap();
    let outcome = surveys::respond(&test.store, &nobody, &survey, &sent("4", "f")).await;
    assert_eq!(outcome.unwrap(), Outcome::Stored);
}

#[tokio::test]
async fn a_batch_takes_along_what_is_being_read_and_does_not_wait_for_what_never_comes() {
    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let nobody = Actor::anonymous();
    let (first, second, third) = (sent("4", "f1"), sent("4", "f2"), sent("4", "f3"));
    surveys::respond(&test.store, &nobody, &survey, &first).await.unwrap();
    assert_eq!(surveys::taken(&test.store).batches, 1);
    let coming = surveys::coming(&test.store);
    let (one, two) = tokio::join!(surveys::respond(&test.store, &nobody, &survey, &second), async {
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        drop(coming);
        surveys::respond(&test.store, &nobody, &survey, &third).await
    });
    assert_eq!((one.unwrap(), two.unwrap()), (Outcome::Stored, Outcome::Stored));
    assert_eq!(surveys::taken(&test.store), surveys::Taken { submissions: 3, batches: 2 });
    let never = surveys::coming(&test.store);
    surveys::respond(&test.store, &nobody, &survey, &sent("4", "f4")).await.unwrap();
    drop(never);
    assert_eq!(given(&test.store).await, 4);
}

#[tokio::test]
async fn pages_are_kept_while_responses_only_wait_and_made_anew_for_the_first_and_for_a_release() {
    let Some(test) = TestStore::new(Db::Sqlite).await else { return };
    let survey = survey(&test, Mode::Open, Privacy::Anonymous).await;
    let nobody = Actor::anonymous();
    let mut anew = Vec::new();
    for n in 0..5 {
        let before = test.store.generation();
        surveys::respond(&test.store, &nobody, &survey, &sent("4", &format!("f{n}"))).await.unwrap();
        anew.push(test.store.generation() != before);
    }
    assert_eq!(anew, [true, false, false, false, true]);
    // Five at once, that never waited.
    let before = test.store.generation();
    let forms: Vec<Sent> = (0..5).map(|n| sent("4", &format!("g{n}"))).collect();
    let all = forms.iter().map(|form| surveys::respond(&test.store, &nobody, &survey, form));
    futures_util::future::try_join_all(all).await.unwrap();
    assert_eq!(surveys::taken(&test.store).batches, 6);
    assert_ne!(test.store.generation(), before);
}
