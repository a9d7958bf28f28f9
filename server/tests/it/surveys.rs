//! Surveys over HTTP: building, answering, results.

use domain::access::{Actor, Role};
use domain::slug::Slug;
use domain::surveys::{
    Answer as Value, Answers, Definition, Group, KindCode, Kiosk, Mode, NewSurvey, Privacy, Question,
    QuestionId, ResultsFor, Settings, Sharing, Site, Step,
};
use domain::text::Translated;
use http::Method;
use rstest::rstest;

use crate::support::{Db, given};
use crate::test_app::{Answer, Client, TestApp, pairs};

const TYPE: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const SAME: (&str, &str) = ("sec-fetch-site", "same-origin");

/// For the test of who may do what: `open`, answered once; `members`, for accounts, whose results are for designers; `links`;
/// `network`, for innovators; `draft`.
pub async fn one_of_each(app: &TestApp) {
    let (store, system) = (&app.app.store, Actor::system());
    let question = Question {
        id: QuestionId::numbered(1),
        label: Translated::both("Porquê?", "Why?"),
        required: true,
        ..Question::blank(KindCode::ShortText)
    };
    let cases = [
        ("open", Mode::Open, ResultsFor::Public),
        ("members", Mode::SignedIn, ResultsFor::Designers),
        ("links", Mode::Links, ResultsFor::Designers),
        ("network", Mode::Members, ResultsFor::Designers),
        ("draft", Mode::Open, ResultsFor::Public),
    ];
    for (slug, mode, results) in cases {
        let group = (mode == Mode::Members).then_some(Group::Network);
        let privacy = if mode == Mode::Open { Privacy::Anonymous } else { Privacy::Identified };
        // Only the one that anybody may answer is shown elsewhere, whatever the others say.
        let sites = vec![Site::parse("https://www.example.pt").unwrap()];
        let sharing = Sharing { sites, kiosk: Some(Kiosk::default()) };
        let title = Translated::both(slug, slug);
        let settings = Settings { title, mode, group, privacy, results, sharing, ..Settings::default() };
        let definition = Definition::single_page(vec![question.clone()]);
        let new = NewSurvey { slug: Slug::parse(slug).unwrap(), settings, definition, project: None };
        store::surveys::create(store, &system, new, "").await.unwrap();
        if slug != "draft" {
            store::surveys::step(store, &system, slug, Step::Publish).await.unwrap();
        }
    }
    let answers = Answers::default().with(question.id, Value::Text("Porque sim".to_owned()));
    let day = jiff::civil::date(2026, 11, 23);
    store::surveys::load_responses(store, &system, "open", &[(day, answers)]).await.unwrap();
}

/// What a form field with this name holds on a page.
fn value(answer: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let (_, rest) = answer.body.split_once(&mark).unwrap_or_else(|| panic!("no {name} in {}", answer.body));
    rest.split('"').next().unwrap().to_owned()
}

async fn designer(app: &TestApp) -> Client<'_> {
    app.signed_in("rui@example.org", &[Role::Designer]).await
}

/// Builds a survey of two pages through the builder and leaves it as a draft.
async fn build(client: &mut Client<'_>, mode: &str) {
    let new = client.get("/pt/surveys/new").await.expect(200);
    let form_id = value(&new, "form_id");
    let form = [
        ("form_id", form_id.as_str()),
        ("title_pt", "Atendimento <b>"),
        ("introduction_pt", "Para melhorar o balcão."),
        ("mode", mode),
        ("privacy", "identified"),
        ("results", "public"),
        ("slug", "atendimento"),
    ];
    let created = client.post("/pt/surveys/new", &form).await.expect(303);
    assert_eq!(created.location(), "/pt/surveys/atendimento/questions");
    client.post("/pt/surveys/new", &form).await.expect(303);
    client.get("/pt/surveys").await.expect(200).has_not("atendimento-2");
    client.post("/pt/surveys/atendimento/pages", &[]).await.expect(303);
    add(
        client,
        "scale",
        "1",
        &[
            ("label_pt", "Satisfeito?"),
            ("from", "1"),
            ("to", "5"),
            ("low_pt", "nada"),
            ("high_pt", "muito"),
            ("required", "yes"),
        ],
    )
    .await;
    add(
        client,
        "several",
        "1",
        &[("label_pt", "Porquê?"), ("option_1_pt", "Simpatia"), ("option_2_pt", "Rapidez"), ("max", "1")],
    )
    .await;
    add(client, "number", "2", &[("label_pt", "Quantos minutos?"), ("min", "0"), ("max", "240")]).await;
    add(client, "long-text", "2", &[("label_pt", "Que mudava?")]).await;
}

