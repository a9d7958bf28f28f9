//! What people, old programs and attackers send to a survey that is no answer to it.

use domain::access::Role;
use domain::surveys::{Kind, KindCode, Opt, Question, Rules};
use domain::text::Translated;
use http::Method;
use rstest::rstest;
use sea_orm::{ConnectOptions, ConnectionTrait, Database};

use crate::survey_answering::{
    FORM, SEND, choice, field, number, page, published, question, responses, send,
};
use crate::test_app::TestApp;

const HEADERS: [(&str, &str); 2] =
    [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];

fn words(text: &str) -> Translated {
    Translated::both(text, text)
}

fn options() -> Vec<Opt> {
    ["o1", "o2", "o3"].map(|code| Opt::new(code, words(code))).into()
}

#[tokio::test]
async fn a_text_that_is_far_too_long_comes_back_whole_and_one_without_end_says_how_not_to_lose_it() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, Kind::LongText, "Porquê?")])]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let long = "Mais cadeiras. ".repeat(30_000);
    let wrong = send(&mut ana, &first, FORM, &[("a-q1", &long)], SEND).await.expect(422);
    let wrong = wrong.has("4000 caracteres").has("href=\"#a-q1\"");
    assert_eq!(field(&wrong, FORM, "a-q1").trim(), long.trim());
    for (path, told) in [
        (FORM, ["O que enviou é demasiado grande", "Volte atrás no navegador", "Não guardámos nada"]),
        (
            "/en/surveys/caminho/answer",
            ["What you sent is too large", "Go back in your browser", "We saved nothing"],
        ),
    ] {
        let endless = format!("a-q1={}", "a".repeat(10_000_000));
        let refused = ana.send(Method::POST, path, Some(endless), &HEADERS).await.expect(413);
        told.into_iter().fold(refused, |refused, words| refused.has(words));
    }
    assert!(responses(&app).await.is_empty());
}

#[tokio::test]
async fn bytes_that_are_no_text_are_told_beside_their_field_and_never_kept() {
    let app = TestApp::start().await;
    let other = Opt { other: true, ..Opt::new("outro", words("Outro")) };
    let hidden = question(3, Kind::Hidden, "Origem");
    let pages = vec![page(vec![
        question(1, Kind::ShortText, "Nome?"),
        question(2, Kind::single(vec![Opt::new("a", words("A")), other]), "Qual?"),
        hidden,
    ])];
    published(&app, pages).await;
    let mut ana = app.visitor();
    // As a program sends them that writes Latin-1.
    for body in ["a-q1=Jo%E3o", "a-q1=x&a-q2=outro&a-q2.other=Jo%E3o", "a-q1=%FF%FE%00J"] {
        let wrong = ana.send(Method::POST, FORM, Some(body.to_owned()), &HEADERS).await.expect(422);
        assert!(
            wrong.body.contains("Escreva-os de novo") || wrong.body.contains("Escreva-o de novo"),
            "{body}"
        );
    }
    let wrong = ana.send(Method::POST, FORM, Some("a-q1=Jo%E3o".to_owned()), &HEADERS).await.expect(422);
    assert_eq!(field(&wrong, FORM, "a-q1"), "Jo\u{fffd}o", "the person sees where");
    // What stands in the address is nobody's to correct.
    let shown = ana.get(&format!("{FORM}?q3=fei%E3o")).await.expect(200);
    assert_eq!(field(&shown, FORM, "a-q3"), "feio");
    // Names that are no text belong to nothing, and a choice of such bytes is none.
    ana.send(Method::POST, FORM, Some("a-q1=x&a-q2=%E3".to_owned()), &HEADERS).await.expect(422);
    assert!(responses(&app).await.is_empty());
    let [form, token] = ["form_id", "token"].map(|name| field(&shown, FORM, name));
    let body = format!("form_id={form}&token={token}&a-q1=Jo%C3%A3o&%E3=x&a-q%E3=y");
    ana.send(Method::POST, FORM, Some(body), &HEADERS).await.expect(303);
    assert!(format!("{:?}", responses(&app).await).contains("João"));
}

#[rstest]
#[case::single(Kind::single(options()), "a-q1", "zz")]
#[case::two_of_single(Kind::single(options()), "a-q1", "o1&a-q1=o2")]
#[case::several(Kind::Several { options: options(), min: None, max: None }, "a-q1", "o1&a-q1=zz")]
#[case::scale(Kind::scale(1, 5, words("a"), words("b")), "a-q1", "6")]
#[case::scale_in_words(Kind::scale(1, 5, words("a"), words("b")), "a-q1", "muito")]
#[case::nps(Kind::Nps { low: words("a"), high: words("b") }, "a-q1", "-1")]
#[case::matrix(Kind::Matrix { rows: vec![Opt::new("r1", words("r1"))], options: options(), several: false }, "a-q1.r1", "zz")]
#[case::ranking(Kind::Ranking { options: options(), places: None }, "a-q1.o1", "9")]
#[case::ranking_in_words(Kind::Ranking { options: options(), places: None }, "a-q1.o1", "primeiro")]
#[case::number(number(), "a-q1", "doze")]
#[case::infinite(number(), "a-q1", "1e999")]
#[case::no_number(number(), "a-q1", "NaN")]
#[case::email(Kind::Email, "a-q1", "ana")]
#[case::telephone(Kind::Telephone, "a-q1", "n%C3%A3o tenho")]
#[case::url(Kind::Url, "a-q1", "javascript:alert(1)")]
#[case::date(Kind::Date { min: None, max: None }, "a-q1", "2026-02-30")]
#[case::time(Kind::Time, "a-q1", "25:00")]
#[case::date_time(Kind::DateTime, "a-q1", "2026-02-03")]
#[case::place(Kind::Place, "a-q1", "91, 0")]
#[case::consent(Kind::Consent, "a-q1", "talvez")]
#[tokio::test]
async fn an_answer_of_the_wrong_kind_is_told_beside_its_question_and_nothing_is_stored(
    #[case] kind: Kind,
    #[case] name: &str,
    #[case] value: &str,
) {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, kind, "Pergunta?"), question(2, Kind::ShortText, "Nome?")])])
        .await;
    let body = format!("page=1&go=send&a-q2=Ana&{name}={value}");
    let wrong = app.visitor().send(Method::POST, FORM, Some(body), &HEADERS).await.expect(422);
    let wrong = wrong.has(&format!("id=\"{name}-error\"")).has("id=\"error-summary\"");
    assert_eq!(field(&wrong, FORM, "a-q2"), "Ana");
    assert!(responses(&app).await.is_empty());
}

