//! Statements of showing a survey and of taking a response: few, and the same for few questions and many, and for no responses and
//! thousands.

use domain::access::Actor;
use domain::surveys::{Answer as Value, Answers, Kind, QuestionId};
use rstest::rstest;
use store::database::count_statements;

use crate::support::Db;
use crate::survey_answering::{FORM, page, published, question};
use crate::test_app::TestApp;

/// Neither may take more.
const MOST: u32 = 10;

/// The statements of the page, once the key of forms is known, and of each of five submissions, the last of which releases them all.
async fn counted(app: &TestApp, questions: usize) -> (u32, Vec<u32>) {
    let mut ana = app.visitor();
    app.app.store.form_tokens().await.unwrap();
    app.app.store.changed();
    let (shown, of_page) = count_statements(ana.get(FORM)).await;
    shown.expect(200);
    let mut of_submissions = Vec::new();
    for _ in 0..5 {
        let id = uuid::Uuid::new_v4().to_string();
        let names: Vec<String> = (1..=questions).map(|n| format!("a-q{n}")).collect();
        let mut form = vec![("form_id", id.as_str())];
        form.extend(names.iter().map(|name| (name.as_str(), "Porque sim")));
        // Made before the counting, as by the page.
        let token = app.token(FORM, &form).await.unwrap();
        form.extend(token.iter().map(|(name, value)| (*name, value.as_str())));
        let (sent, statements) = count_statements(ana.post_as_it_is(FORM, &form)).await;
        sent.expect(303);
        of_submissions.push(statements);
    }
    (of_page, of_submissions)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_response_takes_few_statements_however_many_questions_and_responses_there_are(#[case] db: Db) {
    let mut all = Vec::new();
    for (questions, responses) in [(1, 0), (1, 3000), (120, 0)] {
        let Some(app) = TestApp::start_on(db).await else { return };
        let of = (1..=questions).map(|n| question(n, Kind::ShortText, "Porquê?")).collect();
        published(&app, vec![page(of)]).await;
        let answers = Answers::default().with(QuestionId::numbered(1), Value::Text("Antes".to_owned()));
        let before: Vec<_> =
            (0..responses).map(|_| (jiff::civil::date(2026, 11, 23), answers.clone())).collect();
        let system = Actor::system();
        store::surveys::load_responses(&app.app.store, &system, "caminho", &before).await.unwrap();
        all.push(counted(&app, questions).await);
    }
    assert!(all.iter().all(|counts| *counts == all[0]), "{all:?}");
    let (of_page, of_submissions) = &all[0];
    assert!(*of_page <= MOST && of_submissions.iter().all(|n| *n <= MOST), "{all:?}");
}
