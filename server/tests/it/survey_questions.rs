//! The form of a question shows all there is to it: sent as it is shown, it changes nothing, whatever the kind.

use domain::access::{Actor, Role};
use domain::form::Typed;
use domain::slug::Slug;
use domain::surveys::{
    Answer, Answers, Definition, Kind, KindCode, Look, NewSurvey, Opt, Page, Question, QuestionId, Rules,
    ScaleLook, Settings, Step,
};
use domain::tag::Tag;
use domain::text::Translated;
use rstest::rstest;

use crate::survey_answering::{FORM, choice, page, published, question};
use crate::test_app::{Client, TestApp, pairs};

fn arabic() -> Tag {
    Tag::parse("ar").unwrap()
}

fn words(text: &str) -> Translated {
    Translated::both(format!("{text} <&\">"), text).with(arabic(), format!("نص {text}"))
}

fn options(letter: &str) -> Vec<Opt> {
    let option = |n: usize| Opt::new(format!("{letter}{n}"), words(&format!("{letter} {n}")));
    let mut options = vec![option(1), option(3), option(7)];
    options[1].relevant = "${q1} = 'o1'".to_owned();
    options
}

/// A question of the kind with everything that can be said about it.
fn full(kind: KindCode) -> Kind {
    let day = |year| Some(jiff::civil::date(year, 1, 2));
    let mut special = options("o");
    special[0].other = true;
    special[2].exclusive = kind == KindCode::Several;
    match kind {
        KindCode::Single => Kind::Single { options: special, look: Look::DropDown },
        KindCode::Several => Kind::Several { options: special, min: Some(1), max: Some(2) },
        KindCode::Scale => Kind::Scale {
            from: 0,
            to: 10,
            low: words("low"),
            high: words("high"),
            look: ScaleLook::Named,
            between: (1..10).map(|n| words(&format!("{n}"))).collect(),
        },
        KindCode::Nps => Kind::Nps { low: words("low"), high: words("high") },
        KindCode::Matrix => Kind::Matrix { rows: options("r"), options: options("o"), several: true },
        KindCode::Ranking => Kind::Ranking { options: options("o"), places: Some(2) },
        KindCode::Number => Kind::Number {
            min: Some(0.5),
            max: Some(9.25),
            unit: words("km"),
            whole: true,
            slider: Some(0.25),
        },
        KindCode::Date => Kind::Date { min: day(2020), max: day(2030) },
        KindCode::Calculation => Kind::Calculation { formula: "1 + 1".to_owned() },
        other => Question::blank(other).kind,
    }
}

/// A survey with one question of every kind, on two pages with names, in three languages.
async fn every_kind(app: &TestApp) -> Definition {
    let first = Question {
        id: QuestionId::numbered(1),
        kind: Kind::single(vec![Opt::new("o1", words("one")), Opt::new("o2", words("two"))]),
        label: words("first"),
        ..Question::blank(KindCode::Single)
    };
    let questions = KindCode::ALL.into_iter().enumerate().map(|(n, code)| {
        let asked = code.is_asked();
        let hidden = code == KindCode::Hidden;
        let rules = Rules {
            relevant: if hidden { String::new() } else { "${q1} = 'o1'".to_owned() },
            constraint: if asked { ". != 'x'".to_owned() } else { String::new() },
            constraint_message: if asked { words("Not x.") } else { Translated::default() },
            ..Rules::default()
        };
        Question {
            id: QuestionId::numbered(n + 2),
            kind: full(code),
            label: words("label"),
            hint: if asked { words("hint") } else { Translated::default() },
            required: asked,
            shuffled: code.has_options(),
            rules,
            section: None,
            picture: None,
        }
    });
    let page =
        |title: &str, questions: Vec<Question>| Page { title: words(title), questions, ..Page::default() };
    let definition = Definition::new(vec![page("One", vec![first]), page("Two", questions.collect())]);
    let settings = Settings {
        title: words("Everything"),
        languages: ["pt", "en", "ar"].iter().filter_map(|tag| Tag::parse(tag)).collect(),
        ..Settings::default()
    };
    let slug = Slug::parse("tudo").unwrap();
    let new = NewSurvey { slug, settings, definition, project: None };
    store::surveys::create(&app.app.store, &Actor::system(), new, "").await.unwrap();
    kept(app).await
}

async fn kept(app: &TestApp) -> Definition {
    store::surveys::by_slug(&app.app.store, &Actor::system(), "tudo").await.unwrap().definition
}

async fn send(client: &mut Client<'_>, path: &str, form: &[(String, String)]) {
    let form = pairs(form);
    client.post(path, &form).await.expect(303);
}