#[tokio::test]
async fn what_is_not_asked_is_dropped_whatever_it_is() {
    let app = TestApp::start().await;
    let when = |question: Question| Question {
        rules: Rules { relevant: "${q1} = 'o1'".into(), ..Rules::default() },
        ..question
    };
    let which = choice("Vem?", &[("o1", "Sim"), ("o2", "Não")]);
    let formula = Kind::Calculation { formula: "1 + 1".to_owned() };
    let pages = vec![page(vec![
        which,
        when(question(2, number(), "Quantos?")),
        question(3, formula, ""),
        Question { label: words("Nota"), ..question(4, Question::blank(KindCode::Note).kind, "Nota") },
    ])];
    published(&app, pages).await;
    // An irrelevant answer, one that would even be wrong; a calculated value; an answer to a text; what belongs to no question.
    for amount in ["7", "sete"] {
        let form = [
            ("a-q1", "o2"),
            ("a-q2", amount),
            ("a-q3", "1000"),
            ("a-q4", "x"),
            ("a-q9", "x"),
            ("a-q1.other", "x"),
            ("n-q1", "99"),
            ("suspicious", "0"),
            SEND,
        ];
        app.visitor().post(FORM, &form).await.expect(303);
    }
    for response in responses(&app).await {
        let kept: Vec<String> =
            response.answers.0.iter().map(|(id, answer)| format!("{id}: {answer:?}")).collect();
        assert_eq!(kept, ["q1: Single(\"o2\")", "q3: Text(\"2\")"]);
    }
}

#[tokio::test]
async fn while_the_database_is_busy_people_are_told_keep_what_they_wrote_and_count_once() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, Kind::LongText, "Porquê?")])]).await;
    let (mut ana, mut eva) = (app.visitor(), app.visitor());
    let first = ana.get(FORM).await.expect(200);
    let path = app.test.options.sqlite_path().unwrap();
    let mut options = ConnectOptions::new(format!("sqlite://{}", path.display()));
    options.max_connections(1);
    let other = Database::connect(options).await.unwrap();
    other.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
    let saved = eva.get(FORM).await.expect(200);
    let written = "Mais <cadeiras>.";
    let filled = [("a-q1", written)];
    let (told, aside) = tokio::join!(
        send(&mut ana, &first, FORM, &filled, SEND),
        send(&mut eva, &saved, FORM, &filled, ("go", "save")),
    );
    other.execute_unprepared("ROLLBACK").await.unwrap();
    for (told, before) in [(&told, &first), (&aside, &saved)] {
        assert_eq!(told.status, 503, "{}", told.body);
        assert!(told.headers.contains_key("retry-after"));
        assert!(told.body.contains("Não conseguimos guardar agora"), "{}", told.body);
        assert_eq!(field(told, FORM, "a-q1").trim(), written);
        assert_eq!(field(told, FORM, "form_id"), field(before, FORM, "form_id"), "the same form");
    }
    assert!(responses(&app).await.is_empty());
    send(&mut ana, &told, FORM, &[], SEND).await.expect(303);
    send(&mut ana, &told, FORM, &[], SEND).await.expect(303);
    assert_eq!(responses(&app).await.len(), 1);
    let aside = send(&mut eva, &aside, FORM, &[], ("go", "save")).await.expect(303);
    assert!(aside.location().contains("/saved/"));
}

#[tokio::test]
async fn what_a_page_says_beside_its_questions_takes_the_focus() {
    let app = TestApp::start().await;
    let which = choice("Vem?", &[("o1", "Sim"), ("o2", "Não")]);
    let more = Question {
        rules: Rules { relevant: "${q1} = 'o1'".into(), ..Rules::default() },
        ..question(2, Kind::ShortText, "Com quem?")
    };
    published(&app, vec![page(vec![which, more])]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200).has_not("autofocus");
    let again = send(&mut ana, &first, FORM, &[("a-q1", "o1")], SEND).await.expect(200);
    again.has("tabindex=\"-1\" autofocus").has("Das suas respostas seguem-se");
}

#[tokio::test]
async fn a_rule_that_nests_without_end_is_told_beside_its_field() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, Kind::ShortText, "Porquê?")])]).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let path = "/pt/surveys/caminho/questions/new";
    let blank = rui.get(&format!("{path}?kind=short-text&page=1")).await.expect(200);
    for (open, close) in [("(", ")"), ("not(", ")"), ("-", ""), ("if(true(), ", ", 1)")] {
        let times = 1900 / (open.len() + close.len());
        let rule = format!("{}1{}", open.repeat(times), close.repeat(times));
        let form = [("label_pt", "Fundo?"), ("relevant", rule.as_str())];
        let wrong = send(&mut rui, &blank, path, &form, ("", "")).await.expect(422);
        let wrong = wrong.has("demasiados níveis").has("href=\"#relevant\"");
        assert_eq!(field(&wrong, path, "relevant"), rule);
    }
}
