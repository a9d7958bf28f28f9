//! Surveys in frames on other sites: who may show them, that they set no cookie and know nobody, and that all of answering works there.

use domain::access::{Actor, Role};
use domain::surveys::{Kind, Kiosk, Mode, Sharing, Site, Step};
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, SET_COOKIE, X_FRAME_OPTIONS};
use http::{HeaderMap, Method};
use rstest::rstest;
use server::http::address::ClientAddress;

use crate::support::Db;
use crate::survey_answering::{SEND, field, number, page, published, question, responses, send};
use crate::test_app::{Answer, TestApp};

const EMBED: &str = "/pt/surveys/caminho/embed";
const SHARE: &str = "/pt/surveys/caminho/share";
const NEXT: (&str, &str) = ("go", "next");

/// A survey of two pages, shared so.
pub async fn shared(db: Db, sites: &[&str], kiosk: Option<Kiosk>) -> Option<TestApp> {
    let app = TestApp::start_on(db).await?;
    let hidden = domain::surveys::Question { required: false, ..question(9, Kind::Hidden, "") };
    let pages = vec![
        page(vec![question(1, Kind::ShortText, "Quem?"), question(2, number(), "Quanto?"), hidden]),
        page(vec![question(3, Kind::ShortText, "Porquê?")]),
    ];
    published(&app, pages).await;
    share(&app, sites, kiosk).await;
    Some(app)
}

pub async fn share(app: &TestApp, sites: &[&str], kiosk: Option<Kiosk>) {
    let (store, system) = (&app.app.store, Actor::system());
    let version = store::surveys::by_slug(store, &system, "caminho").await.unwrap().version;
    let sites = sites.iter().map(|site| Site::parse(site).unwrap()).collect();
    store::surveys::share(store, &system, "caminho", version, Sharing { sites, kiosk }).await.unwrap();
}

/// Uses up what one address may send in a minute.
pub fn exhaust(app: &TestApp) {
    while app.app.limits.allows_submission(ClientAddress([127, 0, 0, 1].into())) {}
}

/// The directive of the policy that says who may show the page.
pub fn ancestors(headers: &HeaderMap) -> String {
    let policy = headers[CONTENT_SECURITY_POLICY].to_str().unwrap();
    policy.split("; ").find(|part| part.starts_with("frame-ancestors")).unwrap().to_owned()
}

#[track_caller]
fn framed(answer: Answer) -> Answer {
    assert_eq!(ancestors(&answer.headers), "frame-ancestors https://www.example.pt https://*.example.org");
    assert!(!answer.headers.contains_key(X_FRAME_OPTIONS));
    assert!(!answer.headers.contains_key(SET_COOKIE));
    answer.has("class=\"framed\"").has_not("site-header").has_not("site-footer")
}

const SITES: [&str; 2] = ["https://www.example.pt", "https://*.example.org"];

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn all_of_answering_stays_in_the_frame_and_sets_no_cookie(#[case] db: Db) {
    let Some(app) = shared(db, &SITES, None).await else { return };
    // Signed in, with a message waiting: none of it is looked at, and none of it is touched.
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    ana.has_cookie("bancada_flash", "%5B%7B%22id%22%3A%22flash-survey-saved%22%2C%22good%22%3Atrue%7D%5D");
    let first = framed(ana.get(EMBED).await.expect(200)).has_not("ana").has_not("Alterações guardadas");
    let first = first
        .has("href=\"/pt/surveys/caminho\" target=\"_blank\" rel=\"noopener\"")
        .has("Laboratório de teste");
    assert_eq!(first.headers[CACHE_CONTROL], "private, no-cache");
    let wrong =
        framed(send(&mut ana, &first, EMBED, &[("a-q1", "Rita <b>"), ("a-q2", "x")], NEXT).await.expect(422));
    assert_eq!(field(&wrong, EMBED, "a-q1"), "Rita <b>");
    assert_eq!(field(&wrong, EMBED, "a-q2"), "x");
    let second = framed(send(&mut ana, &wrong, EMBED, &[("a-q2", "1,5")], NEXT).await.expect(200));
    let back = framed(send(&mut ana, &second, EMBED, &[("a-q3", "Sim")], ("go", "back")).await.expect(200));
    let second = framed(send(&mut ana, &back, EMBED, &[], NEXT).await.expect(200));
    assert_eq!(field(&second, EMBED, "a-q3"), "Sim");
    let arabic = framed(send(&mut ana, &second, EMBED, &[], ("switch", "ar")).await.expect(200));
    let arabic = arabic.has("dir=\"rtl\" class=\"framed\"");
    // The words around the questions are in the site's language that is nearest.
    let english = "/en/surveys/caminho/embed";
    for _ in 0..2 {
        let sent = send(&mut ana, &arabic, english, &[], SEND).await.expect(303);
        assert!(!sent.headers.contains_key(SET_COOKIE));
        assert_eq!(sent.location(), format!("{english}/thanks?language=ar"));
    }
    assert_eq!(responses(&app).await.len(), 1, "a double click counts once");
    let thanks = framed(ana.get("/pt/surveys/caminho/embed/thanks?language=ar").await.expect(200));
    thanks.has("شكرا").has("data-finished").has_not("/pt/surveys\"").has_not("/results");
    // The message is still there for the page that it was meant for.
    assert!(ana.cookie("bancada_flash").is_some());
}

