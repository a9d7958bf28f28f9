//! The last call of a survey: nobody new begins, whoever had begun has a while, and then it is closed by itself.

use domain::access::{Actor, Role};
use domain::surveys::{GRACE, Kind, Status, Step};
use rstest::rstest;

use crate::support::Db;
use crate::survey_answering::{FORM, SEND, field, page, published, question, responses, send};
use crate::test_app::TestApp;

const BUILDER: &str = "/pt/surveys/caminho/questions";
const RESUME: &str = "/pt/surveys/caminho/resume";

async fn start(db: Db) -> Option<TestApp> {
    let app = TestApp::start_on(db).await?;
    let text = |n, label| page(vec![question(n, Kind::ShortText, label)]);
    published(&app, vec![text(1, "Quem?"), text(2, "Porquê?")]).await;
    Some(app)
}

async fn status(app: &TestApp) -> Status {
    store::surveys::by_slug(&app.app.store, &Actor::system(), "caminho").await.unwrap().status
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn whoever_had_begun_can_send_after_the_last_call_and_nobody_new_can_begin(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let (mut ana, mut eva) = (app.visitor(), app.visitor());
    let shown = ana.get(FORM).await.expect(200).has_not("está a encerrar");
    let second = send(&mut ana, &shown, FORM, &[("a-q1", "Ana")], ("go", "next")).await.expect(200);
    let put_aside = eva.get(FORM).await.expect(200);
    let put_aside = send(&mut eva, &put_aside, FORM, &[("a-q1", "Eva")], ("go", "save")).await.expect(303);
    let code = put_aside.location().rsplit('/').next().unwrap().to_owned();

    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get(BUILDER).await.expect(200).has("value=\"last-call\"").has_not("value=\"close\"");
    rui.post("/pt/surveys/caminho/state", &[("step", "last-call")]).await.expect(303);
    let until = "12:15";
    rui.get(BUILDER)
        .await
        .expect(200)
        .has("A encerrar")
        .has(until)
        .has("value=\"close\"")
        .has("value=\"reopen\"");
    // A second click finds it done.
    rui.post("/pt/surveys/caminho/state", &[("step", "last-call")]).await.expect(303);
    assert_eq!(status(&app).await, Status::Closing);

    // Whoever comes now finds it closed, by whichever way; nobody can say to have begun without a form of ours.
    let mut late = app.visitor();
    late.get(FORM).await.expect(303);
    late.get("/pt/surveys/caminho").await.expect(200).has("está encerrado").has(until).has(RESUME);
    late.get("/pt/surveys").await.expect(200).has("A receber as últimas respostas");
    late.get("/en/surveys/caminho/frame").await.expect(404);
    let forged = [("token", "1"), ("page", "2"), ("a-q1", "Zé"), ("a-q2", "x"), SEND];
    late.post(FORM, &forged).await.expect(409).has("encerrou enquanto respondia");
    let api = late.get("/api/v1/surveys").await.expect(200);
    api.has("\"status\":\"closed\"").has_not("closing");

    // What was begun goes on, says until when, and is no longer put aside.
    let kept = send(&mut ana, &second, FORM, &[("a-q2", "Gosto")], ("go", "save")).await.expect(409);
    let kept = kept.has("está a encerrar").has(until).has("autofocus").has_not("value=\"save\"");
    assert_eq!(field(&kept, FORM, "a-q2"), "Gosto");
    let wrong = send(&mut ana, &kept, FORM, &[("a-q2", &"x".repeat(5000))], SEND).await.expect(422);
    let wrong = wrong.has("está a encerrar").has(until);
    send(&mut ana, &wrong, FORM, &[("a-q2", "Gosto")], SEND).await.expect(303);
    let resumed = eva.get(&format!("{RESUME}/{code}")).await.expect(200).has("está a encerrar");
    assert_eq!(field(&resumed, FORM, "a-q1"), "Eva");
    let resumed = send(&mut eva, &resumed, FORM, &[], ("go", "next")).await.expect(200);
    app.test.clock.pass_seconds(GRACE - 1);
    send(&mut eva, &resumed, FORM, &[("a-q2", "Também")], SEND).await.expect(303);
    assert_eq!(responses(&app).await.len(), 2);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn when_the_time_is_over_it_is_closed_and_what_was_written_is_given_back(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut ana = app.visitor();
    let shown = ana.get(FORM).await.expect(200);
    let second = send(&mut ana, &shown, FORM, &[("a-q1", "Ana")], ("go", "next")).await.expect(200);
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::LastCall).await.unwrap();
    store::surveys::close_due(&app.app.store).await.unwrap();
    assert_eq!(status(&app).await, Status::Closing, "there is time left");
    app.test.clock.pass_seconds(GRACE);
    // Before anything closed it.
    let late = send(&mut ana, &second, FORM, &[("a-q2", "Tarde demais")], SEND).await.expect(409);
    late.has("encerrou enquanto respondia").has("Tarde demais").has("Ana");
    store::surveys::close_due(&app.app.store).await.unwrap();
    assert_eq!(status(&app).await, Status::Closed);
    send(&mut ana, &second, FORM, &[("a-q2", "Tarde demais")], SEND).await.expect(409).has("Tarde demais");
    assert!(responses(&app).await.is_empty());
}

#[tokio::test]
async fn a_designer_can_end_it_at_once_or_open_it_again() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let state = "/pt/surveys/caminho/state";
    for (step, then) in [
        ("last-call", Status::Closing),
        ("reopen", Status::Published),
        ("last-call", Status::Closing),
        ("close", Status::Closed),
        ("last-call", Status::Closed),
        ("reopen", Status::Published),
    ] {
        rui.post(state, &[("step", step)]).await.expect(303);
        assert_eq!(status(&app).await, then, "{step}");
    }
    // Opened again in time it does not close by itself.
    app.test.clock.pass_seconds(2 * GRACE);
    store::surveys::close_due(&app.app.store).await.unwrap();
    assert_eq!(status(&app).await, Status::Published);
    app.visitor().get(FORM).await.expect(200);
}