async fn add(client: &mut Client<'_>, kind: &str, page: &str, fields: &[(&str, &str)]) {
    let path = format!("/pt/surveys/atendimento/questions/new?kind={kind}&page={page}");
    let blank = client.get(&path).await.expect(200);
    let version = value(&blank, "version");
    let mut form = vec![("kind", kind), ("page", page), ("version", version.as_str())];
    form.extend(fields);
    client.post("/pt/surveys/atendimento/questions/new", &form).await.expect(303);
}

async fn published(app: &TestApp, mode: &str) {
    let mut rui = designer(app).await;
    build(&mut rui, mode).await;
    let answer = rui.post("/pt/surveys/atendimento/state", &[("step", "publish")]).await.expect(303);
    assert_eq!(answer.location(), "/pt/surveys/atendimento");
}

const ALL: [(&str, &str); 4] = [("a-q1", "5"), ("a-q2", "o2"), ("a-q3", "12,5"), ("a-q4", "Mais <cadeiras>")];

async fn answer_all(client: &mut Client<'_>) -> Answer {
    client.post("/pt/surveys/atendimento/answer", &ALL).await
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_citizen_answers_page_by_page_and_goes_back_without_losing_anything(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    published(&app, "open").await;
    let mut ana = app.visitor();
    ana.get("/pt/surveys").await.expect(200).has("Atendimento &lt;b&gt;").has("anónimo");
    ana.get("/pt/surveys/atendimento")
        .await
        .expect(200)
        .has("Para melhorar o balcão.")
        .has("é anónimo")
        .has("Responder");
    let first = ana.get("/pt/surveys/atendimento/answer").await.expect(200);
    let form_id = value(&first, "form_id");
    let first = first.has("name=\"a-q1\"").has("Página 1 de 2").has_not("name=\"a-q3\"").has_not("<script");
    assert_eq!(first.headers["cache-control"], "private, no-cache");
    let path = "/pt/surveys/atendimento/answer";
    let id = ("form_id", form_id.as_str());
    ana.post(path, &[id, ("page", "1"), ("go", "next")]).await.expect(422).has("Escolha uma opção.");
    let second =
        ana.post(path, &[id, ("page", "1"), ("go", "next"), ("a-q1", "5"), ("a-q2", "o2")]).await.expect(200);
    let second = second.has("Página 2 de 2").has("name=\"a-q3\"");
    assert_eq!((value(&second, "a-q1"), value(&second, "form_id")), ("5".to_owned(), form_id.clone()));
    let form = [
        id,
        ("page", "2"),
        ("go", "back"),
        ("a-q1", "5"),
        ("a-q2", "o2"),
        ("a-q3", "12"),
        ("a-q4", "</textarea><b>"),
    ];
    let back = ana.post(path, &form).await.expect(200);
    let back = back.has("Página 1 de 2").has("value=\"5\" checked");
    assert_eq!(value(&back, "a-q3"), "12");
    let form =
        [id, ("page", "2"), ("go", "send"), ("a-q1", "5"), ("a-q3", "mil"), ("a-q4", "</textarea><b>")];
    let wrong = ana.post(path, &form).await.expect(422);
    wrong.has("value=\"mil\"").has("Escreva só um número").has("&lt;/textarea&gt;").has_not("</textarea><b>");
    let form = [id, ("page", "2"), ("go", "send"), ("a-q1", "5"), ("a-q2", "o2"), ("a-q3", "12,5")];
    let mut receipts = std::collections::BTreeSet::new();
    for _ in 0..2 {
        let sent = ana.post(path, &form).await.expect(303);
        let (thanks, receipt) = sent.location().split_once("?receipt=").unwrap();
        assert_eq!((thanks, receipt.len()), ("/pt/surveys/atendimento/thanks", 14));
        let shown = ana.get(sent.location()).await.expect(200).has("Obrigado").has(receipt);
        assert_eq!(shown.headers["cache-control"], "no-store");
        receipts.insert(receipt.to_owned());
    }
    assert_eq!(receipts.len(), 1, "the same form has the same receipt");
    ana.get("/pt/surveys/atendimento/thanks?receipt=%3Cb%3E").await.expect(200).has_not("Recibo");
    assert_eq!(given(&app.app.store).await, 1);
}

#[tokio::test]
async fn a_hidden_answer_that_was_tampered_with_leads_back_to_its_page() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    let path = "/pt/surveys/atendimento/answer";
    for forged in [("a-q1", "9"), ("a-q1", "")] {
        let form = [("page", "2"), ("go", "send"), forged, ("a-q3", "12")];
        let answer = app.visitor().post(path, &form).await.expect(422);
        let answer = answer.has("Página 1 de 2");
        assert_eq!(value(&answer, "a-q3"), "12");
    }
    let unknown = [("a-q1", "5"), ("a-q99", "x"), ("account", "somebody"), ("status", "closed")];
    app.visitor().post(path, &unknown).await.expect(303);
    let bot = [("a-q1", "5"), ("website", "http://spam.example")];
    app.visitor().post(path, &bot).await.expect(303);
    assert_eq!(given(&app.app.store).await, 2, "whose browser fills in by itself loses nothing");
}