#[tokio::test]
async fn only_what_its_designers_allow_is_framed() {
    let app = shared(Db::Sqlite, &[], None).await.unwrap();
    let mut visitor = app.visitor();
    for path in
        [EMBED, "/pt/surveys/caminho/embed/thanks", "/pt/surveys/none/embed", "/xx/surveys/caminho/embed"]
    {
        let refused = visitor.get(path).await.expect(404);
        assert_eq!(ancestors(&refused.headers), "frame-ancestors 'none'");
        assert_eq!(refused.headers[X_FRAME_OPTIONS], "DENY");
    }
    visitor.post(EMBED, &[("a-q1", "Rita")]).await.expect(404);
    share(&app, &["https://www.example.pt"], None).await;
    let shown = visitor.get(EMBED).await.expect(200);
    assert_eq!(ancestors(&shown.headers), "frame-ancestors https://www.example.pt");
    // Nothing else of the house may be framed.
    for path in ["/pt/surveys/caminho", "/pt/surveys/caminho/answer", "/pt"] {
        let other = visitor.get(path).await.expect(200);
        assert_eq!(ancestors(&other.headers), "frame-ancestors 'none'");
        assert_eq!(other.headers[X_FRAME_OPTIONS], "DENY");
    }
    assert!(responses(&app).await.is_empty());
}

#[tokio::test]
async fn a_form_from_the_frame_is_taken_and_one_from_another_site_is_not() {
    let app = shared(Db::Sqlite, &SITES, None).await.unwrap();
    let mut visitor = app.visitor();
    let form = async || {
        let more = app.token(EMBED, &[]).await.unwrap();
        let more: Vec<String> = more.iter().map(|(name, value)| format!("&{name}={value}")).collect();
        Some(format!("a-q1=Rita{}", more.concat()))
    };
    let kind = ("content-type", "application/x-www-form-urlencoded");
    // The frame's own document sends it, so its origin is the lab's.
    let inside = [
        kind,
        ("origin", "http://127.0.0.1:3000"),
        ("sec-fetch-site", "same-origin"),
        ("sec-fetch-dest", "iframe"),
    ];
    visitor.send(Method::POST, EMBED, form().await, &inside).await.expect(303);
    let older = [kind, ("origin", "http://127.0.0.1:3000")];
    visitor.send(Method::POST, EMBED, form().await, &older).await.expect(303);
    for outside in [[kind, ("origin", "https://www.example.pt")], [kind, ("sec-fetch-site", "cross-site")]] {
        visitor.send(Method::POST, EMBED, form().await, &outside).await.expect(403);
    }
    assert_eq!(responses(&app).await.len(), 2);
}

#[tokio::test]
async fn a_closed_survey_says_so_in_the_frame_and_gives_back_what_was_written() {
    let app = shared(Db::Sqlite, &SITES, None).await.unwrap();
    let mut visitor = app.visitor();
    let first = visitor.get(EMBED).await.expect(200);
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    let told = framed(send(&mut visitor, &first, EMBED, &[("a-q1", "Rita")], NEXT).await.expect(409));
    told.has("O inquérito encerrou enquanto respondia").has("Rita").has_not("Ver os outros inquéritos");
    framed(visitor.get(EMBED).await.expect(200)).has("Este inquérito está encerrado");
}

#[tokio::test]
async fn a_form_is_put_aside_on_a_page_of_its_own() {
    let app = shared(Db::Sqlite, &SITES, None).await.unwrap();
    let mut visitor = app.visitor();
    let first = visitor.get(EMBED).await.expect(200).has("value=\"save\" formtarget=\"_blank\"");
    let saved = send(&mut visitor, &first, EMBED, &[("a-q1", "Rita")], ("go", "save")).await.expect(303);
    assert!(saved.location().starts_with("/pt/surveys/caminho/saved/"), "{}", saved.location());
    assert!(!saved.headers.contains_key(SET_COOKIE));
}

