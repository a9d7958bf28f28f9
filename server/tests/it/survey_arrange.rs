//! Moving things in the builder by hand, and seeing a question while it is written.

use domain::access::{Actor, Role};
use domain::surveys::{Change, Kind, QuestionId, Section, Survey};
use domain::text::Translated;
use rstest::rstest;

use crate::support::Db;
use crate::survey_answering::{FORM, choice, page, published, question, send};
use crate::test_app::{Answer, Client, TestApp};

const BUILDER: &str = "/pt/surveys/caminho/questions";
const SAMPLE: &str = "/pt/surveys/caminho/sample";

fn id(name: &str) -> QuestionId {
    QuestionId::parse(name).unwrap()
}

async fn survey(app: &TestApp) -> Survey {
    store::surveys::by_slug(&app.app.store, &Actor::system(), "caminho").await.unwrap()
}

/// The questions by page, each with its group.
async fn drawn(app: &TestApp) -> String {
    let survey = survey(app).await;
    let one = |question: &domain::surveys::Question| match &question.section {
        Some(section) => format!("{}:{section}", question.id),
        None => question.id.to_string(),
    };
    let pages = survey.definition.pages().iter();
    pages
        .map(|page| page.questions.iter().map(one).collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join(" | ")
}

/// Two pages, `q1 q2 | q3 q4`, and an empty group `g1` on the first.
async fn two_pages(app: &TestApp) {
    let text = |n| question(n, Kind::ShortText, &format!("Pergunta {n}?"));
    published(app, vec![page(vec![text(1), text(2)]), page(vec![text(3), text(4)])]).await;
    let section = Section {
        id: id("g9"),
        parent: None,
        title: Translated::both("Grupo <b>", "Group"),
        hint: Translated::default(),
        relevant: String::new(),
        shuffled: false,
        repeat: None,
    };
    let change = Change::AddSection { page: 0, section };
    store::surveys::edit_definition(&app.app.store, &Actor::system(), "caminho", None, change).await.unwrap();
}

async fn designer(app: &TestApp) -> Client<'_> {
    app.signed_in("rui@example.org", &[Role::Designer]).await
}

