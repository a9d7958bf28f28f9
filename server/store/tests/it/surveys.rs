//! Surveys: anonymity, one response each, counting, changes, lists.

use domain::access::{Actor, Role};
use domain::accounts::Email;
use domain::form::Typed;
use domain::id::{AccountId, ProjectId};
use domain::lang::Lang;
use domain::slug::Slug;
use domain::surveys::{
    Answer, Answers, Audience, Change, Definition, Finding, Kind, KindCode, Measure, Mode, NewSurvey, Opt,
    Overall, Privacy, Question, QuestionId, Results, ResultsFor, Settings, Status, Step, Survey, constructed,
    read_all,
};
use domain::tag::Tag;
use domain::text::Translated;
use jiff::civil::{Date, date};
use rstest::rstest;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, Statement};
use store::accounts::{NewAccount, create_confirmed, export, identity};
use store::schema::{audit_entry, job, search_change, submission};
use store::surveys::schema::{answer, response};
use store::surveys::{self, Outcome, Sent};
use store::{PageRequest, StoreError};

use crate::support::{Db, TestStore, given};

pub const TODAY: Date = date(2026, 11, 23);
/// The version of a survey that was made and published.
pub const PUBLISHED: i32 = 2;

pub fn both(text: &str) -> Translated {
    Translated::both(text, text)
}

pub fn question(n: usize, kind: Kind) -> Question {
    let label = both(&format!("Pergunta {n}"));
    Question { id: QuestionId::numbered(n), kind, label, ..Question::blank(KindCode::Note) }
}

pub fn every_kind() -> Definition {
    let options = || ["a", "b", "c"].map(|code| Opt::new(code, both(code))).to_vec();
    Definition::single_page(vec![
        question(1, Kind::single(options())),
        question(2, Kind::Several { options: options(), min: None, max: None }),
        question(3, Kind::scale(1, 5, both("nada"), both("muito"))),
        question(4, Kind::number(None, None, Translated::default())),
        question(5, Kind::LongText),
    ])
}

pub fn new_survey(mode: Mode) -> NewSurvey {
    let privacy = if mode == Mode::Open { Privacy::Anonymous } else { Privacy::Identified };
    NewSurvey {
        slug: Slug::parse("atendimento").unwrap(),
        settings: Settings { title: both("Atendimento"), mode, privacy, ..Settings::default() },
        definition: every_kind(),
        project: None,
    }
}

pub async fn published(test: &TestStore, mode: Mode) -> Survey {
    let system = Actor::system();
    let (_, slug) = surveys::create(&test.store, &system, new_survey(mode), "").await.unwrap();
    surveys::step(&test.store, &system, slug.as_str(), Step::Publish).await.unwrap();
    surveys::by_slug(&test.store, &system, slug.as_str()).await.unwrap()
}

pub async fn person(test: &TestStore, name: &str, roles: &[Role]) -> (AccountId, Actor) {
    let new = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: String::new(),
        lang: Lang::Pt,
    };
    let account = create_confirmed(&test.store, new, roles, false).await.unwrap();
    (account, identity(&test.store, account).await.unwrap().unwrap().actor)
}

fn answers(point: &str) -> Answers {
    let typed = Typed::default()
        .with("a-q1", "b")
        .with("a-q2", "a")
        .with("a-q2", "c")
        .with("a-q3", point)
        .with("a-q4", "3,5")
        .with("a-q5", "Uma ideia");
    read_all(&every_kind(), &typed, Lang::Pt).unwrap()
}

pub fn sent(point: &str, form_id: &str) -> Sent {
    Sent {
        answers: answers(point),
        form_id: form_id.to_owned(),
        saved: String::new(),
        day: TODAY,
        version: PUBLISHED,
        seed: 1,
        invitation: None,
        quotas: Vec::new(),
        suspicious: false,
        files: Vec::new(),
    }
}

async fn count(test: &TestStore) -> u64 {
    given(&test.store).await
}

