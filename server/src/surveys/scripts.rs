//! The few lines of script for surveys in frames and on kiosks. Everything works without them.

use std::sync::LazyLock;

use axum::response::{IntoResponse, Response};
use domain::hex::hex;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use sha2::{Digest, Sha256};

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

const EMBED: &str = include_str!("scripts/embed.js");
const FRAME: &str = include_str!("scripts/frame.js");
const KIOSK: &str = include_str!("scripts/kiosk.js");

static FRAME_AT: LazyLock<String> = LazyLock::new(|| address("frame", FRAME));
static KIOSK_AT: LazyLock<String> = LazyLock::new(|| address("kiosk", KIOSK));

/// Where the frame's script is: another address whenever it changes.
pub(super) fn frame() -> &'static str {
    &FRAME_AT
}

/// Where the kiosk's script is.
pub(super) fn kiosk() -> &'static str {
    &KIOSK_AT
}

fn address(name: &str, text: &str) -> String {
    let hash: String = hex(&Sha256::digest(text.as_bytes())).chars().take(8).collect();
    format!("/pkg/{name}.{hash}.js")
}

/// The script of this name among the built files.
pub(crate) fn named(file: &str) -> Option<&'static str> {
    let at = |address: &str| address.strip_prefix("/pkg/") == Some(file);
    match () {
        () if at(frame()) => Some(FRAME),
        () if at(kiosk()) => Some(KIOSK),
        () => None,
    }
}

/// The script that other sites load by one line. Its address never changes, so it is kept for ten minutes only.
pub(super) async fn embed() -> Response {
    let mut response = EMBED.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=600"));
    // Also for sites that load only what says it may be loaded from elsewhere.
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    response
}
