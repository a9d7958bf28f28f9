//! A page of a survey's form that changes while it is answered: what it brings for the script, and that nothing of it is needed.

use domain::surveys::{Kind, Kiosk, Opt, Page, Question, Repeat, Rules, Section};
use domain::surveys::{QuestionId, interview::Live};
use domain::text::Translated;
use http::header::CONTENT_SECURITY_POLICY;

use crate::survey_answering::{FORM, page, published, question, responses, send};
use crate::survey_embedding::share;
use crate::test_app::{Answer, TestApp};

fn depends(n: usize, label: &str, relevant: &str) -> Question {
    let rules = Rules { relevant: relevant.to_owned(), ..Rules::default() };
    Question { rules, ..question(n, Kind::ShortText, label) }
}

fn choice(n: usize, label: &str) -> Question {
    let option = |code: &str| Opt::new(code, Translated::both(code, code));
    question(n, Kind::single(vec![option("sim"), option("nao")]), label)
}

fn changing() -> Page {
    page(vec![
        choice(1, "Tem?"),
        depends(2, "Qual?", "${q1} = 'sim'"),
        question(3, Kind::ShortText, "E ${q2}?"),
    ])
}

fn policy(of: &Answer) -> &str {
    of.headers.get(CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn a_page_that_can_change_brings_its_rules_and_what_could_stand_on_it_and_any_other_has_no_script() {
    let app = TestApp::start().await;
    published(&app, vec![changing(), page(vec![question(4, Kind::ShortText, "Fim?")])]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200).has_not("name=\"a-q2\"");
    assert!(first.body.contains("<template data-item=\"q2\"><div class=\"field\">"), "{}", first.body);
    assert!(first.body.contains("<template data-item=\"q1\"></template>"));
    assert!(first.body.contains("<span data-text=\"q3/label\">E ?</span>"));
    let nonce = policy(&first).split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
    assert!(policy(&first).contains("'wasm-unsafe-eval'") && policy(&first).contains("connect-src 'self'"));
    assert!(
        first.body.contains(&format!("<script type=\"module\" nonce=\"{nonce}\" src=\"/pkg/")),
        "{}",
        first.body
    );
    let (_, excerpt) = first.body.split_once("data-live=\"").unwrap();
    let excerpt = excerpt.split('"').next().unwrap().replace("&#x27;", "'").replace("&gt;", ">");
    let live = Live::read(&excerpt).unwrap();
    assert_eq!(live.setting.world.entropy, [0, 0]);

    let second = send(&mut ana, &first, FORM, &[("a-q1", "nao")], ("go", "next")).await.expect(200);
    assert!(
        !second.body.contains("<script") && policy(&second).contains("script-src 'none'"),
        "{}",
        second.body
    );
}

#[tokio::test]
async fn without_the_script_nothing_is_lost_and_nothing_of_what_is_hidden_is_sent() {
    let app = TestApp::start().await;
    published(&app, vec![changing()]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let names: Vec<String> = first.form(FORM).into_iter().map(|(name, _)| name).collect();
    assert!(!names.contains(&"a-q2".to_owned()), "{names:?}");
    let more = send(&mut ana, &first, FORM, &[("a-q1", "sim")], ("go", "send")).await.expect(200);
    let more = more.has("name=\"a-q2\"");
    let english = send(&mut ana, &more, FORM, &[("a-q2", "esta"), ("a-q1", "nao")], ("switch", "en")).await;
    let english = english.expect(200);
    let kept: Vec<_> =
        english.form("/en/surveys/caminho/answer").into_iter().filter(|(name, _)| name == "a-q2").collect();
    assert_eq!(kept, [("a-q2".to_owned(), "esta".to_owned())], "carried along once, unseen");
}

#[tokio::test]
async fn what_the_script_has_shown_is_not_asked_again_and_what_it_should_not_have_is_dropped() {
    let app = TestApp::start().await;
    published(&app, vec![changing()]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let filled = [("a-q1", "sim"), ("a-q2", "esta"), ("shown", "q1 q2 q3")];
    send(&mut ana, &first, FORM, &filled, ("go", "send")).await.expect(303);
    let mut rui = app.visitor();
    let first = rui.get(FORM).await.expect(200);
    let filled = [("a-q1", "nao"), ("a-q2", "esta"), ("shown", "q1 q2 q3")];
    send(&mut rui, &first, FORM, &filled, ("go", "send")).await.expect(303);
    let id = QuestionId::numbered(2);
    let stored: Vec<bool> = responses(&app).await.iter().map(|one| one.answers.get(&id).is_some()).collect();
    assert_eq!(stored.iter().filter(|has| **has).count(), 1, "{stored:?}");
}

#[tokio::test]
async fn a_repeat_that_is_asked_as_often_as_an_answer_on_the_page_says_is_there_beforehand() {
    let app = TestApp::start().await;
    let count = "if(${q1} = 'sim', 2, 0)".to_owned();
    let section = Section {
        id: QuestionId::parse("g1").unwrap(),
        parent: None,
        title: Translated::both("Pessoa", "Person"),
        hint: Translated::default(),
        relevant: String::new(),
        shuffled: false,
        repeat: Some(Repeat { count, ..Repeat::default() }),
    };
    let within = Question { section: Some(section.id.clone()), ..question(2, Kind::ShortText, "Nome?") };
    let questions = vec![choice(1, "Tem?"), within];
    published(&app, vec![Page { sections: vec![section], questions, ..Page::default() }]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200).has_not("a-q2@1");
    assert!(first.body.contains("<template data-item=\"g1\">"), "{}", first.body);
    assert!(
        first.body.contains("data-item=\"g1@2\" data-count=\"n-g1\" data-number=\"2\""),
        "{}",
        first.body
    );
    let filled =
        [("a-q1", "sim"), ("n-g1", "2"), ("a-q2@1", "Eva"), ("a-q2@2", "Rui"), ("shown", "q1 q2@1 q2@2")];
    send(&mut ana, &first, FORM, &filled, ("go", "send")).await.expect(303);
    assert_eq!(responses(&app).await[0].answers.instances(&QuestionId::numbered(2)).len(), 2);
}

#[tokio::test]
async fn in_a_frame_and_on_a_kiosk_only_a_page_that_changes_may_load_and_run_its_rules() {
    let app = TestApp::start().await;
    published(&app, vec![changing(), page(vec![question(4, Kind::ShortText, "Fim?")])]).await;
    share(&app, &["https://www.example.pt"], Some(Kiosk::default())).await;
    for place in ["embed", "kiosk"] {
        let path = format!("/pt/surveys/caminho/{place}");
        let mut ana = app.visitor();
        let first = ana.get(&path).await.expect(200);
        assert_eq!(first.body.matches("<script").count(), 2, "{}", first.body);
        assert!(
            policy(&first).contains("' 'wasm-unsafe-eval'; ")
                && policy(&first).contains("connect-src 'self'")
        );
        let second = send(&mut ana, &first, &path, &[("a-q1", "nao")], ("go", "next")).await.expect(200);
        assert_eq!(second.body.matches("<script").count(), 1, "{}", second.body);
        assert!(!policy(&second).contains("wasm") && !policy(&second).contains("connect-src"));
    }
}