async fn results(test: &TestStore, survey: &Survey, audience: Audience) -> Results {
    let tally = surveys::tally(&test.store, survey).await.unwrap();
    domain::surveys::results(&survey.definition, &survey.settings, &tally, audience)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_survey_is_read_back_as_it_was_made(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Open).await;
    assert_eq!(survey.definition, every_kind());
    assert_eq!((survey.status, survey.settings.title.clone()), (Status::Published, both("Atendimento")));
    let (_, second) =
        surveys::create(&test.store, &Actor::system(), new_survey(Mode::Open), "").await.unwrap();
    assert_eq!(second.as_str(), "atendimento-2");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_same_form_twice_makes_one_survey_and_one_response(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let first = surveys::create(&test.store, &system, new_survey(Mode::Open), "f1").await.unwrap();
    assert_eq!(surveys::create(&test.store, &system, new_survey(Mode::Open), "f1").await.unwrap(), first);
    surveys::step(&test.store, &system, first.1.as_str(), Step::Publish).await.unwrap();
    let survey = surveys::by_slug(&test.store, &system, first.1.as_str()).await.unwrap();
    let anonymous = Actor::anonymous();
    let form = sent("4", "f2");
    for _ in 0..2 {
        let outcome = surveys::respond(&test.store, &anonymous, &survey, &form).await.unwrap();
        assert_eq!(outcome, Outcome::Stored);
    }
    assert_eq!(count(&test).await, 1);
    // The public total grows when responses are released.
    assert_eq!(surveys::responses_total(&test.store).await.unwrap(), 0);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_anonymous_response_leaves_no_trace_of_who_or_when(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Open).await;
    let (account, ana) = person(&test, "ana", &[]).await;
    let before = (
        audit_entry::Entity::find().count(test.store.reader()).await.unwrap(),
        job::Entity::find().count(test.store.reader()).await.unwrap(),
        search_change::Entity::find().count(test.store.reader()).await.unwrap(),
    );
    test.clock.pass_seconds(1234);
    for n in 1..=5 {
        surveys::respond(&test.store, &ana, &survey, &sent("4", &format!("form-{n}"))).await.unwrap();
    }
    let row = response::Entity::find().one(test.store.reader()).await.unwrap().unwrap();
    assert_eq!((row.account_id, row.day.as_str()), (None, "2026-11-23"));
    assert_eq!(row.id.get_version_num(), 4);
    let form = submission::Entity::find().one(test.store.reader()).await.unwrap().unwrap();
    assert!(!form.id.contains("form"), "{form:?}");
    assert_eq!(form.result, "");
    assert_eq!(form.expires_at % (24 * 3_600_000), 0, "the moment is coarse");
    let after = (
        audit_entry::Entity::find().count(test.store.reader()).await.unwrap(),
        job::Entity::find().count(test.store.reader()).await.unwrap(),
        search_change::Entity::find().count(test.store.reader()).await.unwrap(),
    );
    assert_eq!(before, after);
    let everything =
        format!("{row:?} {form:?} {:?}", answer::Entity::find().all(test.store.reader()).await.unwrap());
    assert!(!everything.contains(&account.to_string()));
    let export = export(&test.store, &ana).await.unwrap();
    assert!(export["survey_responses"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn sqlite_does_not_number_responses_in_the_order_they_come() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    for table in ["survey_response", "survey_answer", "survey_sealed", "survey_participation"] {
        let sql = format!("SELECT rowid FROM {table}");
        let statement = Statement::from_string(test.store.backend(), sql);
        assert!(test.store.reader().query_one_raw(statement).await.is_err(), "{table} has row numbers");
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_account_answers_once_even_when_it_tries_twenty_times_at_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::SignedIn).await;
    let (_, ana) = person(&test, "ana", &[]).await;
    let tries = (0..20).map(|n| {
        let (store, ana, survey) = (test.store.clone(), ana.clone(), survey.clone());
        let form = sent("4", &format!("form-{n}"));
        tokio::spawn(async move { surveys::respond(&store, &ana, &survey, &form).await.unwrap() })
    });
    let mut stored = 0;
    for one in tries.collect::<Vec<_>>() {
        match one.await.unwrap() {
            Outcome::Stored => stored += 1,
            other => assert_eq!(other, Outcome::Already),
        }
    }
    assert_eq!((stored, count(&test).await), (1, 1));
    assert!(surveys::has_answered(&test.store, &ana, &survey).await.unwrap());
    let own = export(&test.store, &ana).await.unwrap();
    assert_eq!(own["survey_responses"][0]["survey"], "atendimento");
    assert_eq!(own["survey_answers"].as_array().unwrap().len(), 6);
    let nobody = surveys::respond(&test.store, &Actor::anonymous(), &survey, &sent("4", "x")).await;
    assert!(matches!(nobody, Err(StoreError::Denied(_))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn one_form_sent_ten_times_at_once_is_stored_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Open).await;
    let tries = (0..10).map(|_| {
        let (store, survey) = (test.store.clone(), survey.clone());
        tokio::spawn(async move {
            surveys::respond(&store, &Actor::anonymous(), &survey, &sent("4", "the-form")).await.unwrap()
        })
    });
    for one in tries.collect::<Vec<_>>() {
        assert_eq!(one.await.unwrap(), Outcome::Stored);
    }
    assert_eq!(count(&test).await, 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_survey_that_closed_or_changed_while_somebody_wrote_takes_nothing(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let before = published(&test, Mode::Open).await;
    let reworded = Question { label: both("Outra"), ..question(5, Kind::LongText) };
    surveys::edit_definition(&test.store, &system, "atendimento", None, Change::Edit(reworded))
        .await
        .unwrap();
    let anonymous = Actor::anonymous();
    let outcome = surveys::respond(&test.store, &anonymous, &before, &sent("4", "f")).await.unwrap();
    assert_eq!(outcome, Outcome::Changed);
    surveys::step(&test.store, &system, "atendimento", Step::Close).await.unwrap();
    let outcome = surveys::respond(&test.store, &anonymous, &before, &sent("4", "f")).await.unwrap();
    assert_eq!(outcome, Outcome::Closed);
    assert_eq!(count(&test).await, 0);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn answers_are_counted_per_question_with_their_base(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Open).await;
    let system = Actor::system();
    let mut loaded: Vec<(Date, Answers)> = ["5", "4", "4", "1"].map(|point| (TODAY, answers(point))).to_vec();
    for number in [1.0, 10.0] {
        loaded.push((TODAY, Answers::default().with(QuestionId::numbered(4), Answer::Number(number))));
    }
    surveys::load_responses(&test.store, &system, "atendimento", &loaded).await.unwrap();
    let tally = surveys::tally(&test.store, &survey).await.unwrap();
    assert_eq!(tally.responses, 6);
    let of = |n: usize| QuestionId::numbered(n);
    assert_eq!(tally.bases[&of(2)], 4, "two options by one person are one person");
    assert_eq!(tally.bases[&of(4)], 6);
    assert_eq!(tally.counts[&of(3)]["4"], 2);
    assert_eq!(tally.counts[&of(2)].get("b"), None);
    let numbers = tally.numbers[&of(4)];
    assert_eq!((numbers.median, numbers.least, numbers.most), (3.5, (1.0, 1), (10.0, 1)));
    assert!((numbers.mean - 25.0 / 6.0).abs() < 1e-12);
    assert_eq!(tally.bases[&of(5)], 4);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn only_the_platform_loads_responses_that_nobody_gave(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    published(&test, Mode::Open).await;
    let (_, designer) = person(&test, "rui", &[Role::Administrator]).await;
    let loaded =
        surveys::load_responses(&test.store, &designer, "atendimento", &[(TODAY, answers("4"))]).await;
    assert!(matches!(loaded, Err(StoreError::Denied(_))));
}

fn satisfaction() -> NewSurvey {
    let scale = |n| question(n, Kind::scale(1, 5, both("nada"), both("muito")));
    let overall = |label: &str, n: usize| Overall {
        label: both(label),
        measure: Measure::TopBox,
        questions: (1..=n).map(QuestionId::numbered).collect(),
    };
    NewSurvey {
        slug: Slug::parse("cnaim-2018").unwrap(),
        settings: Settings {
            title: both("CNAIM"),
            constructed: true,
            overall: vec![overall("seis", 6), overall("sete", 7)],
            ..Settings::default()
        },
        definition: Definition::single_page((1..=7).map(scale).collect()),
        project: Some(ProjectId::new()),
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn six_hundred_constructed_responses_give_the_published_percentages_to_the_public(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let new = satisfaction();
    let scales: Vec<_> =
        new.definition.questions().map(|q| q.id.clone()).zip(constructed::CNAIM_2018).collect();
    let all = constructed::responses(&scales, constructed::CNAIM_RESPONSES).unwrap();
    let loaded: Vec<_> = all.into_iter().map(|answers| (date(2018, 7, 15), answers)).collect();
    let (_, slug) = surveys::create(&test.store, &system, new, "").await.unwrap();
    surveys::step(&test.store, &system, slug.as_str(), Step::Publish).await.unwrap();
    surveys::load_responses(&test.store, &system, slug.as_str(), &loaded).await.unwrap();
    surveys::step(&test.store, &system, slug.as_str(), Step::Close).await.unwrap();
    let survey = surveys::by_slug(&test.store, &Actor::anonymous(), slug.as_str()).await.unwrap();
    let before = results(&test, &survey, Audience::Public).await;
    assert_eq!(before.responses, Some(600));
    for (result, published) in before.questions.iter().zip(constructed::CNAIM_2018) {
        let Finding::Scale { top_box: Some(top), mean: Some(_), .. } = &result.finding else { panic!() };
        assert_eq!(format!("{:.1}", top.share.percent().unwrap()), format!("{published:.1}"));
        assert!(result.base.unwrap() <= 600);
    }
    let overall = |results: &Results| {
        results.overall.iter().map(|o| format!("{:.2}", o.value.unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(overall(&before), ["83.07", "81.81"]);
    let first = surveys::responses(&test.store, &system, &survey, &PageRequest::first()).await.unwrap();
    surveys::delete_response(&test.store, &system, slug.as_str(), first.items[0].id).await.unwrap();
    let after = results(&test, &survey, Audience::Public).await;
    assert_eq!(after.responses, Some(599));
    assert_ne!(before.questions, after.questions);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_number_of_statements_for_results_does_not_grow_with_the_data(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Open).await;
    let counted = || async {
        let work = async {
            let survey = surveys::by_slug(&test.store, &Actor::anonymous(), "atendimento").await.unwrap();
            surveys::tally(&test.store, &survey).await.unwrap();
        };
        store::database::count_statements(work).await.1
    };
    let none = counted().await;
    let many: Vec<_> = (0..300).map(|_| (TODAY, answers("4"))).collect();
    surveys::load_responses(&test.store, &Actor::system(), "atendimento", &many).await.unwrap();
    assert_eq!(counted().await, none);
    assert!(none <= 8, "{none}");
    let form = sent("4", "f");
    let system = Actor::system();
    let work = surveys::respond(&test.store, &system, &survey, &form);
    let (_, statements) = store::database::count_statements(work).await;
    assert!(statements <= 8, "{statements}");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_double_click_in_the_builder_is_one_click_and_no_conflict_with_itself(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    published(&test, Mode::Open).await;
    let before = surveys::by_slug(&test.store, &Actor::system(), "atendimento").await.unwrap();
    let tasks = (0..3).map(|_| {
        let (store, version) = (test.store.clone(), before.version);
        tokio::spawn(async move {
            let change = Change::Duplicate(QuestionId::numbered(1));
            let system = Actor::system();
            surveys::edit_definition_once(&store, &system, "atendimento", Some(version), change, "f").await
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap().unwrap();
    }
    let now = surveys::by_slug(&test.store, &Actor::system(), "atendimento").await.unwrap();
    assert_eq!(now.definition.questions().count(), before.definition.questions().count() + 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn once_answered_a_question_can_be_reworded_but_not_removed(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Open).await;
    let system = Actor::system();
    surveys::respond(&test.store, &Actor::anonymous(), &survey, &sent("4", "f")).await.unwrap();
    let change = |change| surveys::edit_definition(&test.store, &system, "atendimento", None, change);
    let removed = change(Change::Remove(QuestionId::numbered(1))).await;
    assert!(matches!(removed, Err(StoreError::Refused("flash-survey-answered"))));
    let nameless = Question { label: Translated::default(), ..question(5, Kind::LongText) };
    let broken = change(Change::Edit(nameless)).await;
    assert!(matches!(broken, Err(StoreError::Refused("flash-survey-would-break"))));
    let reworded = Question { label: both("Com outras palavras"), ..question(5, Kind::LongText) };
    change(Change::Edit(reworded.clone())).await.unwrap();
    let now = surveys::by_slug(&test.store, &system, "atendimento").await.unwrap();
    assert_eq!(now.definition.find(&reworded.id), Some(&reworded));
    for n in 0..4 {
        let form = Sent { version: now.version, ..sent("4", &format!("g{n}")) };
        surveys::respond(&test.store, &Actor::anonymous(), &now, &form).await.unwrap();
    }
    assert_eq!(surveys::tally(&test.store, &now).await.unwrap().bases[&reworded.id], 5);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_second_of_two_editors_is_told_and_the_promise_of_anonymity_is_kept(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let survey = published(&test, Mode::Open).await;
    let (store, version) = (&test.store, survey.version);
    let settings = Settings { source: both("Fonte"), ..survey.settings.clone() };
    surveys::edit_settings(store, &system, "atendimento", version, settings.clone()).await.unwrap();
    let late = surveys::edit_settings(store, &system, "atendimento", version, settings.clone()).await;
    assert!(matches!(late, Err(StoreError::Conflict)));
    let late = Change::Edit(question(5, Kind::LongText));
    let late = surveys::edit_definition(store, &system, "atendimento", Some(version), late).await;
    assert!(matches!(late, Err(StoreError::Conflict)));
    let identified = Settings { mode: Mode::SignedIn, ..settings };
    let broken = surveys::edit_settings(store, &system, "atendimento", version + 1, identified).await;
    assert!(matches!(broken, Err(StoreError::Refused("error-survey-mode-fixed"))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_survey_that_is_not_ready_is_not_published_and_one_that_was_is_not_deleted(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let blank = Question::blank(KindCode::Single);
    let new = NewSurvey { definition: Definition::single_page(vec![blank]), ..new_survey(Mode::Open) };
    let (id, slug) = surveys::create(&test.store, &system, new, "").await.unwrap();
    let slug = slug.as_str();
    let early = surveys::step(&test.store, &system, slug, Step::Publish).await;
    assert!(matches!(early, Err(StoreError::Refused("flash-survey-not-ready"))));
    surveys::delete_draft(&test.store, &system, slug).await.unwrap();
    assert!(matches!(surveys::by_slug(&test.store, &system, slug).await, Err(StoreError::NotFound)));
    assert_eq!(surveys::document(&test.store, id.0).await.unwrap(), None);
    published(&test, Mode::Open).await;
    let deleted = surveys::delete_draft(&test.store, &system, "atendimento").await;
    assert!(matches!(deleted, Err(StoreError::Refused("flash-survey-other-status"))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn drafts_are_hidden_and_lists_go_on_where_they_stopped(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let project = ProjectId::new();
    for n in 0..7 {
        let new = NewSurvey {
            slug: Slug::parse(&format!("s{n}")).unwrap(),
            project: Some(project),
            ..new_survey(Mode::Open)
        };
        let (_, slug) = surveys::create(&test.store, &system, new, "").await.unwrap();
        if n > 1 {
            surveys::step(&test.store, &system, slug.as_str(), Step::Publish).await.unwrap();
        }
        if n > 4 {
            surveys::step(&test.store, &system, slug.as_str(), Step::Close).await.unwrap();
        }
        test.clock.pass_seconds(60);
    }
    let (_, citizen) = person(&test, "ana", &[]).await;
    let walk = |actor: Actor| {
        let store = test.store.clone();
        async move {
            let mut request = PageRequest { after: None, limit: 2 };
            let mut slugs = Vec::new();
            loop {
                let page = surveys::list(&store, &actor, &request).await.unwrap();
                slugs.extend(page.items.iter().map(|survey| survey.slug.to_string()));
                match page.next {
                    Some(next) => request.after = Some(next),
                    None => return slugs.join(" "),
                }
            }
        }
    };
    assert_eq!(walk(system.clone()).await, "s4 s3 s2 s1 s0 s6 s5");
    assert_eq!(walk(citizen.clone()).await, "s4 s3 s2 s6 s5");
    assert_eq!(surveys::open_now(&test.store, &citizen, 2).await.unwrap().len(), 2);
    assert_eq!(surveys::of_project(&test.store, &citizen, project).await.unwrap().len(), 5);
    let hidden = surveys::by_slug(&test.store, &citizen, "s0").await;
    assert!(matches!(hidden, Err(StoreError::Denied(domain::access::Reason::Hidden))));
    let step = surveys::step(&test.store, &citizen, "s0", Step::Publish).await;
    assert!(matches!(step, Err(StoreError::Denied(domain::access::Reason::Hidden))));
    let step = surveys::step(&test.store, &citizen, "s4", Step::Close).await;
    assert!(matches!(step, Err(StoreError::Denied(domain::access::Reason::Forbidden))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_latest_results_are_those_that_the_public_can_read(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let cases = [(Mode::Open, 5), (Mode::SignedIn, 1), (Mode::Open, 4), (Mode::SignedIn, 0)];
    let mut slugs = Vec::new();
    for (mode, given) in cases {
        let slug = published(&test, mode).await.slug;
        let responses = vec![(TODAY, answers("4")); given];
        surveys::load_responses(&test.store, &system, slug.as_str(), &responses).await.unwrap();
        surveys::step(&test.store, &system, slug.as_str(), Step::Close).await.unwrap();
        test.clock.pass_seconds(60);
        slugs.push(slug);
    }
    let work = surveys::latest_results(&test.store, 9);
    let (latest, statements) = store::database::count_statements(work).await;
    let latest: Vec<_> = latest.unwrap().into_iter().map(|survey| survey.slug).collect();
    assert_eq!(latest, [slugs[1].clone(), slugs[0].clone()]);
    assert_eq!(statements, 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn texts_and_responses_are_for_designers_page_by_page(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Open).await;
    let many: Vec<_> = (0..7).map(|_| (TODAY, answers("4"))).collect();
    surveys::load_responses(&test.store, &Actor::system(), "atendimento", &many).await.unwrap();
    let (_, designer) = person(&test, "rui", &[Role::Designer]).await;
    let (_, citizen) = person(&test, "ana", &[]).await;
    let text = QuestionId::numbered(5);
    let first = PageRequest { after: None, limit: 4 };
    let page = surveys::texts(&test.store, &designer, &survey, &text, &first).await.unwrap();
    assert_eq!((page.items.len(), page.next.is_some()), (4, true));
    let rest = PageRequest { after: page.next, limit: 4 };
    let page = surveys::texts(&test.store, &designer, &survey, &text, &rest).await.unwrap();
    assert_eq!((page.items.len(), page.next), (3, None));
    let page = surveys::responses(&test.store, &designer, &survey, &first).await.unwrap();
    assert_eq!(page.items[0].answers, answers("4"));
    let id = page.items[0].id;
    for denied in [
        surveys::texts(&test.store, &citizen, &survey, &text, &first).await.map(|_| ()),
        surveys::responses(&test.store, &citizen, &survey, &first).await.map(|_| ()),
        surveys::response(&test.store, &citizen, &survey, id).await.map(|_| ()),
        surveys::delete_response(&test.store, &citizen, "atendimento", id).await,
    ] {
        assert!(matches!(denied, Err(StoreError::Denied(_))));
    }
    let private = Settings { results: ResultsFor::Designers, ..survey.settings.clone() };
    let private = Survey { settings: private, ..survey };
    assert!(surveys::results_allowed(&citizen, &private).is_err());
    assert!(surveys::results_allowed(&designer, &private).is_ok());
}

fn many_columns() -> Definition {
    let options = |codes: &[&str]| codes.iter().map(|code| Opt::new(*code, both(code))).collect::<Vec<_>>();
    let mut with_other = options(&["a", "b"]);
    with_other.push(Opt::new("o", both("outra")).with_text());
    Definition::single_page(vec![
        question(1, Kind::single(with_other)),
        question(
            2,
            Kind::Matrix { rows: options(&["r1", "r2"]), options: options(&["a", "b"]), several: false },
        ),
        question(3, Kind::Matrix { rows: options(&["r1"]), options: options(&["a", "b"]), several: true }),
        question(4, Kind::Ranking { options: options(&["x", "y"]), places: None }),
        question(5, Kind::Nps { low: both("nada"), high: both("muito") }),
        question(6, Kind::Date { min: None, max: None }),
        question(7, Kind::Consent),
        question(8, Kind::Place),
    ])
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn rows_places_and_other_words_come_back_and_are_counted(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let mut new = NewSurvey { definition: many_columns(), ..new_survey(Mode::SignedIn) };
    new.settings.languages = ["pt", "ar"].iter().filter_map(|text| Tag::parse(text)).collect();
    let (_, slug) = surveys::create(&test.store, &system, new, "").await.unwrap();
    surveys::step(&test.store, &system, slug.as_str(), Step::Publish).await.unwrap();
    let survey = surveys::by_slug(&test.store, &system, slug.as_str()).await.unwrap();
    assert_eq!(survey.definition, many_columns());
    assert_eq!(survey.settings.languages[1].as_str(), "ar");
    let typed = Typed::default()
        .with("a-q1", "o")
        .with("a-q1.other", "a pé")
        .with("a-q2.r1", "b")
        .with("a-q3.r1", "a")
        .with("a-q3.r1", "b")
        .with("a-q4.x", "2")
        .with("a-q4.y", "1")
        .with("a-q5", "9")
        .with("a-q6", "25/11/2026")
        .with("a-q7", "1")
        .with("a-q8", "38,7; -9,1");
    let answers = read_all(&many_columns(), &typed, Lang::Pt).unwrap();
    assert_eq!(answers.0.len(), 10);
    let (_, citizen) = person(&test, "ana", &[]).await;
    let form = Sent { answers: answers.clone(), ..sent("4", "f1") };
    assert_eq!(surveys::respond(&test.store, &citizen, &survey, &form).await.unwrap(), Outcome::Stored);
    let page = surveys::responses(&test.store, &system, &survey, &PageRequest::default()).await.unwrap();
    assert_eq!(page.items[0].answers, answers);

    let results = results(&test, &survey, Audience::Designers).await;
    assert_eq!(results.questions[1].base, Some(1));
    let Finding::Rows(rows) = &results.questions[1].finding else { panic!() };
    assert_eq!((rows[0].base, rows[1].base), (Some(1), Some(0)));
    let Finding::Ranks(ranks) = &results.questions[3].finding else { panic!() };
    assert_eq!((ranks[0].mean, ranks[1].mean), (Some(2.0), Some(1.0)));
    let Finding::Nps { score, .. } = &results.questions[4].finding else { panic!() };
    assert_eq!(*score, Some(100.0));
    let other = QuestionId::numbered(1).part("other");
    let texts = surveys::texts(&test.store, &system, &survey, &other, &PageRequest::default()).await.unwrap();
    assert_eq!(texts.items[0].text, "a pé");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_response_may_have_more_answers_than_one_statement_takes(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let options: Vec<Opt> = (1..=200).map(|n| Opt::new(format!("o{n}"), both("?"))).collect();
    let rows: Vec<Opt> = (1..=30).map(|n| Opt::new(format!("r{n}"), both("?"))).collect();
    let codes: Vec<String> = options.iter().map(|option| option.code.clone()).collect();
    let matrix = question(1, Kind::Matrix { rows: rows.clone(), options, several: true });
    let new = NewSurvey { definition: Definition::single_page(vec![matrix]), ..new_survey(Mode::Open) };
    let system = Actor::system();
    surveys::create(&test.store, &system, new, "").await.unwrap();
    surveys::step(&test.store, &system, "atendimento", Step::Publish).await.unwrap();
    let survey = surveys::by_slug(&test.store, &system, "atendimento").await.unwrap();
    let answers = rows.iter().fold(Answers::default(), |answers, row| {
        answers.with(QuestionId::numbered(1).part(&row.code), Answer::Several(codes.clone()))
    });
    let form = Sent { answers: answers.clone(), ..sent("4", "f1") };
    let outcome = surveys::respond(&test.store, &Actor::anonymous(), &survey, &form).await.unwrap();
    assert_eq!(outcome, Outcome::Stored);
    let few = Answers(answers.0.into_iter().take(2).collect());
    let many: Vec<(Date, Answers)> = (0..40).map(|_| (TODAY, few.clone())).collect();
    surveys::load_responses(&test.store, &system, "atendimento", &many).await.unwrap();
    let stored = answer::Entity::find().count(test.store.reader()).await.unwrap();
    assert_eq!(stored, 40 * 2 * 200);
    surveys::step(&test.store, &system, "atendimento", Step::Close).await.unwrap();
    let stored = answer::Entity::find().count(test.store.reader()).await.unwrap();
    assert_eq!(stored, 30 * 200 + 40 * 2 * 200);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_nobody_sees_is_not_found(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let mut hidden = question(2, Kind::Hidden);
    hidden.label = both("Origem da campanha");
    let sum = Question { label: both("Risco"), ..question(3, Kind::Calculation { formula: "1".to_owned() }) };
    let definition = Definition::single_page(vec![question(1, Kind::ShortText), hidden, sum]);
    let new = NewSurvey { definition, ..new_survey(Mode::Open) };
    let (id, _) = surveys::create(&test.store, &Actor::system(), new, "").await.unwrap();
    let document = surveys::document(&test.store, id.0).await.unwrap().unwrap();
    assert_eq!(document.texts[0].body, "Pergunta 1");
}