#[rstest]
#[case::before_anybody_answers(false)]
#[case::once_somebody_answered(true)]
#[tokio::test]
async fn a_question_of_any_kind_sent_as_its_form_shows_it_stays_as_it_is(#[case] answered: bool) {
    let app = TestApp::start().await;
    let before = every_kind(&app).await;
    if answered {
        let (store, system) = (&app.app.store, Actor::system());
        store::surveys::step(store, &system, "tudo", Step::Publish).await.unwrap();
        let answers = Answers::default().with(QuestionId::numbered(1), Answer::Single("o2".to_owned()));
        let day = jiff::civil::date(2026, 11, 23);
        store::surveys::load_responses(store, &system, "tudo", &[(day, answers)]).await.unwrap();
    }
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    for question in before.questions() {
        let path = format!("/pt/surveys/tudo/questions/{}", question.id);
        let form = rui.get(&path).await.expect(200).form(&path);
        send(&mut rui, &path, &form).await;
        assert_eq!(kept(&app).await.find(&question.id), Some(question), "{form:?}");
    }
    let path = "/pt/surveys/tudo/pages/2";
    let form = rui.get("/pt/surveys/tudo/questions").await.expect(200).form(path);
    send(&mut rui, path, &form).await;
    assert_eq!(kept(&app).await, before);
}

#[tokio::test]
async fn a_language_that_is_taken_away_keeps_its_texts() {
    let app = TestApp::start().await;
    let before = every_kind(&app).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let path = "/pt/surveys/tudo/edit";
    let mut form = rui.get(path).await.expect(200).form(path);
    form.retain(|(name, value)| !(name == "languages" && value == "ar"));
    send(&mut rui, path, &form).await;
    let now = store::surveys::by_slug(&app.app.store, &Actor::system(), "tudo").await.unwrap();
    assert!(!now.settings.languages.contains(&arabic()));
    for question in before.questions() {
        let path = format!("/pt/surveys/tudo/questions/{}", question.id);
        let shown = rui.get(&path).await.expect(200).has_not("name=\"label_ar\"");
        send(&mut rui, &path, &shown.form(&path)).await;
    }
    let page = "/pt/surveys/tudo/pages/2";
    let form = rui.get("/pt/surveys/tudo/questions").await.expect(200).form(page);
    send(&mut rui, page, &form).await;
    let form = rui.get(path).await.expect(200).form(path);
    send(&mut rui, path, &form).await;
    let after = store::surveys::by_slug(&app.app.store, &Actor::system(), "tudo").await.unwrap();
    assert_eq!(after.definition, before);
    assert_eq!(after.settings.title.exactly(arabic()), Some("نص Everything"));
}

#[tokio::test]
async fn a_wrong_rule_of_an_option_is_told_beside_it_and_one_of_a_page_hides_it() {
    let app = TestApp::start().await;
    let pages = vec![
        page(vec![choice("Vem?", &[("o1", "Sim"), ("o2", "Não")])]),
        page(vec![question(2, Kind::ShortText, "Com quem?")]),
    ];
    published(&app, pages).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let path = "/pt/surveys/caminho/questions/q1";
    let shown = rui.get(path).await.expect(200).form(path);
    let mut typed = Typed::new(shown);
    // A row without words stands between.
    typed = typed.replacing("option_3_pt", "Talvez").replacing("option_3_relevant", "${q9} = 1");
    typed = typed.replacing("option_2_pt", "").replacing("option_2_en", "");
    let form = |typed: &Typed| typed.pairs().to_vec();
    let send = form(&typed);
    let send = pairs(&send);
    let wrong = rui.post(path, &send).await.expect(422);
    assert_eq!(Typed::new(wrong.form(path)).get("option_3_relevant"), "${q9} = 1");
    wrong
        .has("href=\"#option_3_relevant\"")
        .has("id=\"option_3_relevant-error\"")
        .has("<details open class=\"survey-more\">");

    let builder = "/pt/surveys/caminho/pages/2";
    let ruled = [("title_pt", "Companhia"), ("relevant", "${q1} = 'o1'"), ("shuffled", "yes")];
    rui.post(builder, &ruled).await.expect(303);
    let shown = Typed::new(rui.get("/pt/surveys/caminho/questions").await.expect(200).form(builder));
    assert_eq!(shown.get("relevant"), "${q1} = 'o1'");
    assert!(shown.has("shuffled"));
    let next = [("page", "1"), ("go", "next"), ("a-q1", "o2")];
    app.visitor().post(FORM, &next).await.expect(200).has_not("Com quem?");
    let next = [("page", "1"), ("go", "next"), ("a-q1", "o1")];
    app.visitor().post(FORM, &next).await.expect(200).has("Com quem?").has("Companhia");
    // A form that says nothing about the rule leaves it.
    rui.post(builder, &[("title_pt", "Quem mais")]).await.expect(303);
    app.visitor()
        .post(FORM, &[("page", "1"), ("go", "next"), ("a-q1", "o2")])
        .await
        .expect(200)
        .has_not("Com quem?");
}