#[tokio::test]
async fn ten_megabytes_bytes_that_are_no_text_and_another_site_store_nothing() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    let path = "/pt/surveys/atendimento/answer";
    let send = async |body: String, headers: &[(&str, &str)]| {
        app.visitor().send(Method::POST, path, Some(body), headers).await.status.as_u16()
    };
    assert_eq!(send(format!("a-q1=5&a-q4={}", "a".repeat(10_000_000)), &[SAME, TYPE]).await, 413);
    assert_eq!(send(format!("a-q1=5&a-q4={}", "a".repeat(5000)), &[SAME, TYPE]).await, 422);
    assert_eq!(send("a-q1=5&a-q4=a%00b".to_owned(), &[SAME, TYPE]).await, 422);
    assert_eq!(send("a-q1=5".to_owned(), &[("sec-fetch-site", "cross-site"), TYPE]).await, 403);
    assert_eq!(send("{}".to_owned(), &[SAME, ("content-type", "application/json")]).await, 400);
    assert_eq!(given(&app.app.store).await, 0);
}

#[tokio::test]
async fn a_survey_that_closed_while_somebody_wrote_gives_their_words_back() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    let mut ana = app.visitor();
    ana.get("/pt/surveys/atendimento/answer").await.expect(200);
    store::surveys::step(&app.app.store, &Actor::system(), "atendimento", Step::Close).await.unwrap();
    let answer = answer_all(&mut ana).await.expect(409);
    answer.has("encerrou enquanto respondia").has("Mais &lt;cadeiras&gt;").has("Rapidez").has("12,5");
    let gone = ana.get("/pt/surveys/atendimento/answer").await.expect(303);
    assert_eq!(gone.location(), "/pt/surveys/atendimento");
    ana.get("/pt/surveys/atendimento")
        .await
        .expect(200)
        .has("Este inquérito está encerrado")
        .has_not(">Responder<");
    ana.get("/pt/surveys").await.expect(200).has("Encerrados");
}

#[tokio::test]
async fn a_survey_for_accounts_says_so_and_takes_one_answer_each() {
    let app = TestApp::start().await;
    published(&app, "signed-in").await;
    let mut stranger = app.visitor();
    stranger.get("/pt/surveys/atendimento").await.expect(200).has("não é anónimo").has("Entrar e responder");
    let sent = stranger.get("/pt/surveys/atendimento/answer").await.expect(303);
    assert!(sent.location().starts_with("/pt/sign-in"));
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.get("/pt/surveys/atendimento/answer").await.expect(200).has("Responde como ana");
    answer_all(&mut ana).await.expect(303);
    ana.get("/pt/surveys/atendimento").await.expect(200).has("Já respondeu").has_not(">Responder<");
    let again = ana.get("/pt/surveys/atendimento/answer").await.expect(303);
    assert_eq!(again.location(), "/pt/surveys/atendimento");
    let second = answer_all(&mut ana).await.expect(303);
    assert_eq!(second.location(), "/pt/surveys/atendimento");
    let mut rui = app.visitor();
    let sign_in = [("email", "rui@example.org"), ("password", crate::test_app::PASSWORD)];
    rui.post("/pt/sign-in", &sign_in).await.expect(303);
    let one = rui.get("/pt/surveys/atendimento/results").await.expect(200);
    one.has("Uma pessoa respondeu").has(" de 1 pessoa)").has_not(" de 1 pessoas)");
    assert_eq!(given(&app.app.store).await, 1);
}

