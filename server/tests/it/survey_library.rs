//! Beginning a survey from a template or another survey, putting questions from elsewhere into it, and the library, over HTTP.

use domain::access::{Actor, Role};
use domain::lang::Lang;
use domain::surveys::{Answer as Given, Answers, Definition, QuestionId, Step, Survey};
use rstest::rstest;

use crate::support::Db;
use crate::test_app::{Answer, Client, TestApp};

const SCREENER: &str = "/pt/surveys/new?from=template/research-screener";
const ADD: &str = "/pt/surveys/alvo/add-questions";

async fn designer(app: &TestApp) -> Client<'_> {
    app.signed_in("rui@example.org", &[Role::Designer]).await
}

async fn survey(app: &TestApp, slug: &str) -> Survey {
    store::surveys::by_slug(&app.app.store, &Actor::system(), slug).await.unwrap()
}

/// What a browser would send of the form that is posted there; the search on the same page is sent there too, with GET.
fn posted(page: &Answer, action: &str) -> Vec<(String, String)> {
    let body = page.body.replace("method=\"get\" action", "method=\"get\" data-to");
    Answer { status: page.status, headers: page.headers.clone(), body, bytes: Vec::new() }.form(action)
}

/// Sends what a browser would of a form, with some fields otherwise.
async fn send(client: &mut Client<'_>, page: &Answer, action: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = posted(page, action);
    form.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain(fields.iter().copied())
        .collect();
    client.post(action, &form).await
}

/// Makes a draft from what the address says, at this address.
async fn begun(client: &mut Client<'_>, from: &str, slug: &str) {
    let page = client.get(&format!("/pt/surveys/new?from={from}")).await.expect(200);
    send(client, &page, "/pt/surveys/new", &[("slug", slug)]).await.expect(303);
}

/// A blank draft that questions are added to.
async fn target(client: &mut Client<'_>) {
    let page = client.get("/pt/surveys/new").await.expect(200);
    let fields = [("title_pt", "Alvo"), ("mode", "open"), ("results", "public"), ("slug", "alvo")];
    send(client, &page, "/pt/surveys/new", &fields).await.expect(303);
}

