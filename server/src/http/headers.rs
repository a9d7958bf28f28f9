//! Security headers on every answer.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::{HeaderMap, HeaderValue};

use crate::state::App;

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const CROSS_ORIGIN_OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// The policy of a page without an island, and of everything that is not a page.
pub const PLAIN_CSP: &str = "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of a page with an island: only its own script, by nonce.
pub fn island_csp(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// The policy of a page in a frame or on a kiosk: its own scripts, by nonce, and around it these sites; none when blank. A form that
/// changes while it is answered `loads` its rules.
pub fn bare_csp(nonce: &str, sites: &str, loads: bool) -> String {
    let ancestors = if sites.is_empty() { "'none'" } else { sites };
    let (wasm, connect) = if loads { (" 'wasm-unsafe-eval'", "connect-src 'self'; ") } else { ("", "") };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}'{wasm}; style-src 'self'; img-src 'self' data:; font-src 'self'; {connect}\
         form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    )
}

/// Lets a page show pictures of one more origin: the tiles of a map.
pub fn with_pictures_from(headers: &mut HeaderMap, origin: &str) {
    const OWN: &str = "img-src 'self' data:";
    let policy =
        headers.get(CONTENT_SECURITY_POLICY).and_then(|value| value.to_str().ok()).unwrap_or(PLAIN_CSP);
    let policy = policy.replacen(OWN, &format!("{OWN} {origin}"), 1);
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
}

/// Says that an answer may stand in a frame of the sites that its own policy names.
#[derive(Debug, Clone, Copy)]
pub struct Framed;

/// Sets what the handler has not set itself.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let framed = response.extensions().get::<Framed>().is_some();
    complete(response.headers_mut(), app.config.secure);
    // It knows no lists: the policy's `frame-ancestors` says which sites.
    if framed {
        response.headers_mut().remove(X_FRAME_OPTIONS);
    }
    response
}

/// Sets what is not set yet. A site that people reach over TLS says that it is never reached otherwise.
pub fn complete(headers: &mut HeaderMap, secure: bool) {
    default(headers, CONTENT_SECURITY_POLICY, PLAIN_CSP);
    default(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    default(headers, X_FRAME_OPTIONS, "DENY");
    default(headers, REFERRER_POLICY, "same-origin");
    default(headers, CACHE_CONTROL, "no-store");
    default(headers, PERMISSIONS_POLICY, "camera=(), microphone=(), geolocation=(), interest-cohort=()");
    default(headers, CROSS_ORIGIN_OPENER, "same-origin");
    if secure {
        default(headers, STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
}

fn default(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_has_room_for_the_tiles_of_a_map_and_nothing_else_changes() {
        for before in [PLAIN_CSP.to_owned(), island_csp("n"), bare_csp("n", "https://a.pt", true)] {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_str(&before).unwrap());
            with_pictures_from(&mut headers, "https://t.pt");
            let after = headers.get(CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
            assert_eq!(after, before.replace("data:;", "data: https://t.pt;"));
            assert_ne!(after, before);
        }
    }

    #[test]
    fn only_a_site_over_tls_says_that_it_always_is() {
        for secure in [false, true] {
            let mut headers = HeaderMap::new();
            complete(&mut headers, secure);
            assert_eq!(headers.contains_key(STRICT_TRANSPORT_SECURITY), secure);
            assert!(headers.contains_key(CONTENT_SECURITY_POLICY));
        }
    }
}