#[tokio::test]
async fn the_public_sees_nothing_of_an_anonymous_survey_before_five_have_answered() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    let mut ana = app.visitor();
    ana.get("/pt/surveys/atendimento/results").await.expect(200).has("Ainda ninguém respondeu");
    for _ in 0..4 {
        answer_all(&mut ana).await.expect(303);
    }
    let few = ana.get("/pt/surveys/atendimento/results").await.expect(200);
    few.has("pelo menos 5 respostas").has_not("Satisfeito?");
    let mut rui = app.visitor();
    let form = [("email", "rui@example.org"), ("password", crate::test_app::PASSWORD)];
    rui.post("/pt/sign-in", &form).await.expect(303);
    // The team sees no more than everybody.
    let few = rui.get("/pt/surveys/atendimento/results").await.expect(200);
    few.has("pelo menos 5 respostas").has_not("Satisfeito?");
    let builder = rui.get("/pt/surveys/atendimento/questions").await.expect(200);
    builder.has("4 respostas esperam cifradas").has("quando houver 5");
    rui.get("/pt/surveys/atendimento/responses").await.expect(200).has("4 respostas esperam cifradas");
    rui.get("/pt/surveys/atendimento/results/q4").await.expect(200).has_not("cadeiras");
    let table = rui.get("/pt/surveys/atendimento/results.csv").await.expect(200);
    assert_eq!(table.body.lines().count(), 1, "{}", table.body);
    rui.get("/api/v1/surveys/atendimento/results").await.expect(200).has_not("cadeiras").has_not("100");
    for _ in 0..6 {
        answer_all(&mut ana).await.expect(303);
    }
    let shown = ana.get("/pt/surveys/atendimento/results").await.expect(200);
    shown.has("10 pessoas responderam").has("menos de 5").has_not("cadeiras").has_not("results.csv");
    for path in ["results.csv", "results/q4", "responses"] {
        let path = format!("/pt/surveys/atendimento/{path}");
        assert!(ana.get(&path).await.expect(303).location().starts_with("/pt/sign-in"), "{path}");
    }
}

#[tokio::test]
async fn responses_that_nobody_gave_are_called_invented_unless_published_figures_are_named() {
    let app = TestApp::start().await;
    let (store, system) = (&app.app.store, Actor::system());
    let cases = [
        ("biblioteca", Translated::default(), "inventadas para a demonstração", "valores publicados"),
        ("cnaim", Translated::both("Candidatura", "Nomination"), "valores publicados", "inventadas"),
    ];
    for (slug, source, said, not_said) in cases {
        let settings = Settings {
            title: Translated::both(slug, slug),
            constructed: true,
            source,
            ..Settings::default()
        };
        let question = Question {
            id: QuestionId::numbered(1),
            label: Translated::both("Porquê?", "Why?"),
            ..Question::blank(KindCode::ShortText)
        };
        let definition = Definition::single_page(vec![question]);
        let new = NewSurvey { slug: Slug::parse(slug).unwrap(), settings, definition, project: None };
        store::surveys::create(store, &system, new, "").await.unwrap();
        store::surveys::step(store, &system, slug, Step::Publish).await.unwrap();
        let page = app.visitor().get(&format!("/pt/surveys/{slug}/results")).await.expect(200);
        page.has(said).has_not(not_said);
    }
}

