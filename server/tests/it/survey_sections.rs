//! Groups, repeats, the early end and quotas, from the builder to the stored answers.

use domain::access::{Actor, Role};
use domain::surveys::{Answer as Value, Question, QuestionId, Quota, Repeat, Rules, Section};
use domain::text::Translated;
use rstest::rstest;

use crate::support::Db;
use crate::survey_answering::{
    FORM, SEND, choice, field, number, page, published, question, responses, send,
};
use crate::test_app::TestApp;
use domain::surveys::{Change, Kind, Page};

const NEXT: (&str, &str) = ("go", "next");

fn id(name: &str) -> QuestionId {
    QuestionId::parse_part(name).unwrap()
}

fn repeat(least: u32) -> Section {
    Section {
        id: id("g1"),
        parent: None,
        title: Translated::both("Pessoa", "Person"),
        hint: Translated::default(),
        relevant: String::new(),
        shuffled: false,
        repeat: Some(Repeat { least, most: Some(3), ..Repeat::default() }),
    }
}

fn household(least: u32) -> Page {
    let within =
        |n, kind, label| Question { section: Some(id("g1")), required: true, ..question(n, kind, label) };
    Page {
        sections: vec![repeat(least)],
        questions: vec![
            within(1, Kind::ShortText, "Nome?"),
            within(2, number(), "Idade de ${q1}?"),
            question(3, Kind::LongText, "Mais alguma coisa?"),
        ],
        ..Page::default()
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn people_are_added_and_taken_away_without_a_script_and_stored_one_by_one(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    published(&app, vec![household(0), page(vec![question(4, Kind::ShortText, "Fim?")])]).await;
    let mut ana = app.visitor();
    let none = ana.get(FORM).await.expect(200);
    let none = none.has("Ainda não há nenhum registo: Pessoa").has("value=\"more:g1\"");
    let one = send(&mut ana, &none, FORM, &[], ("go", "more:g1")).await.expect(200);
    let one = one.has("a-q1@1").has("value=\"less:g1@1\"");
    let two =
        send(&mut ana, &one, FORM, &[("a-q1@1", "Eva"), ("a-q2@1", "1.500,5")], ("go", "more:g1")).await;
    let two = two.expect(200);
    assert_eq!(field(&two, FORM, "a-q1@1"), "Eva");
    let two = two.has("Idade de Eva?");
    let three = send(&mut ana, &two, FORM, &[("a-q1@2", "Rui"), ("a-q2@2", "9")], ("go", "more:g1")).await;
    let three = three.expect(200);
    assert!(!three.body.contains("value=\"more:g1\""), "no more than three");
    let filled = [("a-q1@3", "Gil"), ("a-q2@3", "7")];
    let without = send(&mut ana, &three, FORM, &filled, ("go", "less:g1@2")).await.expect(200);
    assert_eq!(field(&without, FORM, "a-q1@2"), "Gil");
    let missing = send(&mut ana, &without, FORM, &[("a-q2@2", "")], NEXT).await.expect(422);
    let missing = missing.has("(2)").has("a-q2@2-error");
    // The language is switched, put aside and taken up again with every person in it.
    let english = send(&mut ana, &missing, FORM, &[("a-q2@2", "7")], ("switch", "en")).await.expect(200);
    assert_eq!(field(&english, "/en/surveys/caminho/answer", "a-q2@1"), "1500.5");
    let back =
        send(&mut ana, &english, "/en/surveys/caminho/answer", &[], ("switch", "pt")).await.expect(200);
    let end = send(&mut ana, &back, FORM, &[], NEXT).await.expect(200);
    send(&mut ana, &end, FORM, &[("a-q4", "sim")], SEND).await.expect(303);
    let stored = &responses(&app).await[0].answers;
    let of = |name: &str| stored.get(&id(name)).cloned();
    assert_eq!(of("q1@1"), Some(Value::Text("Eva".into())));
    assert_eq!(of("q2@1"), Some(Value::Number(1500.5)));
    assert_eq!(of("q1@2"), Some(Value::Text("Gil".into())));
    assert_eq!((of("q1@3"), of("q4")), (None, Some(Value::Text("sim".into()))));
    let survey = store::surveys::by_slug(&app.app.store, &Actor::system(), "caminho").await.unwrap();
    // Anonymous responses are released when the survey closes, and shown to nobody before there are five.
    for _ in 0..4 {
        let mut other = app.visitor();
        let shown = other.get(FORM).await.expect(200);
        let one = send(&mut other, &shown, FORM, &[], ("go", "more:g1")).await.expect(200);
        let end =
            send(&mut other, &one, FORM, &[("a-q1@1", "Ivo"), ("a-q2@1", "50")], NEXT).await.expect(200);
        send(&mut other, &end, FORM, &[("a-q4", "não")], SEND).await.expect(303);
    }
    let tally = store::surveys::tally(&app.app.store, &survey).await.unwrap();
    assert_eq!((tally.responses, tally.bases[&id("q2")]), (5, 6), "each age counts");
    assert_eq!(tally.numbers[&id("q2")].mean, (1500.5 + 7.0 + 4.0 * 50.0) / 6.0);
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let sheet = rui.get("/pt/surveys/caminho/results.csv").await.expect(200);
    sheet.has("q1@1: Nome?").has("q1@2: Nome?").has("Gil");
    rui.get("/pt/surveys/caminho/results/q1").await.expect(200).has("Eva").has("Gil");
    let all = responses(&app).await;
    let hers = all.iter().find(|one| one.answers.get(&id("q1@2")).is_some()).unwrap();
    let one = format!("/pt/surveys/caminho/responses/{}", hers.id);
    rui.get(&one).await.expect(200).has("(2)").has("Gil");
}

#[tokio::test]
async fn a_survey_ends_early_for_whom_a_rule_says_and_later_answers_are_dropped() {
    let app = TestApp::start().await;
    let first =
        Page { ends: "${q1} = 'o2'".into(), ..page(vec![choice("Vem?", &[("o1", "Sim"), ("o2", "Não")])]) };
    published(&app, vec![first, page(vec![question(2, Kind::ShortText, "Com quem?")])]).await;
    let mut ana = app.visitor();
    let shown = ana.get(FORM).await.expect(200);
    let second = send(&mut ana, &shown, FORM, &[("a-q1", "o1")], NEXT).await.expect(200);
    let back = send(&mut ana, &second, FORM, &[("a-q2", "Rui")], ("go", "back")).await.expect(200);
    let end = send(&mut ana, &back, FORM, &[("a-q1", "o2")], NEXT).await.expect(200);
    let end = end.has("Respondeu a tudo");
    send(&mut ana, &end, FORM, &[], SEND).await.expect(303);
    let stored = &responses(&app).await[0].answers;
    assert_eq!(stored.0.keys().map(QuestionId::as_str).collect::<Vec<_>>(), ["q1"]);
}

fn of_north(limit: u32) -> Quota {
    Quota {
        code: id("c1"),
        label: "Norte".into(),
        when: "${q1} = 'o1'".into(),
        limit,
        words: Translated::both("Já temos pessoas do Norte.", "We have people from the North."),
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn of_several_quotas_the_one_that_is_full_says_its_words(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    published(&app, vec![page(vec![choice("Onde?", &[("o1", "Norte"), ("o2", "Sul")])])]).await;
    let (store, system) = (&app.app.store, Actor::system());
    let all = Quota {
        label: "Todos".into(),
        when: "${q1} != ''".into(),
        words: Translated::both("Já somos muitos.", "We are many."),
        ..of_north(50)
    };
    for quota in [all, Quota { code: id("c2"), ..of_north(1) }] {
        let quota = Change::AddQuota(quota);
        store::surveys::edit_definition(store, &system, "caminho", None, quota).await.unwrap();
    }
    // The first waits sealed, so that only the transaction that would store the second knows.
    let mut ana = app.visitor();
    let form = ana.get(FORM).await.expect(200);
    send(&mut ana, &form, FORM, &[("a-q1", "o1")], SEND).await.expect(303);
    let mut rui = app.visitor();
    let form = rui.get(FORM).await.expect(200);
    let told = send(&mut rui, &form, FORM, &[("a-q1", "o1")], SEND).await.expect(200);
    assert!(!told.body.contains("Já somos muitos."));
    told.has("Já temos pessoas do Norte.");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn when_there_are_enough_people_of_a_kind_the_others_are_thanked_and_nothing_is_kept(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let pages = vec![
        page(vec![choice("Onde?", &[("o1", "Norte"), ("o2", "Sul")])]),
        page(vec![question(2, Kind::ShortText, "Rua?")]),
    ];
    published(&app, pages).await;
    let (store, system) = (&app.app.store, Actor::system());
    let quota = Change::AddQuota(of_north(5));
    store::surveys::edit_definition(store, &system, "caminho", None, quota).await.unwrap();
    let mut rui = app.visitor();
    let other = rui.get(FORM).await.expect(200);
    let late = send(&mut rui, &other, FORM, &[("a-q1", "o1")], NEXT).await.expect(200);
    let survey = store::surveys::by_slug(store, &system, "caminho").await.unwrap();
    for n in 1..=5 {
        let mut ana = app.visitor();
        let start = ana.get(FORM).await.expect(200);
        let second = send(&mut ana, &start, FORM, &[("a-q1", "o1")], NEXT).await.expect(200);
        send(&mut ana, &second, FORM, &[("a-q2", "Alta")], SEND).await.expect(303);
        // A count that moved with each response would tell what kind of person had just answered.
        let counts = store::surveys::quota_counts(store, &survey).await.unwrap();
        assert_eq!(counts.get(&id("c1")).copied(), (n == 5).then_some(5));
    }
    // Who was under way is told at the end; who begins now as soon as it is known.
    send(&mut rui, &late, FORM, &[("a-q2", "Baixa")], SEND)
        .await
        .expect(200)
        .has("Já temos pessoas do Norte.");
    let again = rui.get(FORM).await.expect(200);
    send(&mut rui, &again, FORM, &[("a-q1", "o1")], NEXT)
        .await
        .expect(200)
        .has("Obrigado por querer participar");
    send(&mut rui, &again, FORM, &[("a-q1", "o2")], NEXT).await.expect(200).has("Rua?");
    assert_eq!(responses(&app).await.len(), 5);
    let mut eva = app.signed_in("eva@example.org", &[Role::Designer]).await;
    eva.get("/pt/surveys/caminho/questions").await.expect(200).has("Norte").has("Já vieram");
}

#[tokio::test]
async fn designers_group_questions_repeat_them_and_set_quotas() {
    let app = TestApp::start().await;
    let (store, system) = (&app.app.store, Actor::system());
    published(&app, vec![page(vec![choice("Onde?", &[("o1", "Norte"), ("o2", "Sul")])])]).await;
    let mut eva = app.signed_in("eva@example.org", &[Role::Designer]).await;
    let path = "/pt/surveys/caminho/pages/1/sections";
    let form = eva.get(path).await.expect(200);
    let wrong =
        send(&mut eva, &form, path, &[("repeats", "yes"), ("relevant", "${q9} = 1")], ("then", "")).await;
    wrong.expect(422).has("pelo menos numa língua").has("value=\"${q9} = 1\"");
    let wrong =
        send(&mut eva, &form, path, &[("title_pt", "Pessoa"), ("relevant", "${q9} = 1")], ("then", "")).await;
    wrong.expect(422).has("q9").has("relevant-error");
    for _ in 0..2 {
        let filled = [("title_pt", "Pessoa"), ("repeats", "yes"), ("least", "1"), ("most", "4")];
        send(&mut eva, &form, path, &filled, ("then", "")).await.expect(303);
    }
    let survey = || async { store::surveys::by_slug(store, &system, "caminho").await.unwrap() };
    let made: Vec<Section> = survey().await.definition.sections().cloned().collect();
    assert_eq!(made.len(), 1, "a double click makes one");
    assert_eq!(made[0].repeat, Some(Repeat { count: String::new(), least: 1, most: Some(4) }));
    let question = "/pt/surveys/caminho/questions/q1";
    let form = eva.get(question).await.expect(200);
    send(&mut eva, &form, question, &[("section", "g1")], ("then", "")).await.expect(303);
    assert_eq!(survey().await.definition.find(&id("q1")).unwrap().section, Some(id("g1")));
    eva.get("/pt/surveys/caminho/questions").await.expect(200).has("survey-item-section").has("Repete-se");
    let section = "/pt/surveys/caminho/sections/g1";
    let stale = eva.get(section).await.expect(200);
    let now = eva.get(section).await.expect(200);
    send(&mut eva, &now, section, &[("title_pt", "Morador")], ("then", "")).await.expect(303);
    let late = send(&mut eva, &stale, section, &[("title_pt", "Vizinho")], ("then", "")).await.expect(409);
    late.has("value=\"Vizinho\"");
    let quota = "/pt/surveys/caminho/quotas/new";
    let form = eva.get(quota).await.expect(200);
    send(&mut eva, &form, quota, &[("label", "Norte")], ("then", "")).await.expect(422).has("limit-error");
    let filled = [("label", "Norte"), ("when", "count(${q1}) > 1"), ("limit", "10")];
    send(&mut eva, &form, quota, &filled, ("then", "")).await.expect(303);
    let form = eva.get("/pt/surveys/caminho/quotas/c1").await.expect(200);
    send(&mut eva, &form, "/pt/surveys/caminho/quotas/c1", &[("limit", "20")], ("then", ""))
        .await
        .expect(303);
    assert_eq!(survey().await.definition.quotas()[0].limit, 20);
    eva.post("/pt/surveys/caminho/quotas/c1/delete", &[]).await.expect(303);
    eva.post("/pt/surveys/caminho/sections/g1/delete", &[]).await.expect(303);
    let now = survey().await;
    assert!(now.definition.quotas().is_empty() && now.definition.sections().next().is_none());
    assert_eq!(now.definition.find(&id("q1")).unwrap().section, None);
}

#[tokio::test]
async fn options_are_filtered_by_what_was_answered_before() {
    let app = TestApp::start().await;
    let option = |code: &str, region: &str| {
        let mut option = domain::surveys::Opt::new(code, Translated::both(code, code));
        option.columns.insert("region".into(), region.into());
        option
    };
    let town = Question {
        rules: Rules { filter: "region = ${q1}".into(), ..Rules::default() },
        ..question(2, Kind::single(vec![option("braga", "o1"), option("faro", "o2")]), "Cidade?")
    };
    published(&app, vec![page(vec![choice("Onde?", &[("o1", "Norte"), ("o2", "Sul")])]), page(vec![town])])
        .await;
    let mut ana = app.visitor();
    let start = ana.get(FORM).await.expect(200);
    let second = send(&mut ana, &start, FORM, &[("a-q1", "o2")], NEXT).await.expect(200);
    let second = second.has("faro");
    assert!(!second.body.contains("braga"));
    send(&mut ana, &second, FORM, &[("a-q2", "braga")], SEND).await.expect(422);
    send(&mut ana, &second, FORM, &[("a-q2", "faro")], SEND).await.expect(303);
}
