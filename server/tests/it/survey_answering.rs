//! Answering a survey whose rules, languages or questions change under way.

use domain::access::{Actor, Role};
use domain::form::Typed;
use domain::lang::Lang;
use domain::slug::Slug;
use domain::surveys::{
    Change, Definition, Kind, KindCode, NewSurvey, Opt, Page, Question, QuestionId, Rules, Settings, Step,
};
use domain::tag::Tag;
use domain::text::Translated;
use rstest::rstest;
use store::PageRequest;
use store::surveys::{Response, Unsealed};

use crate::support::{Db, sealed_rows};
use crate::test_app::{Answer, Client, TestApp, pairs};

pub const FORM: &str = "/pt/surveys/caminho/answer";

fn arabic() -> Tag {
    Tag::parse("ar").unwrap()
}

pub fn question(n: usize, kind: Kind, label: &str) -> Question {
    Question {
        id: QuestionId::numbered(n),
        kind,
        label: Translated::both(label, label),
        ..Question::blank(KindCode::Note)
    }
}

pub fn number() -> Kind {
    Kind::number(None, None, Translated::default())
}

fn calculation(n: usize, formula: &str) -> Question {
    question(n, Kind::Calculation { formula: formula.to_owned() }, "")
}

pub fn page(questions: Vec<Question>) -> Page {
    Page { questions, ..Page::default() }
}

/// Publishes a survey of these pages at `/surveys/caminho`, in Portuguese, English and Arabic.
pub async fn published(app: &TestApp, pages: Vec<Page>) {
    let settings = Settings {
        title: Translated::both("Caminho", "Way"),
        thanks: Translated::both("Bem haja", "Much obliged").with(arabic(), "شكرا"),
        languages: vec![Lang::Pt.into(), Lang::En.into(), arabic()],
        ..Settings::default()
    };
    published_as(app, settings, pages).await;
}

/// Publishes a survey of these pages at `/surveys/caminho`, with these settings.
pub async fn published_as(app: &TestApp, settings: Settings, pages: Vec<Page>) {
    let (store, system) = (&app.app.store, Actor::system());
    let slug = Slug::parse("caminho").unwrap();
    let new = NewSurvey { slug, settings, definition: Definition::new(pages), project: None };
    store::surveys::create(store, &system, new, "").await.unwrap();
    store::surveys::step(store, &system, "caminho", Step::Publish).await.unwrap();
}

async fn change(app: &TestApp, change: Change) {
    let system = Actor::system();
    store::surveys::edit_definition(&app.app.store, &system, "caminho", None, change).await.unwrap();
}

/// The responses that were released, and those that wait, opened with their key.
pub async fn responses(app: &TestApp) -> Vec<Response> {
    let (store, system) = (&app.app.store, Actor::system());
    let survey = store::surveys::by_slug(store, &system, "caminho").await.unwrap();
    let released = store::surveys::responses(store, &system, &survey, &PageRequest::default()).await;
    let mut all = released.unwrap().items;
    for (row, inside) in sealed_rows(store, app.test.options.keys.as_ref().unwrap()).await {
        let Unsealed { version, seed, suspicious, answers, quotas: _ } = inside.unwrap();
        all.push(Response {
            id: row.id,
            day: String::new(),
            version,
            seed,
            who: None,
            suspicious,
            set_apart: false,
            answers,
        });
    }
    all
}

/// The form that a page shows, filled in and sent by one of its buttons.
pub async fn send(
    client: &mut Client<'_>,
    shown: &Answer,
    path: &str,
    filled: &[(&str, &str)],
    button: (&str, &str),
) -> Answer {
    let mut typed = Typed::new(shown.form(path));
    for (name, value) in filled {
        typed = typed.replacing(name, *value);
    }
    typed = typed.with(button.0, button.1);
    client.post(path, &pairs(typed.pairs())).await
}

pub fn field(shown: &Answer, path: &str, name: &str) -> String {
    Typed::new(shown.form(path)).get(name).to_owned()
}

