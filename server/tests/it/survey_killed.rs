//! The real server, killed with SIGKILL while people send their answers: what it acknowledged is stored, and stored once, although
//! whoever heard nothing sends the same form again. `cargo xtask bench kill` does it fifty times.
//!
//! The moments are random. The seed is printed; `BANCADA_TEST_SEED` repeats it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use domain::access::Actor;
use domain::id::SurveyId;
use domain::slug::Slug;
use domain::surveys::{Definition, KindCode, NewSurvey, Question, QuestionId, Settings, Step};
use domain::text::Translated;
use domain::time::Clock;
use migrations::Migrator;
use sea_orm::EntityTrait;
use sea_orm_migration::MigratorTrait;
use server::clock::SystemClock;
use store::surveys::FormTokens;
use store::surveys::schema::{answer, sealed};
use store::{Store, StoreOptions};

use crate::killed::{Chance, Running, ask, seed};

const ROUNDS: u64 = 4;
const CLIENTS: u64 = 4;
const PATH: &str = "/pt/surveys/caminho/answer";

async fn open(data: &Path) -> Store {
    let options = StoreOptions::sqlite(&data.join("bancada.sqlite"));
    Store::open(&options, Arc::new(SystemClock)).await.unwrap()
}

async fn make_survey(data: &Path) {
    let store = open(data).await;
    Migrator::up(store.writer(), None).await.unwrap();
    let question = Question {
        id: QuestionId::numbered(1),
        label: Translated::both("Porquê?", "Why?"),
        ..Question::blank(KindCode::ShortText)
    };
    let new = NewSurvey {
        slug: Slug::parse("caminho").unwrap(),
        settings: Settings { title: Translated::both("Caminho", "Way"), ..Settings::default() },
        definition: Definition::single_page(vec![question]),
        project: None,
    };
    let system = Actor::system();
    store::surveys::create(&store, &system, new, "").await.unwrap();
    store::surveys::step(&store, &system, "caminho", Step::Publish).await.unwrap();
    let id = store::surveys::by_slug(&store, &system, "caminho").await.unwrap().id;
    TOKENS.set((store.form_tokens().await.unwrap().clone(), id)).unwrap();
    store.close().await;
}

/// The forms, by the word in each; whether it was acknowledged.
type Forms = Arc<Mutex<BTreeMap<String, bool>>>;

/// What makes the tokens, and for which survey.
static TOKENS: OnceLock<(FormTokens, SurveyId)> = OnceLock::new();

fn form(word: &str) -> String {
    let (tokens, survey) = TOKENS.get().unwrap();
    let token = tokens.first(*survey, word, SystemClock.now()).unwrap();
    format!("form_id={word}&token={token}&go=send&page=1&a-q1={word}")
}

/// Sends forms until the server is gone. The word is the form's own id.
async fn send(port: u16, forms: Forms) {
    loop {
        let word = uuid::Uuid::new_v4().to_string();
        forms.lock().unwrap().insert(word.clone(), false);
        let Some(answer) = ask(port, "POST", PATH, "", &form(&word)).await else { return };
        assert_eq!(answer.status, 303, "{}", answer.body);
        forms.lock().unwrap().insert(word, true);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_no_acknowledged_response_is_lost_and_none_is_stored_twice() {
    let seed = seed();
    println!("seed {seed}");
    let mut chance = Chance(seed);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    make_survey(data).await;
    let forms = Forms::default();
    for _ in 0..ROUNDS {
        let running = Running::start(data).await;
        // What the last round left without an answer is sent again, as people do.
        let unheard: Vec<String> = forms
            .lock()
            .unwrap()
            .iter()
            .filter(|(_, heard)| !**heard)
            .map(|(word, _)| word.clone())
            .collect();
        for word in unheard {
            let answer = ask(running.port, "POST", PATH, "", &form(&word)).await.unwrap();
            assert_eq!(answer.status, 303, "{}", answer.body);
            forms.lock().unwrap().insert(word, true);
        }
        let senders: Vec<_> =
            (0..CLIENTS).map(|_| tokio::spawn(send(running.port, Arc::clone(&forms)))).collect();
        let heard = || forms.lock().unwrap().values().filter(|heard| **heard).count();
        let least = heard() + usize::try_from(chance.below(40)).unwrap();
        while heard() <= least {
            tokio::task::yield_now().await;
        }
        // Not waiting for anything: the random moment itself.
        tokio::time::sleep(Duration::from_micros(chance.below(20_000))).await;
        drop(running);
        for sender in senders {
            sender.await.unwrap();
        }
    }
    let store = open(data).await;
    let system = Actor::system();
    store::surveys::step(&store, &system, "caminho", Step::Close).await.unwrap();
    assert_eq!(sealed::Entity::find().all(store.reader()).await.unwrap(), []);
    let rows = answer::Entity::find().all(store.reader()).await.unwrap();
    let words: BTreeSet<String> = rows.iter().filter_map(|row| row.text.clone()).collect();
    assert_eq!(words.len(), rows.len(), "one is stored twice");
    store.close().await;
    let forms = forms.lock().unwrap();
    let acknowledged: BTreeSet<String> =
        forms.iter().filter(|(_, heard)| **heard).map(|(word, _)| word.clone()).collect();
    assert!(words.is_superset(&acknowledged), "lost: {:?}", acknowledged.difference(&words));
    assert!(words.iter().all(|word| forms.contains_key(word)));
}