#[tokio::test]
async fn designers_read_download_and_delete_responses() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    let mut ana = app.visitor();
    let form = [("a-q1", "2"), ("a-q4", "=HYPERLINK(\"http://evil.example\")\nduas linhas; \"aspas\"")];
    ana.post("/pt/surveys/atendimento/answer", &form).await.expect(303);
    for _ in 0..4 {
        answer_all(&mut ana).await.expect(303);
    }
    let mut rui = app.visitor();
    let sign_in = [("email", "rui@example.org"), ("password", crate::test_app::PASSWORD)];
    rui.post("/pt/sign-in", &sign_in).await.expect(303);
    rui.get("/pt/surveys/atendimento/results/q4")
        .await
        .expect(200)
        .has("Mais &lt;cadeiras&gt;")
        .has("HYPERLINK");
    rui.get("/pt/surveys/atendimento/results/q1").await.expect(404);
    let table = rui.get("/pt/surveys/atendimento/results.csv").await.expect(200);
    assert!(table.headers["content-type"].to_str().unwrap().starts_with("text/csv"));
    let table = table.has("'=HYPERLINK").has("\"\"aspas\"\"").has("q2: Porquê? / Rapidez").has("12.5");
    let rows = table.body.matches("\n20").count();
    assert_eq!(rows, 5, "{}", table.body);
    let list = rui.get("/pt/surveys/atendimento/responses").await.expect(200);
    let (_, rest) = list.body.split_once("/pt/surveys/atendimento/responses/").unwrap();
    let path = format!("/pt/surveys/atendimento/responses/{}", &rest[..36]);
    rui.get(&path).await.expect(200).has("Satisfeito?");
    rui.get("/pt/surveys/atendimento/results").await.expect(200).has("5 pessoas responderam");
    rui.post(&format!("{path}/delete"), &[]).await.expect(303);
    rui.post(&format!("{path}/delete"), &[]).await.expect(404);
    // Of four that are left nobody sees any.
    let few = rui.get("/pt/surveys/atendimento/results").await.expect(200);
    few.has("pelo menos 5 respostas").has_not("Satisfeito?");
    ana.post(&format!("{path}/delete"), &[]).await.expect(303);
}

#[tokio::test]
async fn the_form_of_a_question_shows_what_it_holds_and_names_what_is_wrong() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    let mut rui = app.visitor();
    let sign_in = [("email", "rui@example.org"), ("password", crate::test_app::PASSWORD)];
    rui.post("/pt/sign-in", &sign_in).await.expect(303);
    let (one, five) = ("name=\"from\" value=\"1\" checked", "<option value=\"5\" selected");
    let new = "/pt/surveys/atendimento/questions/new";
    let blank = rui.get(&format!("{new}?kind=scale&page=1")).await.expect(200).has(one).has(five);
    let version = value(&blank, "version");
    let form = [("kind", "scale"), ("page", "1"), ("version", version.as_str()), ("low_pt", "nada")];
    let wrong = rui.post(new, &form).await.expect(422);
    wrong
        .has("A escala começa em: Escolha uma opção.")
        .has("A escala termina em: Escolha uma opção.")
        .has("value=\"nada\"");
    let scale = "/pt/surveys/atendimento/questions/q1";
    rui.get(scale).await.expect(200).has(one).has(five).has("value=\"nada\"");
    let choice = rui.get("/pt/surveys/atendimento/questions/q2").await.expect(200);
    choice
        .has("value=\"Simpatia\"")
        .has("name=\"option_1_code\" value=\"o1\"")
        .has("name=\"max\" value=\"1\"");
    // What can no longer change is sent along, so that the words can be corrected.
    answer_all(&mut app.visitor()).await.expect(303);
    let form = rui.get(scale).await.expect(200);
    let held = ["version", "from", "to", "required"].map(|name| (name, value(&form, name)));
    assert_eq!(held[1..].iter().map(|(_, held)| held.as_str()).collect::<Vec<_>>(), ["1", "5", "yes"]);
    let mut reworded = vec![("label_pt", "Ficou satisfeito?"), ("low_pt", "nada"), ("high_pt", "muito")];
    reworded.extend(held.iter().map(|(name, held)| (*name, held.as_str())));
    rui.post(scale, &reworded).await.expect(303);
    app.visitor().get("/pt/surveys/atendimento/answer").await.expect(200).has("Ficou satisfeito?");
}