const NEXT: (&str, &str) = ("go", "next");
pub const SEND: (&str, &str) = ("go", "send");

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_number_is_the_same_number_when_the_language_is_switched_on_the_way(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let pages = vec![
        page(vec![question(1, number(), "Quanto?"), question(2, Kind::ShortText, "Nome?")]),
        page(vec![question(3, number(), "E quanto mais?")]),
    ];
    published(&app, pages).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let second =
        send(&mut ana, &first, FORM, &[("a-q1", "1.500"), ("a-q2", "1.500")], NEXT).await.expect(200);
    // On a page of its own and on one before it.
    let english = send(&mut ana, &second, FORM, &[("a-q3", "2,5")], ("switch", "en")).await.expect(200);
    let path = "/en/surveys/caminho/answer";
    assert_eq!((field(&english, path, "a-q1"), field(&english, path, "a-q3")), ("1500".into(), "2.5".into()));
    assert_eq!(field(&english, path, "a-q2"), "1.500", "a text is no number");
    let arabic = send(&mut ana, &english, path, &[("a-q3", "1,250.5")], ("switch", "ar")).await.expect(200);
    let back = send(&mut ana, &arabic, path, &[], ("switch", "pt")).await.expect(200);
    assert_eq!(field(&back, FORM, "a-q3"), "1250,5");
    send(&mut ana, &back, FORM, &[], SEND).await.expect(303);
    let stored = &responses(&app).await[0].answers;
    let of = |n| format!("{:?}", stored.get(&QuestionId::numbered(n)).unwrap());
    assert_eq!((of(1), of(3)), ("Number(1500.0)".into(), "Number(1250.5)".into()));
}

pub fn choice(label: &str, options: &[(&str, &str)]) -> Question {
    let options = options.iter().map(|(code, label)| Opt::new(*code, Translated::both(*label, *label)));
    question(1, Kind::single(options.collect()), label)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_answer_given_to_other_words_is_shown_again_before_it_counts(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let text = || question(2, Kind::ShortText, "Porquê?");
    published(&app, vec![page(vec![choice("Vem?", &[("o1", "Sim"), ("o2", "Não")])]), page(vec![text()])])
        .await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let second = send(&mut ana, &first, FORM, &[("a-q1", "o1")], NEXT).await.expect(200);
    change(&app, Change::Edit(choice("Vem?", &[("o1", "Talvez"), ("o2", "Não")]))).await;
    let again = send(&mut ana, &second, FORM, &[("a-q2", "Gosto")], SEND).await.expect(409);
    // Back where it says something else, everything still there.
    let again = again.has("corrigidas enquanto respondia").has("Talvez").has("Página 1 de 2");
    assert_eq!(
        (field(&again, FORM, "a-q1"), field(&again, FORM, "a-q2")),
        ("o1".to_owned(), "Gosto".to_owned())
    );
    assert!(responses(&app).await.is_empty());
    let second = send(&mut ana, &again, FORM, &[("a-q1", "o2")], NEXT).await.expect(200);
    let version = field(&second, FORM, "version");
    // A change that asks nothing otherwise keeps nobody.
    let store = &app.app.store;
    let survey = store::surveys::by_slug(store, &Actor::system(), "caminho").await.unwrap();
    let settings = Settings { source: Translated::both("Fonte", "Source"), ..survey.settings };
    store::surveys::edit_settings(store, &Actor::system(), "caminho", survey.version, settings)
        .await
        .unwrap();
    send(&mut ana, &second, FORM, &[], SEND).await.expect(303);
    assert_eq!(responses(&app).await[0].version.to_string(), version, "the one that was read");
}

#[tokio::test]
async fn a_form_without_a_version_is_taken_and_a_forged_one_is_shown_again() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, Kind::ShortText, "Porquê?")])]).await;
    app.visitor().post(FORM, &[("a-q1", "x"), ("version", "99")]).await.expect(409).has("value=\"x\"");
    app.visitor().post(FORM, &[("a-q1", "x"), ("version", "-1")]).await.expect(409);
    app.visitor().post(FORM, &[("a-q1", "x")]).await.expect(303);
}

#[tokio::test]
async fn a_form_of_thousands_of_fields_is_read_whole_and_one_without_end_is_refused() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, Kind::ShortText, "Porquê?")])]).await;
    let with = |count: usize| {
        let mut form = vec![("a-q9", "x"); count];
        form.push(("a-q1", "no fim"));
        form
    };
    app.visitor().post(FORM, &with(5_000)).await.expect(303);
    assert_eq!(responses(&app).await[0].answers.0.len(), 1);
    app.visitor().post(FORM, &with(20_000)).await.expect(413);
    assert_eq!(responses(&app).await.len(), 1);
}

