//! The screen on which suspicious responses are set apart and brought back.

use domain::access::{Actor, Role};
use domain::surveys::{Kind, Mode, Opt, Privacy, Settings, Step};
use domain::text::Translated;
use rstest::rstest;
use sea_orm::EntityTrait;
use store::surveys::schema::response;

use crate::support::Db;
use crate::survey_answering::{FORM, choice, field, page, published, question};
use crate::test_app::TestApp;

const LIST: &str = "/pt/surveys/caminho/set-apart";
const DAY: &str = "/pt/surveys/caminho/set-apart/2026-11-23";
const BACK: &str = "/pt/surveys/caminho/bring-back/2026-11-23";
const RESULTS: &str = "/pt/surveys/caminho/results";
const TABLE: &str = "/pt/surveys/caminho/results.csv";
const API: &str = "/api/v1/surveys/caminho/results";

/// Whether each response that was released is flagged.
pub async fn flags(app: &TestApp) -> Vec<bool> {
    let rows = response::Entity::find().all(app.app.store.reader()).await.unwrap();
    rows.iter().map(|row| row.suspicious).collect()
}

/// A survey with a choice and a text, answered by so many people and so many programs.
async fn answered(db: Db, people: usize, programs: usize) -> Option<TestApp> {
    let app = TestApp::start_on(db).await?;
    let first = choice("Vem?", &[("o1", "Sim"), ("o2", "Não")]);
    published(&app, vec![page(vec![first, question(2, Kind::ShortText, "Porquê?")])]).await;
    for _ in 0..people {
        app.visitor().post(FORM, &[("a-q1", "o1"), ("a-q2", "Gosto")]).await.expect(303);
    }
    for _ in 0..programs {
        let form = [("a-q1", "o2"), ("a-q2", "Compre já"), ("website", "x")];
        app.visitor().post(FORM, &form).await.expect(303);
    }
    Some(app)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn results_change_when_a_day_is_set_apart_and_come_back(#[case] db: Db) {
    let Some(app) = answered(db, 10, 5).await else { return };
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let mut ana = app.visitor();
    ana.get(RESULTS).await.expect(200).has("15 pessoas responderam").has_not("postas de parte");
    ana.get(API).await.expect(200).has("\"responses\":15").has("\"set_apart\":0");
    let list = rui.get(LIST).await.expect(200).has("Pôr de parte 5 respostas").has("23 de novembro de 2026");
    list.has_not("Trazer de volta 5").has("doze vezes mais depressa");
    let asked = rui.get(DAY).await.expect(200).has("Pôr de parte as respostas suspeitas de 23 de novembro");
    let (id, seen) = (field(&asked, DAY, "form_id"), field(&asked, DAY, "seen"));
    assert_eq!(seen, "5");
    let reason = "Todas na mesma noite <b>";
    let form = [("form_id", id.as_str()), ("seen", seen.as_str()), ("reason", reason)];
    for _ in 0..2 {
        assert_eq!(rui.post(DAY, &form).await.expect(303).location(), LIST);
    }
    let list = rui
        .get(LIST)
        .await
        .expect(200)
        .has("Trazer de volta 5 respostas")
        .has_not("Pôr de parte 5 respostas");
    let list = list
        .has("Todas na mesma noite &lt;b&gt;")
        .has("Postas de parte as suspeitas de 23 de novembro")
        .has("rui");
    assert_eq!(list.body.matches("Todas na mesma noite").count(), 1, "the double click is one move");
    // Everywhere the same.
    ana.get(RESULTS).await.expect(200).has("10 pessoas responderam").has("5 respostas foram postas de parte");
    ana.get("/en/surveys/caminho/results").await.expect(200).has("5 responses were set apart");
    ana.get(API).await.expect(200).has("\"responses\":10").has("\"set_apart\":5");
    rui.get(API).await.expect(200).has("\"responses\":10").has("\"set_apart\":5");
    rui.get("/pt/surveys/caminho/results/q2").await.expect(200).has("Gosto").has_not("Compre já");
    let table = rui.get(TABLE).await.expect(200).has(",posta de parte,").has("Compre já");
    let column = |line: &str| line.split(',').nth(3).unwrap().to_owned();
    let marked = table.body.lines().skip(1).filter(|line| column(line) == "1");
    assert!(marked.clone().all(|line| line.contains("Compre já")));
    assert_eq!((marked.count(), table.body.lines().count()), (5, 16));
    let list = rui.get("/pt/surveys/caminho/responses").await.expect(200);
    assert_eq!(list.body.matches("posta de parte").count(), 5);
    // And back, with a reason too.
    let asked = rui.get(BACK).await.expect(200);
    let form =
        [("form_id", field(&asked, BACK, "form_id")), ("seen", "5".into()), ("reason", "Engano".into())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    rui.post(BACK, &form).await.expect(303);
    ana.get(RESULTS).await.expect(200).has("15 pessoas responderam").has_not("postas de parte");
    ana.get(API).await.expect(200).has("\"responses\":15").has("\"set_apart\":0");
    rui.get(LIST).await.expect(200).has("Engano").has("Trazidas de volta as de 23 de novembro");
    // The log has both, without the reason.
    let mut admin = app.signed_in("admin@example.org", &[Role::Administrator]).await;
    let log = admin.get("/pt/admin/audit").await.expect(200).has("survey.set-apart").has("survey.bring-back");
    log.has_not("Engano");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_move_without_a_reason_or_of_too_few_or_too_late_keeps_what_was_written(#[case] db: Db) {
    let Some(app) = answered(db, 10, 5).await else { return };
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let mut eva = app.signed_in("eva@example.org", &[Role::Designer]).await;
    rui.post(DAY, &[("seen", "5"), ("reason", " ")]).await.expect(422).has("Preencha este campo");
    let long = "x".repeat(501);
    rui.post(DAY, &[("seen", "5"), ("reason", &long)]).await.expect(422).has(&long);
    rui.post(DAY, &[("seen", "x"), ("reason", "Por isto")])
        .await
        .expect(409)
        .has("Entretanto mudou")
        .has("Por isto");
    // Two at once: the second sees what there is now.
    let shown = eva.get(DAY).await.expect(200);
    rui.post(DAY, &[("seen", "5"), ("reason", "Primeiro")]).await.expect(303);
    let id = field(&shown, DAY, "form_id");
    let late = eva.post(DAY, &[("form_id", &id), ("seen", "5"), ("reason", "Segundo")]).await.expect(409);
    late.has("Entretanto mudou").has("já tratou destas respostas").has_not("name=\"reason\"");
    assert_eq!(eva.get(DAY).await.expect(303).location(), LIST);
    for nothing in ["2026-11-24", "2026-11-2", "x", "%00", "2026-02-30"] {
        rui.get(&format!("/pt/surveys/caminho/set-apart/{nothing}")).await.expect(404);
    }
    let one = response::Entity::find().one(app.app.store.reader()).await.unwrap().unwrap().id;
    rui.get(&format!("/pt/surveys/caminho/set-apart/{one}")).await.expect(404);
    rui.post(&format!("/pt/surveys/caminho/set-apart/{one}"), &[("seen", "1"), ("reason", "x")])
        .await
        .expect(404);
}

#[tokio::test]
async fn few_are_not_moved_and_the_list_says_why() {
    let app = answered(Db::Sqlite, 11, 4).await.unwrap();
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get(LIST).await.expect(200).has("podia denunciar alguém").has_not("Pôr de parte 4");
    let told = rui.post(DAY, &[("seen", "4"), ("reason", "São iguais")]).await.expect(422);
    told.has("São menos de cinco").has("São iguais");
    app.visitor().get(RESULTS).await.expect(200).has("15 pessoas responderam");
    // Closed, it is the same.
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    rui.get(LIST).await.expect(200).has("podia denunciar alguém");
    // Of a survey with fewer than five nothing is shown.
    let app = answered(Db::Sqlite, 0, 4).await.unwrap();
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get(LIST).await.expect(200).has("Ainda não há respostas").has_not("novembro");
    rui.get(DAY).await.expect(404);
}

#[tokio::test]
async fn with_all_set_apart_results_say_that_they_are_left_out() {
    let app = answered(Db::Sqlite, 0, 5).await.unwrap();
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.post(DAY, &[("seen", "5"), ("reason", "Todas")]).await.expect(303);
    let shown = app.visitor().get(RESULTS).await.expect(200);
    shown.has("5 respostas foram postas de parte").has_not("Vem?");
    app.visitor().get(API).await.expect(200).has("\"set_apart\":5").has("\"questions\":[]");
}

#[tokio::test]
async fn one_response_of_a_survey_that_names_people_is_set_apart_from_its_own_page() {
    let app = TestApp::start().await;
    let (store, system) = (&app.app.store, Actor::system());
    let option = |code: &str| Opt::new(code, Translated::both(code, code));
    let kind = Kind::single(vec![option("o1"), option("o2")]);
    let settings = Settings {
        title: Translated::both("Equipa", "Team"),
        mode: Mode::SignedIn,
        privacy: Privacy::Identified,
        ..Settings::default()
    };
    let new = domain::surveys::NewSurvey {
        slug: domain::slug::Slug::parse("equipa").unwrap(),
        settings,
        definition: domain::surveys::Definition::single_page(vec![question(1, kind, "Vem?")]),
        project: None,
    };
    store::surveys::create(store, &system, new, "").await.unwrap();
    store::surveys::step(store, &system, "equipa", Step::Publish).await.unwrap();
    for (name, honeypot) in [("ana", ""), ("gil", "x")] {
        let mut who = app.signed_in(&format!("{name}@example.org"), &[]).await;
        // No token: their account counts once.
        let form = [("a-q1", "o1"), ("website", honeypot)];
        who.post_as_it_is("/pt/surveys/equipa/answer", &form).await.expect(303);
    }
    let mut flagged = flags(&app).await;
    flagged.sort_unstable();
    assert_eq!(flagged, [false, true]);
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get("/pt/surveys/equipa/set-apart")
        .await
        .expect(200)
        .has("Pôr de parte uma resposta")
        .has("uma resposta sozinha");
    let id = response::Entity::find().one(store.reader()).await.unwrap().unwrap().id;
    let (one, path) =
        (format!("/pt/surveys/equipa/responses/{id}"), format!("/pt/surveys/equipa/set-apart/{id}"));
    rui.get(&one).await.expect(200).has(&path);
    let asked = rui.get(&path).await.expect(200).has("Pôr de parte esta resposta");
    let seen = field(&asked, &path, "seen");
    rui.post(&path, &[("seen", &seen), ("reason", "Um ensaio nosso")]).await.expect(303);
    rui.get(&one).await.expect(200).has("posta de parte").has(&format!("/pt/surveys/equipa/bring-back/{id}"));
    rui.get("/pt/surveys/equipa/results").await.expect(200).has("Uma resposta foi posta de parte");
    rui.post(&path, &[("seen", "1"), ("reason", "De novo")]).await.expect(409).has("Entretanto mudou");
}
