//! The search over HTTP: the page, and results as one types.

use domain::access::Role;

use crate::test_app::TestApp;

async fn library() -> TestApp {
    let app = TestApp::start().await;
    server::guides::library::sync(&app.app.store).await.unwrap();
    app.index().await;
    app
}

#[tokio::test]
async fn the_page_finds_with_and_without_accents_and_marks_what_it_found() {
    let app = library().await;
    let mut visitor = app.visitor();
    let page = visitor.get("/pt/search?q=inqu%C3%A9ritos").await.expect(200);
    page.has("/pt/guides/survey-design").has("<mark>").has("facet-count").has("value=\"inquéritos\"");
    visitor.get("/pt/search?q=inquerito").await.expect(200).has("/pt/guides/survey-design");
    visitor
        .get("/en/search?q=surveys&kind=guide&time=more&phase=research")
        .await
        .expect(200)
        .has("facet-chosen");
    visitor.get("/pt/search").await.expect(200).has_not("class=\"results\"");
    visitor.get("/pt/search?q=zzzzqqqq").await.expect(200).has("zzzzqqqq").has_not("class=\"results\"");
}

#[tokio::test]
async fn anything_in_the_address_is_a_search() {
    let app = library().await;
    let mut visitor = app.visitor();
    for query in [
        "q=%3Cscript%3Ealert(1)%3C/script%3E",
        "q=%22%27%20OR%201",
        "q=a&page=-1&kind=x&phase=y&time=z",
        "q=mapa&page=99999999999999999999",
        "q=%00",
        "q=%FF",
    ] {
        visitor
            .get(&format!("/pt/search?{query}"))
            .await
            .expect(200)
            .has_not("<script>alert")
            .has("site-footer");
    }
}

#[tokio::test]
async fn the_page_runs_only_its_own_script() {
    let app = library().await;
    let page = app.visitor().get("/pt/search?q=mapa").await.expect(200);
    let policy = page.headers["content-security-policy"].to_str().unwrap().to_owned();
    let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
    assert!(policy.contains("connect-src 'self'") && !policy.contains("unsafe-inline"), "{policy}");
    let page = page.has(&format!("nonce=\"{nonce}\"")).has("<leptos-island");
    assert_eq!(page.body.matches("<script").count(), 1);
    page.has("Veja se tem ligação à Internet");
}

#[tokio::test]
async fn results_come_as_one_types() {
    let app = library().await;
    let mut visitor = app.visitor();
    let form = [("q", "entrev"), ("kind", ""), ("phase", ""), ("time", ""), ("lang", "pt")];
    let answer = visitor.post("/api/search", &form).await.expect(200);
    answer.has("/pt/guides/interviews").has("resultado").has_not("<html");
    visitor.post("/api/search", &[("q", ""), ("lang", "en")]).await.expect(200);
    let long = "mapa ".repeat(40_000);
    visitor.post("/api/search", &[("q", long.as_str()), ("lang", "en")]).await.expect(200);
    let longer = "mapa ".repeat(90_000);
    visitor.post("/api/search", &[("q", longer.as_str()), ("lang", "en")]).await.expect(413);
}

#[tokio::test]
async fn a_question_in_a_whole_sentence_leads_to_the_guide_about_it() {
    let app = library().await;
    let mut visitor = app.visitor();
    for (question, guide) in [
        ("/pt/search?q=como+fazer+entrevistas", "interviews"),
        ("/en/search?q=how+do+i+do+interviews", "interviews"),
    ] {
        let page = visitor.get(question).await.expect(200);
        let first = page.body.split("class=\"result-title\"").nth(1).unwrap();
        assert!(first.split('>').nth(1).unwrap().contains(guide), "{first}");
    }
}

#[tokio::test]
async fn what_is_typed_gets_the_address_that_shows_the_same() {
    let app = library().await;
    let mut visitor = app.visitor();
    let form = [("q", "diário de"), ("kind", "guide"), ("phase", ""), ("time", ""), ("lang", "pt")];
    let answer = visitor.post("/api/search", &form).await.expect(200);
    let address = "/pt/search?q=di%C3%A1rio+de&kind=guide";
    answer.has(&format!("{address}\\u001f"));
    visitor.get(address).await.expect(200).has("/pt/guides/diary-study");
    let nothing = visitor.post("/api/search", &[("q", " "), ("lang", "en")]).await.expect(200);
    assert_eq!(nothing.body, "\"/en/search\\u001f\\u001f\"");
}

#[tokio::test]
async fn nothing_behind_a_filter_leads_to_the_search_without_it_and_a_page_too_far_to_the_last() {
    let app = library().await;
    let mut visitor = app.visitor();
    let none = visitor.get("/pt/search?q=entrevista&kind=course").await.expect(200);
    none.has("com estes filtros").has("href=\"/pt/search?q=entrevista\"");
    visitor.get("/pt/search?q=entrevista&page=20").await.expect(200).has("class=\"results\"");
}

#[tokio::test]
async fn a_draft_is_found_only_by_those_who_design() {
    let app = library().await;
    let mut designer = app.signed_in("d@example.org", &[Role::Designer]).await;
    let form = [("title_pt", "Zarabatana"), ("body_pt", "texto"), ("kind", "guide")];
    designer.post("/pt/guides/new", &form).await.expect(303);
    app.index().await;
    let typed = [("q", "zarabatana"), ("lang", "pt")];
    designer.get("/pt/search?q=zarabatana").await.expect(200).has("/pt/guides/zarabatana");
    designer.post("/api/search", &typed).await.expect(200).has("/pt/guides/zarabatana");
    app.visitor().get("/pt/search?q=zarabatana").await.expect(200).has_not("/pt/guides/zarabatana");
    app.visitor().post("/api/search", &typed).await.expect(200).has_not("/pt/guides/zarabatana");
    app.visitor().get("/pt/search?q=zarabatna").await.expect(200).has_not("Zarabatana").has_not("zarabatana");
}

#[tokio::test]
async fn the_server_is_ready_once_the_index_holds_everything() {
    let app = TestApp::start().await;
    app.visitor().get("/readyz").await.expect(200);
    let settings = app.app.config.clone();
    let other = server::start::assemble(
        server::settings::Config { data_dir: app.test.folder.path().join("other"), ..settings },
        app.app.store.clone(),
    )
    .unwrap();
    assert!(!other.search.is_ready());
}
