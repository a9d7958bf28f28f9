//! Open surveys against stuffing: the token in each form, and what is flagged as a program's.

use domain::access::Actor;
use domain::surveys::{Kind, Kiosk, Step};
use rstest::rstest;

use crate::support::{Db, given};
use crate::survey_answering::{FORM, SEND, field, page, published, question, responses, send};
use crate::survey_embedding::shared;
use crate::test_app::{Answer, Client, TestApp};

const NEXT: (&str, &str) = ("go", "next");
const TWO: [(&str, &str); 2] = [("a-q1", "Rita <b>"), ("a-q3", "Porque sim")];

/// Two pages with a text each.
async fn start(db: Db) -> Option<TestApp> {
    let app = TestApp::start_on(db).await?;
    let text = |n, label| question(n, Kind::ShortText, label);
    published(
        &app,
        vec![page(vec![text(1, "Quem é a pessoa que responde?")]), page(vec![text(3, "Porquê?")])],
    )
    .await;
    Some(app)
}

/// The second page, the first one filled in.
async fn second(ana: &mut Client<'_>) -> Answer {
    let first = ana.get(FORM).await.expect(200);
    send(ana, &first, FORM, &[("a-q1", "Rita <b>")], NEXT).await.expect(200)
}

/// It comes back with what was typed and another token, and a second press sends it.
async fn comes_back_and_goes(app: &TestApp, ana: &mut Client<'_>, told: Answer, path: &str, was: &str) {
    let before = given(&app.app.store).await;
    let told = told.expect(409).has("As suas respostas ainda não foram enviadas");
    assert_eq!(
        (field(&told, path, "a-q1"), field(&told, path, "a-q3")),
        ("Rita <b>".into(), "Porque sim".into())
    );
    assert_ne!(field(&told, path, "token"), was);
    send(ana, &told, path, &[], SEND).await.expect(303);
    assert_eq!(given(&app.app.store).await, before + 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_goes_from_page_to_page_with_one_token_and_is_stored_once(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let token = field(&first, FORM, "token");
    assert_eq!(token.len(), 98);
    assert_ne!(field(&ana.get(FORM).await, FORM, "token"), token, "each form has its own");
    let second = send(&mut ana, &first, FORM, &[("a-q1", "Rita")], NEXT).await.expect(200);
    assert_eq!(field(&second, FORM, "token"), token);
    let english = send(&mut ana, &second, FORM, &[], ("switch", "en")).await.expect(200);
    assert_eq!(field(&english, "/en/surveys/caminho/answer", "token"), token);
    app.test.clock.pass_seconds(23 * 3600);
    for _ in 0..2 {
        send(&mut ana, &second, FORM, &[("a-q3", "Sim")], SEND).await.expect(303);
    }
    assert_eq!(given(&app.app.store).await, 1);
    assert!(!responses(&app).await[0].suspicious, "who takes a day takes their time");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_without_a_good_token_is_shown_again_and_the_second_press_sends_it(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut ana = app.visitor();
    // None at all, as from a program that knows the fields.
    let bare = [("a-q1", "Rita <b>"), ("a-q3", "Porque sim"), ("page", "2"), SEND];
    let told = ana.post_as_it_is(FORM, &bare).await;
    comes_back_and_goes(&app, &mut ana, told, FORM, "").await;
    // Of another form.
    let shown = second(&mut ana).await;
    let token = field(&shown, FORM, "token");
    let other = field(&ana.get(FORM).await, FORM, "token");
    let told = send(&mut ana, &shown, FORM, &[TWO[1], ("token", &other)], SEND).await;
    comes_back_and_goes(&app, &mut ana, told, FORM, &other).await;
    // It is the same form: sent again, it is stored once.
    let before = given(&app.app.store).await;
    send(&mut ana, &shown, FORM, &[TWO[1]], SEND).await.expect(303);
    assert_eq!(given(&app.app.store).await, before);
    // A token is good for its own form alone: with another id there is no second response.
    let id = field(&second(&mut ana).await, FORM, "form_id");
    let told = send(&mut ana, &shown, FORM, &[TWO[1], ("form_id", &id)], SEND).await;
    comes_back_and_goes(&app, &mut ana, told, FORM, &token).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_that_one_node_showed_is_stored_once_by_whichever_it_is_sent_to(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let beside = app.beside().await;
    let (mut here, mut there) = (app.visitor(), beside.visitor());
    let shown = second(&mut here).await;
    // Both clicks of a double click at once, one to each.
    let (one, other) = tokio::join!(
        send(&mut here, &shown, FORM, &[TWO[1]], SEND),
        send(&mut there, &shown, FORM, &[TWO[1]], SEND)
    );
    assert_eq!(one.expect(303).location(), other.expect(303).location());
    assert_eq!(given(&app.app.store).await, 1);
    // Shown before a start and sent after it; and once more, by the back button.
    let shown = second(&mut here).await;
    let started = app.beside().await;
    for _ in 0..2 {
        send(&mut started.visitor(), &shown, FORM, &[TWO[1]], SEND).await.expect(303);
    }
    assert_eq!(given(&app.app.store).await, 2);
    // Two tabs are two forms.
    let (one, other) = (second(&mut here).await, second(&mut there).await);
    for shown in [&one, &other, &one] {
        send(&mut here, shown, FORM, &[TWO[1]], SEND).await.expect(303);
    }
    assert_eq!(given(&app.app.store).await, 4);
}

#[tokio::test]
async fn a_token_of_another_survey_or_cut_off_is_none() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut ana = app.visitor();
    let shown = second(&mut ana).await;
    let (token, id) = (field(&shown, FORM, "token"), field(&shown, FORM, "form_id"));
    let elsewhere = app.app.store.form_tokens().await.unwrap();
    let elsewhere = elsewhere.first(domain::id::SurveyId::new(), &id, app.app.store.now()).unwrap();
    for wrong in [elsewhere.as_str(), "x", "", &token[..96], &"0".repeat(98)] {
        let told = send(&mut ana, &shown, FORM, &[TWO[1], ("token", wrong)], SEND).await.expect(409);
        assert_eq!(field(&told, FORM, "form_id"), id);
        assert_eq!(given(&app.app.store).await, 0, "{wrong}");
    }
    send(&mut ana, &shown, FORM, &[TWO[1]], SEND).await.expect(303);
    // Whose answer was lost on its way is thanked, whatever became of the token meanwhile.
    send(&mut ana, &shown, FORM, &[TWO[1], ("token", "x")], SEND).await.expect(303);
    app.test.clock.pass_seconds(25 * 3600);
    send(&mut ana, &shown, FORM, &[TWO[1]], SEND).await.expect(303);
    assert_eq!(given(&app.app.store).await, 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_page_that_was_open_too_long_loses_nothing_and_is_no_programs(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut ana = app.visitor();
    let shown = second(&mut ana).await;
    let token = field(&shown, FORM, "token");
    app.test.clock.pass_seconds(24 * 3600);
    let told = send(&mut ana, &shown, FORM, &[TWO[1]], SEND).await;
    let told = told.has("mais de um dia");
    comes_back_and_goes(&app, &mut ana, told, FORM, &token).await;
    assert!(!responses(&app).await[0].suspicious, "sent at once, after a day");
    // On the way nobody is kept, and the next page has a token that is good.
    let first = ana.get(FORM).await.expect(200);
    app.test.clock.pass_seconds(24 * 3600);
    let second = send(&mut ana, &first, FORM, &[("a-q1", "Rita")], NEXT).await.expect(200);
    send(&mut ana, &second, FORM, &[("a-q3", "Sim")], SEND).await.expect(303);
    assert_eq!(given(&app.app.store).await, 2);
    // In English, too.
    let path = "/en/surveys/caminho/answer";
    let told = app.visitor().post_as_it_is(path, &[("a-q1", "Rita"), SEND]).await.expect(409);
    told.has("Your answers were not sent yet");
}

#[tokio::test]
async fn a_form_that_was_put_aside_keeps_no_token_and_goes_on_with_another() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut ana = app.visitor();
    let shown = second(&mut ana).await;
    let saved = send(&mut ana, &shown, FORM, &[("a-q3", "Meio")], ("go", "save")).await.expect(303);
    let code = saved.location().rsplit('/').next().unwrap().to_owned();
    let token = field(&shown, FORM, "token");
    app.test.clock.pass_seconds(3 * 24 * 3600);
    let again = ana.get(&format!("/pt/surveys/caminho/resume/{code}")).await.expect(200);
    assert_eq!(
        (field(&again, FORM, "a-q3"), field(&again, FORM, "form_id")),
        ("Meio".into(), field(&shown, FORM, "form_id"))
    );
    let fresh = field(&again, FORM, "token");
    assert!(fresh.len() == 98 && fresh != token);
    send(&mut ana, &again, FORM, &[("a-q3", "Inteiro")], SEND).await.expect(303);
    // It was begun days ago: sent at once, it is nothing suspicious.
    assert_eq!(responses(&app).await.iter().map(|one| one.suspicious).collect::<Vec<_>>(), [false]);
}

#[tokio::test]
async fn frames_and_kiosks_ask_for_a_token_too() {
    let kiosk = Kiosk { thanks_seconds: 20, patience_minutes: 3 };
    let app = shared(Db::Sqlite, &["https://www.example.pt"], Some(kiosk)).await.unwrap();
    for path in ["/pt/surveys/caminho/embed", "/pt/surveys/caminho/kiosk"] {
        let mut ana = app.visitor();
        let first = ana.get(path).await.expect(200);
        let second = send(&mut ana, &first, path, &[("a-q1", "Rita <b>")], NEXT).await.expect(200);
        assert_eq!(field(&second, path, "token"), field(&first, path, "token"));
        let told = send(&mut ana, &second, path, &[("a-q3", "Porque sim"), ("token", "x")], SEND).await;
        comes_back_and_goes(&app, &mut ana, told, path, "x").await;
    }
}

#[tokio::test]
async fn neither_logs_nor_rows_nor_mails_have_a_token() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut ana = app.visitor();
    let mut tokens = Vec::new();
    for n in 0..5 {
        let shown = second(&mut ana).await;
        tokens.push(field(&shown, FORM, "token"));
        send(&mut ana, &shown, FORM, &[("a-q3", &n.to_string())], ("go", "save")).await.expect(303);
        send(&mut ana, &shown, FORM, &[("a-q3", &n.to_string())], SEND).await.expect(303);
    }
    app.do_jobs().await;
    let snapshot = app.app.store.snapshot().await.unwrap();
    for table in snapshot.tables() {
        let mut out = Vec::new();
        snapshot.dump(table, &mut out).await.unwrap();
        let rows = String::from_utf8(out).unwrap();
        assert!(tokens.iter().all(|token| !rows.contains(&token[..32])), "{}", table.name);
    }
    assert!(app.mails().is_empty());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn who_sends_faster_than_reading_is_flagged_and_who_is_slow_is_not(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut ana = app.visitor();
    for (seconds, word) in [(0, "depressa"), (1, "logo"), (60, "devagar")] {
        let shown = second(&mut ana).await;
        app.test.clock.pass_seconds(seconds);
        send(&mut ana, &shown, FORM, &[("a-q3", word)], SEND).await.expect(303);
    }
    // What only programs fill in: it counts, and is flagged, however slow.
    let shown = second(&mut ana).await;
    app.test.clock.pass_seconds(600);
    send(&mut ana, &shown, FORM, &[("a-q3", "cego"), ("website", "http://spam.example")], SEND)
        .await
        .expect(303);
    assert_eq!(given(&app.app.store).await, 4);
    // In the sealed rows as after the release.
    let flagged = async || {
        let all = responses(&app).await;
        let mut words: Vec<String> =
            all.iter().filter(|one| one.suspicious).map(|one| format!("{:?}", one.answers)).collect();
        words.sort();
        let of = |word: &str| words.iter().any(|text| text.contains(word));
        (all.len(), ["depressa", "logo", "devagar", "cego"].map(of))
    };
    assert_eq!(flagged().await, (4, [true, true, false, true]));
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    let flags = crate::survey_set_apart::flags(&app).await;
    assert_eq!((flags.len(), flags.iter().filter(|flag| **flag).count()), (4, 3));
}

#[tokio::test]
async fn a_hundred_quick_ones_from_one_address_are_all_kept_and_most_are_flagged() {
    let app = start(Db::Sqlite).await.unwrap();
    for _ in 0..100 {
        app.visitor().post(FORM, &TWO).await.expect(303);
    }
    assert_eq!(given(&app.app.store).await, 100);
    let all = crate::survey_set_apart::flags(&app).await;
    assert_eq!((all.len(), all.iter().filter(|flag| **flag).count()), (100, 60));
    // Beyond what one address may send in a minute they are told to wait, with what they wrote.
    crate::survey_embedding::exhaust(&app);
    app.visitor().post(FORM, &TWO).await.expect(429).has("Rita &lt;b&gt;").has("espere um minuto");
    assert_eq!(given(&app.app.store).await, 100);
}

#[tokio::test]
async fn the_same_long_answers_for_the_third_time_are_flagged() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, Kind::LongText, "Porquê?")])]).await;
    for words in ["O serviço foi rápido e muito simpático", "Outro texto bem longo de outra pessoa", "curto"]
    {
        for _ in 0..3 {
            app.visitor().post(FORM, &[("a-q1", words)]).await.expect(303);
        }
    }
    app.visitor().post(FORM, &[("a-q1", "fim")]).await.expect(303);
    let all = crate::survey_set_apart::flags(&app).await;
    assert_eq!((all.len(), all.iter().filter(|flag| **flag).count()), (10, 2));
}