#[tokio::test]
async fn a_draft_is_hidden_previewed_and_published_only_when_ready() {
    let app = TestApp::start().await;
    let mut rui = designer(&app).await;
    build(&mut rui, "open").await;
    for path in ["", "/answer", "/results", "/preview", "/questions", "/edit"] {
        app.visitor().get(&format!("/pt/surveys/atendimento{path}")).await.expect(404);
    }
    let mut citizen = app.signed_in("ana@example.org", &[]).await;
    citizen.post("/pt/surveys/atendimento/answer", &ALL).await.expect(404);
    citizen.post("/pt/surveys/atendimento/state", &[("step", "publish")]).await.expect(404);
    citizen.get("/pt/surveys/new").await.expect(403);
    rui.get("/pt/surveys/atendimento").await.expect(200).has("Ainda não está publicado");
    rui.get("/pt/surveys/atendimento/preview").await.expect(200).has("Pré-visualização").has("name=\"a-q1\"");
    rui.post("/pt/surveys/atendimento/preview", &ALL).await.expect(303);
    add(&mut rui, "single", "2", &[("label_en", "Only one option"), ("option_1_en", "Yes")]).await;
    rui.get("/pt/surveys/atendimento/questions").await.expect(200).has("Escreva pelo menos duas opções");
    rui.post("/pt/surveys/atendimento/state", &[("step", "publish")]).await.expect(303);
    app.visitor().get("/pt/surveys/atendimento").await.expect(404);
    rui.post("/pt/surveys/atendimento/questions/q5/delete", &[]).await.expect(303);
    rui.post("/pt/surveys/atendimento/questions/q4/move", &[("direction", "up")]).await.expect(303);
    rui.post("/pt/surveys/atendimento/questions/q1/duplicate", &[]).await.expect(303);
    rui.post("/pt/surveys/atendimento/questions/q5/delete", &[]).await.expect(303);
    rui.post("/pt/surveys/atendimento/pages/2", &[("title_pt", "O resto")]).await.expect(303);
    rui.post("/pt/surveys/atendimento/state", &[("step", "publish")]).await.expect(303);
    app.visitor().get("/pt/surveys/atendimento").await.expect(200);
    app.visitor()
        .get("/en/surveys/atendimento")
        .await
        .expect(200)
        .has("Only available in Portuguese")
        .has("lang=\"pt-PT\"");
    rui.post("/pt/surveys/atendimento/state", &[("step", "explode")]).await.expect(400);
    rui.post("/pt/surveys/atendimento/delete", &[]).await.expect(303);
    app.visitor().get("/pt/surveys/atendimento").await.expect(200);
}

#[tokio::test]
async fn once_answered_the_builder_refuses_with_the_reason() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    answer_all(&mut app.visitor()).await.expect(303);
    let mut rui = app.visitor();
    let sign_in = [("email", "rui@example.org"), ("password", crate::test_app::PASSWORD)];
    rui.post("/pt/sign-in", &sign_in).await.expect(303);
    rui.post("/pt/surveys/atendimento/questions/q1/delete", &[]).await.expect(303);
    rui.get("/pt/surveys/atendimento/questions")
        .await
        .expect(200)
        .has("só se podem corrigir palavras")
        .has("Satisfeito?");
    let form = rui.get("/pt/surveys/atendimento/questions/q4").await.expect(200);
    let version = value(&form, "version");
    let reworded = [("version", version.as_str()), ("label_pt", "O que mudava aqui?")];
    rui.post("/pt/surveys/atendimento/questions/q4", &reworded).await.expect(303);
    rui.get("/pt/surveys/atendimento/answer").await.expect(200);
    app.visitor()
        .post("/pt/surveys/atendimento/answer", &[("page", "1"), ("a-q1", "5")])
        .await
        .expect(200)
        .has("O que mudava aqui?");
    let late = [("version", version.as_str()), ("label_pt", "Outra ideia")];
    let late = rui.post("/pt/surveys/atendimento/questions/q4", &late).await.expect(409);
    late.has("outra pessoa alterou").has("Outra ideia");
}

/// A survey's questions as they are kept.
async fn questions(app: &TestApp) -> Definition {
    store::surveys::by_slug(&app.app.store, &Actor::system(), "atendimento").await.unwrap().definition
}