async fn put(client: &mut Client<'_>, what: &str, to: [&str; 3], version: i32) -> Answer {
    let [page, section, before] = to;
    let version = version.to_string();
    let form = [
        ("page", page),
        ("section", section),
        ("before", before),
        ("version", version.as_str()),
        ("parts", "yes"),
    ];
    client.post(&format!("{BUILDER}/{what}/place"), &form).await
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_is_moved_by_hand_is_stored_and_the_parts_come_back_as_they_are(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    two_pages(&app).await;
    let mut rui = designer(&app).await;
    let shown = rui.get(BUILDER).await.expect(200);
    let policy = shown.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'nonce-"), "{policy}");
    let version = survey(&app).await.version;
    let shown = shown.has("data-component=\"Arrange").has(&format!("data-version=\"{version}\""));
    shown.has("data-name=\"Grupo &lt;b&gt;\"").has_not("<b>");
    let moved = put(&mut rui, "q3", ["1", "g1", ""], version).await.expect(200);
    assert_eq!(drawn(&app).await, "q1 q2 q3:g1 | q4");
    let moved = moved.has(&format!("data-version=\"{}\"", version + 1)).has("id=\"builder-actions\"");
    // Only parts, without what stands around them.
    moved.has("Pergunta 4?").has_not("<html").has_not("arrange-why");
    put(&mut rui, "g1", ["1", "", "q1"], version + 1).await.expect(200);
    assert_eq!(drawn(&app).await, "q3:g1 q1 q2 | q4");
    put(&mut rui, "g1", ["2", "", ""], version + 2).await.expect(200);
    assert_eq!(drawn(&app).await, "q1 q2 | q4 q3:g1");
    let page = [("to", "1"), ("version", &*(version + 3).to_string()), ("parts", "yes")];
    rui.post("/pt/surveys/caminho/pages/2/place", &page).await.expect(200).has("builder-pages");
    assert_eq!(drawn(&app).await, "q4 q3:g1 | q1 q2");
}

#[tokio::test]
async fn of_two_who_move_the_second_is_told_and_nothing_is_lost() {
    let app = TestApp::start().await;
    two_pages(&app).await;
    let version = survey(&app).await.version;
    let mut rui = designer(&app).await;
    let mut eva = app.signed_in("eva@example.org", &[Role::Designer]).await;
    put(&mut eva, "q1", ["2", "", ""], version).await.expect(200);
    let late = put(&mut rui, "q3", ["1", "", "q2"], version).await.expect(409);
    // What is there now comes along.
    late.has("id=\"arrange-why\"")
        .has("outra pessoa alterou")
        .has(&format!("data-version=\"{}\"", version + 1));
    assert_eq!(drawn(&app).await, "q2 | q3 q4 q1");
    put(&mut rui, "q3", ["1", "", "q2"], version + 1).await.expect(200);
    assert_eq!(drawn(&app).await, "q3 q2 | q4 q1");
}

#[tokio::test]
async fn a_move_that_cannot_be_is_refused_in_words_and_changes_nothing() {
    let app = TestApp::start().await;
    two_pages(&app).await;
    let version = survey(&app).await.version;
    let mut rui = designer(&app).await;
    let itself = put(&mut rui, "g1", ["1", "g1", ""], version).await.expect(422);
    itself.has("voltou ao lugar").has("um grupo não fica dentro de si próprio");
    put(&mut rui, "q1", ["2", "g1", ""], version).await.expect(422);
    put(&mut rui, "q1", ["9", "", ""], version).await.expect(422);
    put(&mut rui, "q77", ["1", "", ""], version).await.expect(422);
    for (page, section, before) in [("0", "", ""), ("", "", ""), ("1", "a b", ""), ("1", "", "<b>")] {
        put(&mut rui, "q1", [page, section, before], version).await.expect(400);
    }
    let without_version = [("page", "1"), ("parts", "yes")];
    rui.post(&format!("{BUILDER}/q1/place"), &without_version).await.expect(400);
    for (from, to, status) in [("1", "9", 422), ("9", "1", 422), ("1", "0", 400), ("0", "1", 404)] {
        let form = [("to", to), ("version", &*version.to_string()), ("parts", "yes")];
        rui.post(&format!("/pt/surveys/caminho/pages/{from}/place"), &form).await.expect(status);
    }
    assert_eq!((drawn(&app).await.as_str(), survey(&app).await.version), ("q1 q2 | q3 q4", version));
}

#[tokio::test]
async fn once_somebody_answered_nothing_moves_by_hand_either() {
    let app = TestApp::start().await;
    two_pages(&app).await;
    let version = survey(&app).await.version;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let second = send(&mut ana, &first, FORM, &[("a-q1", "a")], ("go", "next")).await.expect(200);
    send(&mut ana, &second, FORM, &[("a-q3", "b")], ("go", "send")).await.expect(303);
    let mut rui = designer(&app).await;
    let refused = put(&mut rui, "q1", ["2", "", ""], version).await.expect(422);
    refused.has("voltou ao lugar").has_not("survey-grip");
    let builder = rui.get(BUILDER).await.expect(200).has_not("data-component").has_not("/place");
    assert!(builder.headers["content-security-policy"].to_str().unwrap().contains("script-src 'none'"));
    assert_eq!(drawn(&app).await, "q1 q2 | q3 q4");
}

#[tokio::test]
async fn without_a_script_groups_and_pages_move_by_buttons_once_for_a_double_click() {
    let app = TestApp::start().await;
    two_pages(&app).await;
    let mut rui = designer(&app).await;
    let shown = rui.get(BUILDER).await.expect(200);
    let down = "/pt/surveys/caminho/pages/1/place";
    let form = shown.form(down);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for _ in 0..2 {
        assert_eq!(rui.post(down, &form).await.expect(303).location(), format!("{BUILDER}#page-2"));
    }
    assert_eq!(drawn(&app).await, "q3 q4 | q1 q2");
    rui.get(BUILDER).await.expect(200).has("A página mudou de lugar");
    // The group without questions stands at the end of its page; one with some goes through everything.
    put(&mut rui, "q1", ["2", "g1", ""], survey(&app).await.version).await.expect(200);
    assert_eq!(drawn(&app).await, "q3 q4 | q2 q1:g1");
    let up = rui.post(&format!("{BUILDER}/g1/move"), &[("direction", "up")]).await.expect(303);
    assert_eq!(up.location(), format!("{BUILDER}#g1"));
    assert_eq!(drawn(&app).await, "q3 q4 | q1:g1 q2");
}

#[tokio::test]
async fn a_question_is_seen_as_it_is_typed_in_any_of_its_languages_and_nothing_is_stored() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![choice("Vem?", &[("o1", "Sim"), ("o2", "Não")])])]).await;
    let before = survey(&app).await;
    let mut rui = designer(&app).await;
    let typed = |shown_in| {
        vec![
            ("kind", "single"),
            ("page", "1"),
            ("rows", "5"),
            ("look", "list"),
            ("label_pt", "Gostou <i>?"),
            ("label_en", "Did you like it?"),
            ("option_1_pt", "Muito"),
            ("option_1_en", "A lot"),
            ("option_2_pt", "Pouco"),
            ("shown_in", shown_in),
        ]
    };
    let pt = rui.post(SAMPLE, &typed("pt")).await.expect(200);
    let pt = pt.has("Gostou &lt;i&gt;?").has("Muito").has("type=\"radio\"").has("(facultativo)");
    pt.has_not("<html").has_not("A lot").has_not("Antes de guardar");
    let en = rui.post(SAMPLE, &typed("en")).await.expect(200);
    let en = en.has("lang=\"en\"").has("Did you like it?").has("A lot").has("(optional)").has_not("Muito");
    // What is not translated falls back, and says so.
    en.has("Pouco");
    let other = rui.post(SAMPLE, &typed("xx")).await.expect(200).has("Gostou");
    other.has_not("Did you like it?");
    let arabic = rui.post(SAMPLE, &[typed("ar"), vec![("label_ar", "رضا")]].concat()).await.expect(200);
    arabic.has("dir=\"rtl\"").has("رضا");
    let there = [typed("pt"), vec![("question", "q1")]].concat();
    rui.post(SAMPLE, &there).await.expect(200).has("Gostou");
    assert_eq!(survey(&app).await, before);
}