#[tokio::test]
async fn too_many_at_once_are_told_in_the_frame_and_keep_what_was_written() {
    let app = shared(Db::Sqlite, &SITES, None).await.unwrap();
    let mut visitor = app.visitor();
    let first = visitor.get(EMBED).await.expect(200);
    let second = send(&mut visitor, &first, EMBED, &[("a-q1", "Rita")], NEXT).await.expect(200);
    exhaust(&app);
    let told = framed(send(&mut visitor, &second, EMBED, &[("a-q3", "Sim")], SEND).await.expect(429));
    assert_eq!(field(&told, EMBED, "a-q1"), "Rita");
    assert_eq!(field(&told, EMBED, "a-q3"), "Sim");
    assert_eq!(field(&told, EMBED, "page"), "2");
    told.has("Demasiadas respostas ao mesmo tempo");
    assert!(responses(&app).await.is_empty());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn designers_say_which_sites_and_every_wrong_line_is_named(#[case] db: Db) {
    let Some(app) = shared(db, &[], None).await else { return };
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let shown = rui.get(SHARE).await.expect(200).has_not("embed.js");
    let lines = "https://www.example.pt\nexample.org\nhttps://example.org/página\nhttps://*";
    let typed = [("sites", lines), ("kiosk", "yes"), ("thanks_seconds", "0")];
    let wrong = send(&mut rui, &shown, SHARE, &typed, ("", "")).await.expect(422);
    let wrong = wrong.has("Linha 2: comece por https://").has("Linha 3: escreva só o sítio");
    let wrong = wrong.has("Linha 4: o asterisco").has("<title>Erro: ");
    assert_eq!(field(&wrong, SHARE, "sites").trim_start(), lines);
    assert_eq!(field(&wrong, SHARE, "thanks_seconds"), "0");
    let good = [("sites", "https://www.example.pt/\r\nhttp://localhost:8080"), ("thanks_seconds", "20")];
    for _ in 0..2 {
        let saved = send(&mut rui, &wrong, SHARE, &good, ("", "")).await.expect(303);
        assert_eq!(saved.location(), SHARE);
    }
    let shown = rui.get(SHARE).await.expect(200).has("Está guardado onde se pode responder.");
    let line = "&lt;script src=&quot;http://127.0.0.1:3000/embed.js&quot; data-survey=&quot;/pt/surveys/caminho&quot; data-title=&quot;Caminho&quot; async&gt;&lt;/script&gt;";
    let shown = shown
        .has(line)
        .has("http://127.0.0.1:3000/pt/surveys/caminho/kiosk")
        .has("<li>http://localhost:8080</li>");
    // Somebody else was faster: what was typed is still there.
    share(&app, &["https://other.example.pt"], None).await;
    let late =
        send(&mut rui, &shown, SHARE, &[("sites", "https://mine.example.pt")], ("", "")).await.expect(409);
    assert_eq!(field(&late, SHARE, "sites").trim_start(), "https://mine.example.pt");
}

#[tokio::test]
async fn a_survey_that_knows_who_answers_is_never_framed() {
    let app = TestApp::start().await;
    crate::surveys::one_of_each(&app).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get("/pt/surveys/members/embed").await.expect(404);
    rui.get("/pt/surveys/members/kiosk").await.expect(404);
    let share = "/pt/surveys/members/share";
    rui.get(share).await.expect(200).has("Só para inquéritos abertos a todos").has_not("name=\"sites\"");
    let survey = store::surveys::by_slug(&app.app.store, &Actor::system(), "members").await.unwrap();
    assert_eq!(survey.settings.mode, Mode::SignedIn);
    let forged = [("sites", "https://www.example.pt"), ("version", &*survey.version.to_string())];
    rui.post(share, &forged).await.expect(422);
}

#[tokio::test]
async fn the_one_line_loads_a_script_that_any_site_may_load() {
    let app = shared(Db::Sqlite, &SITES, None).await.unwrap();
    let script = app.visitor().get("/embed.js").await.expect(200);
    assert_eq!(script.headers["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(script.headers["cross-origin-resource-policy"], "cross-origin");
    assert_eq!(script.headers[CACHE_CONTROL], "public, max-age=600");
    assert!(!script.headers.contains_key(SET_COOKIE));
    let page = app.visitor().get(EMBED).await.expect(200);
    let policy = page.headers[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
    let (_, rest) = page.body.split_once("<script src=\"/pkg/frame.").unwrap();
    let nonce = rest.split("nonce=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(nonce.len() > 10 && policy.contains(&format!("script-src 'nonce-{nonce}';")), "{policy}");
    assert_eq!(page.body.matches("<script").count(), 1);
    let address = format!("/pkg/frame.{}", rest.split('"').next().unwrap());
    let script = app.visitor().get(&address).await.expect(200).has("ResizeObserver");
    assert_eq!(script.headers[CACHE_CONTROL], "public, max-age=31536000, immutable");
}
