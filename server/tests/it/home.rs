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
    for path in ["/api", "/api/", "/api/v1", "/api/v1/nothing"] {
        app.visitor().get(path).await.expect(404).has("\"error\":\"not-found\"");
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take_is_refused_and_the_others_are_named() {
    let app = TestApp::start().await;
    let answer = app.visitor().post("/api/v1/projects", &[]).await.expect(405);
    assert_eq!(answer.headers["allow"], "GET,HEAD");
    answer.has("\"error\":\"method-not-allowed\"");
    let answer = app.visitor().post("/pt/projects", &[]).await.expect(405).has("site-footer");
    assert_eq!(answer.headers["allow"], "GET,HEAD");
    answer.has("class=\"kicker\">405<").has("Este endereço não aceita este pedido");
}

#[tokio::test]
async fn a_form_that_another_site_sent_is_refused_with_the_true_reason() {
    let app = TestApp::start().await;
    let form = "application/x-www-form-urlencoded";
    for header in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
        for (path, words) in [
            ("/pt/sign-in", "Este pedido veio de outro sítio"),
            ("/en/sign-in", "This request came from another site"),
            ("/api/search", "\"error\":\"cross-site\""),
        ] {
            let headers = [header, ("content-type", form)];
            let answer = app.visitor().send(Method::POST, path, Some("q=a".to_owned()), &headers).await;
            answer.expect(403).has(words).has_not("Tem sessão iniciada").has_not("You are signed in");
        }
    }
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page_that_was_meant() {
    let app = TestApp::start().await;
    assert_eq!(app.visitor().get("/pt/").await.expect(308).location(), "/pt");
    let answer = app.visitor().get("/en/projects/?phase=research").await.expect(308);
    assert_eq!(answer.location(), "/en/projects?phase=research");
    app.visitor().post("/pt/sign-in/", &[]).await.expect(404);
    app.visitor().get("//evil.example/").await.expect(404);
}

#[tokio::test]
async fn every_page_names_its_twin_in_the_other_language() {
    let app = TestApp::start().await;
    for page in ["", "/projects", "/search", "/sign-up"] {
        let html = app.visitor().get(&format!("/pt{page}")).await.expect(200).body;
        for (tag, lang) in [("pt-PT", "pt"), ("en", "en")] {
            let link =
                format!("rel=\"alternate\" hreflang=\"{tag}\" href=\"http://127.0.0.1:3000/{lang}{page}\"");
            assert!(html.contains(&link), "{link} is not in {html}");
        }
    }
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
    let weakened = format!("\"other\", W/{tag}");
    for known in [tag, weakened] {
        app.visitor().send(Method::GET, "/pt", None, &[("if-none-match", &known)]).await.expect(304);
    }
}

#[tokio::test]
async fn a_compressed_page_says_no_length_but_its_own() {
    let app = TestApp::start().await;
    for path in ["/pt", "/pt/sign-in", "/pt/nothing"] {
        for encoding in ["br", "gzip", "identity"] {
            app.visitor().send(Method::GET, path, None, &[("accept-encoding", encoding)]).await;
        }
    }
}

#[tokio::test]
async fn headers_alone_are_the_headers_of_the_page() {
    let app = TestApp::start().await;
    for path in ["/pt", "/pt/search", "/api/v1/projects", "/healthz", "/pt/nothing"] {
        let page = app.visitor().get(path).await;
        let head = app.visitor().send(Method::HEAD, path, None, &[]).await;
        assert_eq!(head.status, page.status);
        assert_eq!(head.body, "");
        assert_eq!(head.headers["content-length"], page.body.len().to_string(), "{path}");
        for name in ["etag", "cache-control", "content-type", "vary"] {
            assert_eq!(head.headers.get(name), page.headers.get(name), "{path} {name}");
        }
    }
}