#[rstest]
#[case::before_anybody_answers(false)]
#[case::once_somebody_answered(true)]
#[tokio::test]
async fn a_question_sent_as_its_form_shows_it_stays_as_it_is(#[case] answered: bool) {
    let app = TestApp::start().await;
    let mut rui = designer(&app).await;
    build(&mut rui, "open").await;
    let single = [
        ("label_pt", "De onde \"veio\"?"),
        ("label_en", "Where from?"),
        ("option_1_pt", "Norte & Centro"),
        ("option_1_en", "North"),
        ("option_2_pt", "Sul"),
    ];
    add(&mut rui, "single", "2", &single).await;
    add(&mut rui, "short-text", "2", &[("label_pt", "E depois?"), ("hint_pt", "Uma frase.")]).await;
    rui.post("/pt/surveys/atendimento/state", &[("step", "publish")]).await.expect(303);
    if answered {
        answer_all(&mut app.visitor()).await.expect(303);
    }
    let before = questions(&app).await;
    for id in before.questions().map(|question| question.id.to_string()) {
        let path = format!("/pt/surveys/atendimento/questions/{id}");
        let shown = rui.get(&path).await.expect(200).form(&path);
        let form = pairs(&shown);
        rui.post(&path, &form).await.expect(303);
        assert_eq!(questions(&app).await, before, "{id}: {form:?}");
    }
}

#[tokio::test]
async fn a_mistake_in_a_question_is_beside_its_field_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let mut rui = designer(&app).await;
    build(&mut rui, "open").await;
    let path = "/pt/surveys/atendimento/questions/q3";
    let mut shown = rui.get(path).await.expect(200).form(path);
    for (name, value) in &mut shown {
        match name.as_str() {
            "min" => *value = "250".into(),
            "unit_pt" => *value = "minutos <b>".into(),
            _ => {}
        }
    }
    let form = pairs(&shown);
    let wrong = rui.post(path, &form).await.expect(422);
    assert_eq!(wrong.form(path), shown);
    wrong.has("aria-invalid=\"true\"");
}

#[tokio::test]
async fn settings_with_mistakes_or_changed_by_somebody_else_keep_what_was_typed() {
    let app = TestApp::start().await;
    published(&app, "open").await;
    let mut rui = app.visitor();
    let sign_in = [("email", "rui@example.org"), ("password", crate::test_app::PASSWORD)];
    rui.post("/pt/sign-in", &sign_in).await.expect(303);
    let form = rui.get("/pt/surveys/atendimento/edit").await.expect(200);
    let version = value(&form, "version");
    let long = "x".repeat(501);
    let wrong = [
        ("version", version.as_str()),
        ("title_pt", ""),
        ("results", "nobody"),
        ("source_pt", long.as_str()),
        ("mode", "open"),
    ];
    let answer = rui.post("/pt/surveys/atendimento/edit", &wrong).await.expect(422);
    answer.has("pelo menos numa língua").has("Escolha uma das opções da lista").has("no máximo 500");
    let good =
        [("version", version.as_str()), ("title_pt", "Novo"), ("results", "designers"), ("mode", "open")];
    for _ in 0..2 {
        // A double click is no conflict with itself.
        rui.post("/pt/surveys/atendimento/edit", &good).await.expect(303);
    }
    let late =
        [("version", version.as_str()), ("title_pt", "Mais novo"), ("results", "public"), ("mode", "open")];
    rui.post("/pt/surveys/atendimento/edit", &late)
        .await
        .expect(409)
        .has("Mais novo")
        .has("outra pessoa alterou");
    let mode = [("version", "9999"), ("title_pt", "Novo"), ("results", "public"), ("mode", "signed-in")];
    rui.post("/pt/surveys/atendimento/edit", &mode).await.expect(409);
    assert!(
        app.visitor().get("/pt/surveys/atendimento/results").await.expect(303).location().contains("sign-in")
    );
    app.visitor().get("/pt/surveys/nenhum").await.expect(404);
    let overall = rui.get("/pt/surveys/atendimento/overall").await.expect(200);
    let version = value(&overall, "version");
    let figure =
        [("version", version.as_str()), ("label_pt", "Global"), ("measure", "mean"), ("questions", "q1")];
    rui.post("/pt/surveys/atendimento/overall", &figure).await.expect(303);
    rui.get("/pt/surveys/atendimento/overall").await.expect(200).has("Global");
    rui.post("/pt/surveys/atendimento/overall", &[("label_pt", ""), ("questions", "q3")]).await.expect(422);
}