#[tokio::test]
async fn what_is_wrong_is_said_in_words_with_its_field_and_the_question_stays_where_it_can_be_read() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![choice("Vem?", &[("o1", "Sim"), ("o2", "Não")])])]).await;
    let mut rui = designer(&app).await;
    let typed = |more: &[(&'static str, &'static str)]| {
        [&[("kind", "number"), ("page", "1"), ("label_pt", "Idade?"), ("shown_in", "pt")], more].concat()
    };
    let rule = rui.post(SAMPLE, &typed(&[("relevant", "${q9} = 'x'")])).await.expect(200);
    rule.has("Antes de guardar").has("href=\"#relevant\"").has("q9").has("Idade?");
    let bounds = rui.post(SAMPLE, &typed(&[("min", "abc")])).await.expect(200);
    // What cannot be read as a question leaves the one that is shown.
    bounds.has("href=\"#min\"").has_not("preview-asked");
    rui.post(SAMPLE, &[("kind", "number"), ("page", "1")]).await.expect(200).has("Escreva a pergunta");
    rui.post(SAMPLE, &[("kind", "none"), ("page", "1")]).await.expect(400);
    rui.post(SAMPLE, &[("question", "q77")]).await.expect(404);
    rui.post(SAMPLE, &[("question", "<b>")]).await.expect(404);
    let headers = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
    let elsewhere = rui.send(http::Method::POST, SAMPLE, Some("kind=number".into()), &headers).await;
    elsewhere.expect(403);
    // The form shows the question from the beginning, and again beside its mistakes.
    let form = rui.get("/pt/surveys/caminho/questions/q1").await.expect(200);
    form.has("data-component=\"LivePreview").has("id=\"a-sample_0").has("aria-pressed=\"true\"");
}