#[tokio::test]
async fn a_bad_value_in_the_address_keeps_nobody_from_answering() {
    let app = TestApp::start().await;
    let mut hidden = question(1, Kind::Hidden, "Origem");
    hidden.required = true;
    published(&app, vec![page(vec![hidden, question(2, Kind::ShortText, "Porquê?")])]).await;
    let mut ana = app.visitor();
    for (value, kept) in [("x".repeat(300), "x".repeat(200)), ("a%00%07b".into(), "ab".into())] {
        let shown = ana.get(&format!("{FORM}?q1={value}")).await.expect(200);
        assert_eq!(field(&shown, FORM, "a-q1"), kept);
        send(&mut ana, &shown, FORM, &[("a-q2", "Gosto")], SEND).await.expect(303);
    }
    let forged = "y".repeat(300);
    ana.post(FORM, &[("a-q1", &forged), ("a-q2", "Gosto")]).await.expect(303);
    ana.post(FORM, &[("a-q2", "Gosto")]).await.expect(303);
    let mut lengths: Vec<usize> =
        responses(&app).await.iter().map(|response| response.answers.0.len()).collect();
    lengths.sort_unstable();
    assert_eq!(lengths, [1, 1, 2, 2]);
}

#[tokio::test]
async fn what_follows_on_the_same_page_is_shown_before_anything_is_wrong() {
    let app = TestApp::start().await;
    let mut options = vec![Opt::new("a", Translated::both("Autocarro", "Bus"))];
    options.push(Opt { relevant: "${q1} = 'o1'".into(), ..Opt::new("b", Translated::both("Barco", "Boat")) });
    let mut which = question(2, Kind::single(options), "Em quê?");
    which.required = true;
    published(&app, vec![page(vec![choice("Ilha?", &[("o1", "Sim"), ("o2", "Não")]), which])]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200).has_not("Barco");
    let more = send(&mut ana, &first, FORM, &[("a-q1", "o1"), ("a-q2", "a")], SEND).await.expect(200);
    let more = more.has("Barco").has("Das suas respostas seguem-se");
    assert!(responses(&app).await.is_empty());
    send(&mut ana, &more, FORM, &[("a-q2", "b")], SEND).await.expect(303);
}

#[tokio::test]
async fn whoever_answers_nothing_is_told_beside_something_that_is_shown() {
    let app = TestApp::start().await;
    let option = |code: &str| Opt::new(code, Translated::both(code, code));
    let first = Opt { relevant: "false()".into(), ..option("a") };
    let ranking = Kind::Ranking { options: vec![first, option("b"), option("c")], places: None };
    published(&app, vec![page(vec![question(1, ranking, "Ordem?")])]).await;
    let wrong = app.visitor().post(FORM, &[("page", "1"), SEND]).await.expect(422);
    wrong.has("href=\"#a-q1.b\"").has("id=\"a-q1.b\"");
}

#[tokio::test]
async fn chance_is_the_same_on_every_page_and_is_what_is_recorded() {
    let app = TestApp::start().await;
    let pages = vec![
        page(vec![
            question(1, Kind::ShortText, "Nome?"),
            calculation(2, "uuid()"),
            calculation(3, "random()"),
        ]),
        page(vec![question(4, Kind::ShortText, "Senha ${q2} ${q3}")]),
        page(vec![question(5, Kind::ShortText, "Ainda ${q2} ${q3}")]),
    ];
    published(&app, pages).await;
    let mut ana = app.visitor();
    // Without a seed of its own, as a program sends it.
    let second = ana.post(FORM, &[("page", "1"), NEXT, ("a-q1", "Ana")]).await.expect(200);
    let said = |answer: &Answer, before: &str| {
        let (_, rest) = answer.body.split_once(before).unwrap_or_else(|| panic!("{}", answer.body));
        rest.split('<').next().unwrap().split_whitespace().take(2).collect::<Vec<_>>().join(" ")
    };
    let third = send(&mut ana, &second, FORM, &[], NEXT).await.expect(200);
    let chance = said(&second, "Senha ");
    assert_eq!(said(&third, "Ainda "), chance);
    let seed = field(&third, FORM, "seed");
    assert_eq!(field(&second, FORM, "seed"), seed);
    send(&mut ana, &third, FORM, &[], SEND).await.expect(303);
    let response = &responses(&app).await[0];
    assert_eq!(response.seed.to_string(), seed);
    let uuid = format!("{:?}", response.answers.get(&QuestionId::numbered(2)).unwrap());
    assert_eq!(uuid, format!("Text({:?})", chance.split(' ').next().unwrap()));
}

