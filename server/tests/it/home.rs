//! The front door, error pages, headers.

use http::Method;

use crate::test_app::TestApp;

#[tokio::test]
async fn the_front_door_leads_to_the_readers_language() {
    let app = TestApp::start().await;
    let answer = app
        .visitor()
        .send(Method::GET, "/", None, &[("accept-language", "en-GB,en;q=0.9")])
        .await
        .expect(303);
    assert_eq!(answer.location(), "/en");
    assert_eq!(app.visitor().get("/").await.expect(303).location(), "/pt");
}

#[tokio::test]
async fn a_missing_page_is_told_in_the_sites_own_shape_and_language() {
    let app = TestApp::start().await;
    app.visitor().get("/en/nothing-here").await.expect(404).has("<html lang=\"en\"").has("site-footer");
    app.visitor().get("/nothing-here").await.expect(404).has("<html lang=\"pt-PT\"");
    app.visitor().get("/api/v1/nothing").await.expect(404).has("\"error\":\"not-found\"");
}

#[tokio::test]
async fn a_page_without_an_island_has_no_script_and_says_so() {
    let app = TestApp::start().await;
    let answer = app.visitor().get("/pt").await.expect(200).has_not("<script");
    let policy = answer.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.contains("default-src")
            && policy.contains("script-src 'none'")
            && policy.contains("frame-ancestors")
    );
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_again() {
    let app = TestApp::start().await;
    let first = app.visitor().get("/pt").await.expect(200);
    let tag = first.headers["etag"].to_str().unwrap().to_owned();
    app.visitor().send(Method::GET, "/pt", None, &[("if-none-match", &tag)]).await.expect(304);
}
