//! Pages about the site itself, and the language switch.

use http::header::SET_COOKIE;

use crate::test_app::TestApp;

#[tokio::test]
async fn the_sites_own_pages_name_the_lab_and_how_to_reach_it() {
    let app = TestApp::start().await;
    for path in ["/pt/accessibility", "/en/accessibility", "/pt/privacy", "/en/privacy"] {
        let answer = app.visitor().get(path).await.expect(200);
        let answer = answer.has("Laboratório de teste").has("mailto:lab@example.org").has_not("{lab}");
        assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
        assert!(answer.has_not("{contact}").headers.contains_key("etag"), "{path} is kept for everybody");
    }
}

#[tokio::test]
async fn the_privacy_page_names_every_cookie_the_platform_sets() {
    let app = TestApp::start().await;
    let page = app.visitor().get("/pt/privacy").await.expect(200);
    page.has(server::http::sessions::COOKIE).has(server::visit::LANG_COOKIE).has(server::visit::FLASH_COOKIE);
}

#[tokio::test]
async fn choosing_a_language_is_remembered_at_the_front_door() {
    let app = TestApp::start().await;
    let mut reader = app.visitor();
    let page = reader.get("/pt/privacy").await.expect(200).has("href=\"/en/language?to=/privacy\"");
    assert!(!page.headers.contains_key(SET_COOKIE), "a page itself sets no cookie");
    let switched = reader.get("/en/language?to=/privacy%3Fa%3Db").await.expect(303);
    assert_eq!(switched.location(), "/en/privacy?a=b");
    assert_eq!(reader.get("/").await.expect(303).location(), "/en");
    assert!(!reader.get("/en/privacy").await.expect(200).headers.contains_key(SET_COOKIE));
}

#[tokio::test]
async fn the_language_switch_leads_nowhere_else() {
    let app = TestApp::start().await;
    for to in ["//evil.example", "https://evil.example", "/%5Cevil.example", ""] {
        let answer = app.visitor().get(&format!("/en/language?to={to}")).await.expect(303);
        assert_eq!(answer.location(), "/en", "{to}");
    }
}