#[tokio::test]
async fn the_language_that_was_read_lasts_until_the_thanks() {
    let app = TestApp::start().await;
    let text = question(1, Kind::ShortText, "Porquê?");
    let text = Question { label: text.label.clone().with(arabic(), "لماذا"), ..text };
    let hidden = question(2, Kind::Hidden, "Campanha");
    published(&app, vec![page(vec![text, hidden, question(3, Kind::ShortText, "E ${q1}?")])]).await;
    let mut ana = app.visitor();
    let shown = ana.get(&format!("{FORM}?language=ar")).await.expect(200).has("لماذا");
    let path = "/en/surveys/caminho/answer";
    let sent = send(&mut ana, &shown, path, &[("a-q1", "x")], SEND).await.expect(303);
    assert!(sent.location().starts_with("/en/surveys/caminho/thanks?language=ar&receipt="));
    ana.get(sent.location()).await.expect(200).has("شكرا").has_not("Much obliged");
    ana.get("/pt/surveys/caminho/thanks?language=fr").await.expect(200).has("Bem haja");
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    let answers = [("language", "ar"), ("a-q1", "Gosto"), ("a-q2", "x"), ("a-q3", "y")];
    let late = ana.post(path, &answers).await.expect(409).has("لماذا").has("Gosto");
    late.has("E [Porquê?]?").has_not("Campanha").has_not("${");
}

#[tokio::test]
async fn what_stands_beside_other_is_read_by_the_team_and_tables_say_version_and_seed() {
    let app = TestApp::start().await;
    let mut with_other = choice("Como?", &[("o1", "A pé"), ("o2", "Outro")]);
    if let Kind::Single { options, .. } = &mut with_other.kind {
        options[1].other = true;
    }
    let after = question(2, Kind::ShortText, "Porquê ${q1}?");
    published(&app, vec![page(vec![with_other, calculation(3, "1 + 1")]), page(vec![after])]).await;
    let form = [("a-q1", "o2"), ("a-q1.other", "De <trotinete>"), ("a-q2", "x"), ("seed", "4294967296123")];
    for _ in 0..5 {
        app.visitor().post(FORM, &form).await.expect(303);
    }
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let results = rui.get("/pt/surveys/caminho/results").await.expect(200);
    results.has("/pt/surveys/caminho/results/q1.other").has("Porquê [Como?]?").has(">q3<").has_not("${");
    let texts = rui.get("/pt/surveys/caminho/results/q1.other").await.expect(200);
    texts.has("De &lt;trotinete&gt;").has("Como? / Outro");
    for path in ["q1", "q1.o1", "q9.other"] {
        rui.get(&format!("/pt/surveys/caminho/results/{path}")).await.expect(404);
    }
    let table = rui.get("/pt/surveys/caminho/results.csv").await.expect(200);
    table.has("dia,versão,semente da ordem,").has(",2,4294967296123,").has("Porquê [Como?]?").has_not("${");
    let public = app.visitor().get("/pt/surveys/caminho/results").await.expect(200);
    public.has_not("q1.other");
}

#[tokio::test]
async fn what_nobody_is_asked_is_the_teams_business_on_pages_and_in_the_interface() {
    let app = TestApp::start().await;
    let risk = Question { label: Translated::both("Risco", "Risk"), ..calculation(3, "1 + 1") };
    let hidden = question(2, Kind::Hidden, "Campanha");
    published(&app, vec![page(vec![question(1, Kind::ShortText, "Porquê?"), hidden, risk])]).await;
    for n in 0..8 {
        app.visitor().post(FORM, &[("a-q1", "x"), ("form_id", &n.to_string())]).await.expect(303);
    }
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    for path in ["/pt/surveys/caminho/results", "/api/v1/surveys/caminho", "/api/v1/surveys/caminho/results"]
    {
        app.visitor().get(path).await.expect(200).has("Porquê?").has_not("Campanha").has_not("Risco");
        rui.get(path).await.expect(200).has("Campanha").has("Risco");
    }
    app.visitor().get("/pt/surveys/caminho").await.expect(200).has("1 pergunta");
}

#[tokio::test]
async fn the_first_language_of_a_survey_stands_in_for_what_is_not_translated() {
    let app = TestApp::start().await;
    let mut question = question(1, Kind::ShortText, "Porquê?");
    question.rules = Rules::default();
    published(&app, vec![page(vec![question])]).await;
    let (store, system) = (&app.app.store, Actor::system());
    let survey = store::surveys::by_slug(store, &system, "caminho").await.unwrap();
    let settings =
        Settings { languages: vec![Lang::En.into(), Lang::Pt.into(), arabic()], ..survey.settings };
    store::surveys::edit_settings(store, &system, "caminho", survey.version, settings).await.unwrap();
    let shown = app.visitor().get(&format!("{FORM}?language=ar")).await.expect(200);
    shown.has("Way").has_not("Caminho");
}