fn ids(definition: &Definition) -> Vec<&str> {
    definition.questions().map(|question| question.id.as_str()).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_template_says_what_it_is_for_and_becomes_a_draft_that_can_be_published(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let mut rui = designer(&app).await;
    let chooser = rui.get("/pt/surveys/new").await.expect(200);
    for template in [
        "service-satisfaction",
        "after-session",
        "after-course",
        "research-screener",
        "system-usability-scale",
    ] {
        let address = format!("/pt/surveys/new?from=template/{template}");
        assert!(chooser.body.contains(&format!("href=\"{address}\"")), "{template}");
        rui.get(&address).await.expect(200).has("Quando não usar").has("De onde vêm as perguntas");
    }
    let page = rui.get(SCREENER).await.expect(200);
    // What is shown of the questions is to look at and is not sent.
    assert!(posted(&page, "/pt/surveys/new").iter().all(|(name, _)| !name.starts_with("a-")));
    let created =
        send(&mut rui, &page, "/pt/surveys/new", &[("title_pt", "Quem quer ajudar?")]).await.expect(303);
    assert_eq!(created.location(), "/pt/surveys/quem-quer-ajudar/questions");
    send(&mut rui, &page, "/pt/surveys/new", &[("title_pt", "Quem quer ajudar?")]).await.expect(303);
    rui.get("/pt/surveys/quem-quer-ajudar-2").await.expect(404);
    let made = survey(&app, "quem-quer-ajudar").await;
    assert_eq!(made.settings.languages, Lang::ALL.map(domain::tag::Tag::from));
    assert_eq!(made.settings.mode, domain::surveys::Mode::SignedIn);
    assert!(made.definition.is_ready() && made.definition.pages().len() == 3);
    rui.post("/pt/surveys/quem-quer-ajudar/state", &[("step", "publish")]).await.expect(303);
    app.visitor().get("/en/surveys/quem-quer-ajudar").await.expect(200).has("Would you like to help us");
}

#[tokio::test]
async fn what_is_wrong_with_a_new_survey_is_told_and_it_still_begins_where_it_did() {
    let app = TestApp::start().await;
    let mut rui = designer(&app).await;
    for nowhere in ["template/none", "survey/none", "none", "survey/../x"] {
        rui.get(&format!("/pt/surveys/new?from={nowhere}")).await.expect(404);
        rui.post("/pt/surveys/new", &[("from", nowhere), ("title_pt", "X")]).await.expect(404);
    }
    let page = rui.get(SCREENER).await.expect(200);
    let blank = [("title_pt", ""), ("title_en", ""), ("introduction_pt", "O que escrevi")];
    let wrong = send(&mut rui, &page, "/pt/surveys/new", &blank).await.expect(422);
    let kept = posted(&wrong, "/pt/surveys/new");
    // A browser drops the first line break of a text area.
    let has = |name: &str, value: &str| {
        kept.iter().any(|(n, v)| (n.as_str(), v.trim_start_matches('\n')) == (name, value))
    };
    assert!(has("from", "template/research-screener") && has("introduction_pt", "O que escrevi"));
    wrong.has("href=\"#title_pt\"");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_copy_has_the_questions_and_settings_of_a_survey_and_none_of_its_responses(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let mut rui = designer(&app).await;
    begun(&mut rui, "template/after-course", "curso").await;
    let (store, system) = (&app.app.store, Actor::system());
    store::surveys::step(store, &system, "curso", Step::Publish).await.unwrap();
    let answers = Answers::default().with(QuestionId::parse("util").unwrap(), Given::Scale(4));
    let day = jiff::civil::date(2026, 11, 23);
    store::surveys::load_responses(store, &system, "curso", &[(day, answers)]).await.unwrap();

    let copy = "/pt/surveys/new?from=survey/curso";
    rui.get("/pt/surveys/curso/questions").await.expect(200).has(&format!("href=\"{copy}\""));
    let page = rui.get(copy).await.expect(200);
    let typed = posted(&page, "/pt/surveys/new");
    assert!(typed.contains(&("title_pt".to_owned(), "Cópia de No fim da formação".to_owned())));
    assert!(typed.contains(&("title_en".to_owned(), "Copy of At the end of the course".to_owned())));
    let made = send(&mut rui, &page, "/pt/surveys/new", &[]).await.expect(303);
    assert_eq!(made.location(), "/pt/surveys/copia-de-no-fim-da-formacao/questions");
    send(&mut rui, &page, "/pt/surveys/new", &[]).await.expect(303);
    rui.get("/pt/surveys/copia-de-no-fim-da-formacao-2").await.expect(404);
    let (one, other) = (survey(&app, "curso").await, survey(&app, "copia-de-no-fim-da-formacao").await);
    assert_eq!(other.definition, one.definition);
    let title = other.settings.title.clone();
    assert_eq!(domain::surveys::Settings { title, ..one.settings }, other.settings);
    assert_eq!(other.status, domain::surveys::Status::Draft);
    assert!(!store::surveys::has_responses(store, &other).await.unwrap());
    // A second copy, made on purpose, has an address of its own.
    begun(&mut rui, "survey/curso", "").await;
    rui.get("/pt/surveys/copia-de-no-fim-da-formacao-2").await.expect(200);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn questions_of_a_template_and_of_a_survey_are_added_once_with_their_rules(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let mut rui = designer(&app).await;
    target(&mut rui).await;
    begun(&mut rui, "template/after-session", "sessao").await;
    rui.get("/pt/surveys/alvo/questions").await.expect(200).has("/pt/surveys/alvo/add-questions?page=1");
    let page = rui.get(&format!("{ADD}?source=survey/sessao")).await.expect(200);
    let picks = [
        ("pick", "survey/sessao/travou"),
        ("pick", "survey/sessao/ouvido"),
        ("pick", "template/after-course/ganho"),
        ("pick", "template/after-course/antes"),
        ("pick", "template/after-course/depois"),
    ];
    // The follow-up's page has no rule, and all that the others look at is ticked too.
    let added = send(&mut rui, &page, ADD, &picks).await.expect(303);
    assert_eq!(added.location(), "/pt/surveys/alvo/questions#page-1");
    send(&mut rui, &page, ADD, &picks).await.expect(303);
    let definition = survey(&app, "alvo").await.definition;
    assert_eq!(ids(&definition), ["q1", "q2", "q3", "q4", "q5"]);
    assert_eq!(definition.questions().nth(1).unwrap().rules.relevant, "${q1} <= 3");
    assert!(definition.is_ready());
}

#[tokio::test]
async fn what_cannot_come_along_is_named_before_anything_is_added() {
    let app = TestApp::start().await;
    let mut rui = designer(&app).await;
    target(&mut rui).await;
    begun(&mut rui, "template/after-session", "sessao").await;
    let page = rui.get(&format!("{ADD}?q=dificultou&source=survey/sessao")).await.expect(200);
    let page = page.has_not("value=\"survey/sessao/ouvido\"");
    let told = send(&mut rui, &page, ADD, &[("pick", "survey/sessao/travou")]).await.expect(200);
    let told = told.has("O que dificultou?").has("${ouvido} &lt;= 3").has("name=\"without\"");
    assert!(
        posted(&told, ADD).contains(&("pick".to_owned(), "survey/sessao/travou".to_owned())),
        "still ticked"
    );
    assert!(ids(&survey(&app, "alvo").await.definition).is_empty());
    send(&mut rui, &told, ADD, &[("without", "yes")]).await.expect(303);
    let definition = survey(&app, "alvo").await.definition;
    assert_eq!(definition.questions().next().unwrap().rules.relevant, "");
    assert!(definition.is_ready());
}

#[tokio::test]
async fn what_is_wrong_with_the_ticked_questions_is_told_and_the_rest_stays_ticked() {
    let app = TestApp::start().await;
    let mut rui = designer(&app).await;
    target(&mut rui).await;
    let page = rui.get(&format!("{ADD}?source=template/after-session")).await.expect(200);
    send(&mut rui, &page, ADD, &[]).await.expect(422).has("Marque pelo menos uma").has("href=\"#pick\"");
    let good = ("pick", "template/after-session/ouvido");
    for forged in [
        "template/after-session/none",
        "template/none/q1",
        "survey/none/q1",
        "library/00000000-0000-7000-8000-000000000000",
        "library/x",
        "x",
        "survey/alvo/../q1",
    ] {
        let wrong = send(&mut rui, &page, ADD, &[good, ("pick", forged)]).await.expect(422);
        assert!(posted(&wrong, ADD).contains(&(good.0.to_owned(), good.1.to_owned())), "{forged}");
        wrong.has("já não existe");
    }
    let many: Vec<(&str, &str)> = std::iter::repeat_n(good, 101).collect();
    send(&mut rui, &page, ADD, &many).await.expect(422).has("no máximo 100");
    send(&mut rui, &page, ADD, &[good, ("page", "9")]).await.expect(422).has("já não existe");
    send(&mut rui, &page, ADD, &[good, ("page", "x")]).await.expect(303);
    // Meanwhile the survey has changed: whoever comes with the page of before is told.
    send(&mut rui, &page, ADD, &[good, ("form_id", "other")]).await.expect(409).has("checked");
    assert_eq!(survey(&app, "alvo").await.definition.questions().count(), 1);
}

#[tokio::test]
async fn nothing_is_added_once_people_have_answered() {
    let app = TestApp::start().await;
    crate::surveys::one_of_each(&app).await;
    let mut rui = designer(&app).await;
    let path = "/pt/surveys/open/add-questions";
    assert_eq!(rui.get(path).await.expect(303).location(), "/pt/surveys/open/questions");
    let fields = [("pick", "template/after-session/ouvido"), ("page", "1"), ("version", "2")];
    assert_eq!(rui.post(path, &fields).await.expect(303).location(), "/pt/surveys/open/questions");
    rui.get("/pt/surveys/open/questions").await.expect(200).has_not("/add-questions");
    assert_eq!(survey(&app, "open").await.definition.questions().count(), 1);
}

#[tokio::test]
async fn a_search_finds_questions_of_surveys_templates_and_the_library_by_their_words() {
    let app = TestApp::start().await;
    crate::surveys::one_of_each(&app).await;
    let mut rui = designer(&app).await;
    target(&mut rui).await;
    rui.get(ADD).await.expect(200).has("A biblioteca ainda não tem perguntas");
    let found = rui.get(&format!("{ADD}?q=PORQUE")).await.expect(200);
    let found = found.has("value=\"survey/open/q1\"").has("value=\"survey/draft/q1\"");
    found.has_not("value=\"template/after-session/ouvido\"");
    rui.get(&format!("{ADD}?q=ouviram")).await.expect(200).has("value=\"template/after-session/ouvido\"");
    rui.get(&format!("{ADD}?q=martelo")).await.expect(200).has("Não há perguntas com essas palavras");
    rui.get(&format!("{ADD}?source=survey/none")).await.expect(404);
    for odd in ["%25", "_", "%00", "\\"] {
        rui.get(&format!("{ADD}?q={odd}")).await.expect(200);
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_question_is_kept_named_taken_and_let_go(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let mut rui = designer(&app).await;
    rui.get("/pt/survey-library").await.expect(200).has("A biblioteca ainda está vazia");
    begun(&mut rui, "template/after-session", "sessao").await;
    target(&mut rui).await;
    let keep = "/pt/surveys/sessao/questions/travou/keep";
    rui.get("/pt/surveys/sessao/questions").await.expect(200).has(&format!("href=\"{keep}\""));
    rui.get("/pt/surveys/sessao/questions/none/keep").await.expect(404);
    let page = rui.get(keep).await.expect(200).has("${ouvido} &lt;= 3");
    let wrong =
        send(&mut rui, &page, keep, &[("name_pt", ""), ("name_en", ""), ("topic_pt", "Sessões")]).await;
    let wrong = wrong.expect(422).has("href=\"#name_pt\"");
    assert!(wrong.form(keep).contains(&("topic_pt".to_owned(), "Sessões".to_owned())));
    let said = [("name_pt", "Obstáculos <b>"), ("topic_pt", "Sessões")];
    send(&mut rui, &page, keep, &said).await.expect(303);
    send(&mut rui, &page, keep, &said).await.expect(303);
    let list = rui.get("/pt/survey-library?q=obstaculos+sessoes").await.expect(200);
    let list = list.has("Obstáculos &lt;b&gt;").has("Ainda não foi usada").has_not("<b>");
    assert_eq!(list.body.matches("class=\"survey-item\"").count(), 1);
    rui.get("/pt/survey-library?q=martelo").await.expect(200).has("Não há perguntas com essas palavras");

    let edit = list.body.split("href=\"").find(|rest| rest.starts_with("/pt/survey-library/")).unwrap();
    let edit = edit.split('"').next().unwrap().to_owned();
    let id = edit.rsplit('/').next().unwrap().to_owned();
    let before = rui.get(&edit).await.expect(200);
    send(&mut rui, &before, &edit, &[("name_pt", "")]).await.expect(303);
    let first = send(&mut rui, &before, &edit, &[("name_pt", "Barreiras")]).await.expect(409);
    let again = send(&mut rui, &first, &edit, &[]).await.expect(303);
    assert_eq!(again.location(), "/pt/survey-library");
    // The same form once more asks for what is there.
    send(&mut rui, &first, &edit, &[]).await.expect(303);
    rui.get("/pt/survey-library").await.expect(200).has("Barreiras").has_not("Obstáculos");
    let long = "a".repeat(121);
    let page = rui.get(&edit).await.expect(200);
    send(&mut rui, &page, &edit, &[("name_pt", &long)]).await.expect(422).has(&long);

    let page = rui.get(&format!("{ADD}?source=library")).await.expect(200).has("Barreiras");
    let pick = format!("library/{id}");
    send(&mut rui, &page, ADD, &[("pick", &pick)]).await.expect(303);
    rui.get("/pt/survey-library").await.expect(200).has("Usada 1 vez");
    rui.post(&format!("{edit}/delete"), &[]).await.expect(303);
    rui.post(&format!("{edit}/delete"), &[]).await.expect(404);
    rui.get(&edit).await.expect(404);
    rui.get("/pt/survey-library/x").await.expect(404);
    assert_eq!(survey(&app, "alvo").await.definition.questions().count(), 1, "the survey keeps its copy");
}

#[tokio::test]
async fn what_is_shown_as_an_example_has_names_of_its_own_and_cannot_be_used() {
    let app = TestApp::start().await;
    let mut rui = designer(&app).await;
    target(&mut rui).await;
    for path in [SCREENER.to_owned(), format!("{ADD}?source=template/after-course")] {
        let page = rui.get(&path).await.expect(200);
        let mut ids: Vec<&str> =
            page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{path}: an id stands twice");
        let samples: Vec<&str> = page
            .body
            .split("<fieldset ")
            .filter_map(|rest| rest.split('>').next())
            .filter(|tag| tag.contains("survey-sample"))
            .collect();
        assert!(
            samples.len() > 5 && samples.iter().all(|tag| tag.contains("disabled")),
            "{path}: {samples:?}"
        );
    }
}
