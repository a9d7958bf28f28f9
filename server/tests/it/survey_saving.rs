//! Putting a form aside and going on with it, without an account.

use domain::access::Actor;
use domain::surveys::{Kind, Step};
use rstest::rstest;
use sea_orm::EntityTrait;
use store::schema::submission;
use store::surveys::schema::saved_form;

use crate::support::Db;
use crate::survey_answering::{FORM, field, number, page, published, question, responses, send};
use crate::test_app::{Answer, Client, TestApp};

const SAVE: (&str, &str) = ("go", "save");
const RESUME: &str = "/pt/surveys/caminho/resume";

/// Two pages: a text and a number on the first, a text on the second.
async fn start(db: Db) -> Option<TestApp> {
    let app = TestApp::start_on(db).await?;
    let text = || Kind::ShortText;
    let pages = vec![
        page(vec![question(1, text(), "Quem?"), question(2, number(), "Quanto?")]),
        page(vec![question(3, text(), "Porquê?")]),
    ];
    published(&app, pages).await;
    Some(app)
}

/// Answers the first page, and on the second writes something and puts the form aside; says the code.
async fn put_aside(client: &mut Client<'_>) -> (Answer, String) {
    let first = client.get(FORM).await.expect(200);
    let filled = [("a-q1", "A Rita <b>"), ("a-q2", "1,5")];
    let second = send(client, &first, FORM, &filled, ("go", "next")).await.expect(200);
    let saved = send(client, &second, FORM, &[("a-q3", "Segredo meu")], SAVE).await.expect(303);
    let code = saved.location().rsplit('/').next().unwrap().to_owned();
    assert_eq!(saved.location(), format!("/pt/surveys/caminho/saved/{code}"));
    (second, code)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_put_aside_is_gone_on_with_on_another_device_and_counts_once(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let (_, code) = put_aside(&mut app.visitor()).await;
    let told = app.visitor().get(&format!("/pt/surveys/caminho/saved/{code}")).await.expect(200);
    assert_eq!(told.headers["cache-control"], "no-store");
    told.has(&code).has(&format!("http://127.0.0.1:3000{RESUME}/{code}")).has("Pode continuar até");
    assert!(responses(&app).await.is_empty());

    let mut other = app.visitor();
    other.get("/pt/surveys/caminho").await.expect(200).has(&format!("href=\"{RESUME}\""));
    let asked = other.get(RESUME).await.expect(200);
    let typed = code.to_lowercase().replace('-', " ");
    let found = send(&mut other, &asked, RESUME, &[("code", &typed)], ("", "")).await.expect(303);
    assert_eq!(found.location(), format!("{RESUME}/{code}"));
    let form = other.get(found.location()).await.expect(200);
    assert_eq!(field(&form, FORM, "page"), "2");
    assert_eq!(field(&form, FORM, "a-q1"), "A Rita <b>");
    assert_eq!(field(&form, FORM, "a-q2"), "1,5");
    assert_eq!(field(&form, FORM, "a-q3"), "Segredo meu");
    send(&mut other, &form, FORM, &[("a-q3", "Porque sim")], ("go", "send")).await.expect(303);
    send(&mut other, &form, FORM, &[("a-q3", "Porque sim")], ("go", "send")).await.expect(303);
    assert_eq!(responses(&app).await.len(), 1);
    other.get(&format!("{RESUME}/{code}")).await.expect(404).has("Não há nada guardado com este código");
    other.get(&format!("/pt/surveys/caminho/saved/{code}")).await.expect(404);
}

#[tokio::test]
async fn pressing_twice_gives_one_code_and_saving_again_keeps_the_newest() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut ana = app.visitor();
    let (second, code) = put_aside(&mut ana).await;
    let again = send(&mut ana, &second, FORM, &[("a-q3", "Outra coisa")], SAVE).await.expect(303);
    assert!(again.location().ends_with(&code));
    let rows = saved_form::Entity::find().all(app.app.store.reader()).await.unwrap();
    assert_eq!(rows.len(), 1);
    let form = ana.get(&format!("{RESUME}/{code}")).await.expect(200);
    assert_eq!(field(&form, FORM, "a-q3"), "Outra coisa");
    // Whoever has the database reads nothing, and finds neither the code nor the form's id.
    let row = rows.into_iter().next().unwrap();
    assert!(!row.sealed.contains(&domain::hex::hex(b"Segredo")) && !row.sealed.contains("Outra"));
    assert_eq!(row.expires_at % (24 * 3_600_000), 0, "no moment");
    let id = field(&form, FORM, "form_id");
    send(&mut ana, &form, FORM, &[], ("go", "send")).await.expect(303);
    let sent = submission::Entity::find().all(app.app.store.reader()).await.unwrap();
    assert!(sent.iter().all(|row| row.id != id), "the code could be had from it");
}

#[tokio::test]
async fn what_is_put_aside_is_forgotten_after_a_while() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut ana = app.visitor();
    let (_, code) = put_aside(&mut ana).await;
    app.test.clock.pass_seconds(29 * 24 * 3600);
    ana.get(&format!("{RESUME}/{code}")).await.expect(200);
    app.test.clock.pass_seconds(3 * 24 * 3600);
    ana.get(&format!("{RESUME}/{code}")).await.expect(404).has("o prazo tenha acabado");
    store::sweep::sweep(&app.app.store).await.unwrap();
    assert!(saved_form::Entity::find().all(app.app.store.reader()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_wrong_code_is_told_beside_its_field_and_another_surveys_code_opens_nothing() {
    let app = start(Db::Sqlite).await.unwrap();
    crate::surveys::one_of_each(&app).await;
    let mut ana = app.visitor();
    let (_, code) = put_aside(&mut ana).await;
    for (typed, said) in [
        ("", "Preencha este campo"),
        ("K7QM-3F9T", "Este código não está completo"),
        ("K7QM-3F9T-ZX2P-8HWD", "Não há nada guardado com este código"),
    ] {
        let told = ana.post(RESUME, &[("code", typed)]).await.expect(422).has(said);
        assert_eq!(field(&told, RESUME, "code"), typed);
    }
    ana.post("/pt/surveys/open/resume", &[("code", &code)]).await.expect(422).has("Não há nada guardado");
    ana.get(&format!("/pt/surveys/open/resume/{code}")).await.expect(404);
    // A form that names no id of ours has no code that others could not guess.
    ana.post(FORM, &[("form_id", "1"), ("page", "1"), SAVE]).await.expect(400);
}

#[tokio::test]
async fn when_the_survey_closed_meanwhile_what_was_written_is_given_back() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut ana = app.visitor();
    let (_, code) = put_aside(&mut ana).await;
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    ana.get(&format!("{RESUME}/{code}")).await.expect(409).has("encerrou").has("Segredo meu");
}
