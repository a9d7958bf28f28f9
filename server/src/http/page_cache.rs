//! Public pages as an anonymous visitor sees them, kept rendered and compressed until something changes.
//!
//! A page is kept for one version of the data ([`store::Store::generation`]) and for at most a minute, because a
//! page may say what is open *now*. Whoever has a session or a key, or asks with a form, is always answered fresh.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::time::Moment;
use http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, ETAG,
    IF_NONE_MATCH, SET_COOKIE, VARY,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use http_body_util::BodyExt;

use super::compress::Encoding;
use crate::state::App;

/// How long a page is kept at most, in seconds.
const KEEP_SECONDS: i64 = 60;
/// How many bytes of pages are kept at most; the cache is emptied when it is full, so that nobody can fill the memory by
/// asking for addresses that nobody else asks for.
const CAPACITY: usize = 32 * 1024 * 1024;
/// The largest page that is kept, in bytes.
const LARGEST: usize = 512 * 1024;

/// Says that an answer depends on nothing but its address: set by the renderer for signed-out visitors.
#[derive(Debug, Clone, Copy)]
pub struct PublicPage;

#[derive(Debug, Clone)]
struct Kept {
    generation: u64,
    until: Moment,
    body: Bytes,
    headers: HeaderMap,
}

/// The kept pages.
#[derive(Debug, Default, Clone)]
pub struct PageCache {
    shelf: Arc<RwLock<Shelf>>,
}

#[derive(Debug, Default)]
struct Shelf {
    pages: HashMap<(String, Encoding), Kept>,
    bytes: usize,
}

impl PageCache {
    fn get(&self, key: &(String, Encoding), generation: u64, now: Moment) -> Option<Kept> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.pages.get(key).filter(|kept| kept.generation == generation && kept.until > now).cloned()
    }

    fn put(&self, key: (String, Encoding), kept: Kept) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let size = |key: &(String, Encoding), kept: &Kept| key.0.len() + kept.body.len();
        let new = size(&key, &kept);
        if shelf.bytes + new > CAPACITY {
            shelf.pages.clear();
            shelf.bytes = 0;
        }
        let old = shelf.pages.get(&key).map_or(0, |old| size(&key, old));
        shelf.bytes = shelf.bytes + new - old;
        shelf.pages.insert(key, kept);
    }
}

/// Answers from the cache where it may, and compresses what is text. What is asked for without its body is made with it, so
/// that its headers are the same.
pub async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if request.method() != Method::HEAD {
        return whole(&app, request, next).await;
    }
    *request.method_mut() = Method::GET;
    let (mut parts, body) = whole(&app, request, next).await.into_parts();
    if let Some(length) = body.size_hint().exact()
        && parts.status != StatusCode::NOT_MODIFIED
    {
        parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::empty())
}

async fn whole(app: &App, request: Request, next: Next) -> Response {
    let encoding = Encoding::negotiate(request.headers());
    let anonymous = request.method() == Method::GET && !has_state(request.headers());
    let key = (request.uri().to_string(), encoding);
    let known_tag = request.headers().get(IF_NONE_MATCH).cloned();
    // Read before the handler runs: a change during it makes the page one of the past.
    let generation = app.store.generation();
    if anonymous && let Some(kept) = app.pages.get(&key, generation, app.store.now()) {
        return answer(kept, known_tag.as_ref());
    }
    let response = next.run(request).await;
    let keep = anonymous
        && response.extensions().get::<PublicPage>().is_some()
        && response.status() == StatusCode::OK
        && !response.headers().contains_key(SET_COOKIE);
    let (mut parts, body) = response.into_parts();
    if !is_text(&parts.headers) || parts.headers.contains_key(CONTENT_ENCODING) {
        return Response::from_parts(parts, body);
    }
    let Ok(collected) = body.collect().await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let plain = collected.to_bytes();
    // The length of what was inside; compressed it is another, which the server counts.
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.insert(VARY, HeaderValue::from_static("accept-encoding, cookie"));
    let body = match encoding.header() {
        Some(name) if plain.len() > 512 => {
            parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
            Bytes::from(encoding.encode(&plain))
        }
        _ => plain,
    };
    if keep && body.len() <= LARGEST {
        let tag = etag(&body);
        parts.headers.insert(ETAG, tag);
        parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        let kept = Kept {
            generation,
            until: app.store.now().plus_seconds(KEEP_SECONDS),
            body,
            headers: parts.headers,
        };
        app.pages.put(key, kept.clone());
        return answer(kept, known_tag.as_ref());
    }
    Response::from_parts(parts, Body::from(body))
}

fn answer(kept: Kept, known_tag: Option<&HeaderValue>) -> Response {
    let unchanged = kept.headers.get(ETAG).is_some_and(|tag| knows(known_tag, tag));
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Response::new(Body::from(kept.body))
    };
    *response.headers_mut() = kept.headers;
    response
}

/// Whether the visitor has this version: `If-None-Match` lists it, weakened by a proxy or not (RFC 9110, 13.1.2).
fn knows(known: Option<&HeaderValue>, tag: &HeaderValue) -> bool {
    let (Some(Ok(known)), Ok(tag)) = (known.map(HeaderValue::to_str), tag.to_str()) else { return false };
    known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

/// Whether the visitor has a session or a message waiting, or says in another way who they are.
fn has_state(headers: &HeaderMap) -> bool {
    let cookie = headers.get_all(COOKIE).iter().any(|value| {
        value.to_str().is_ok_and(|text| {
            text.split(';').any(|cookie| {
                let name = cookie.split('=').next().unwrap_or_default().trim();
                name == super::sessions::COOKIE || name == crate::visit::FLASH_COOKIE
            })
        })
    });
    cookie || headers.contains_key(AUTHORIZATION)
}

fn is_text(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(|kind| {
        kind.starts_with("text/html")
            || kind.starts_with("text/plain")
            || kind.starts_with("text/csv")
            || kind.starts_with("application/json")
    })
}

fn etag(body: &[u8]) -> HeaderValue {
    use sha2::{Digest, Sha256};
    let text: String = domain::hex::hex(&Sha256::digest(body)).chars().take(20).collect();
    HeaderValue::from_str(&format!("\"{text}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(bytes: usize) -> Kept {
        Kept {
            generation: 1,
            until: Moment(10),
            body: Bytes::from(vec![b' '; bytes]),
            headers: HeaderMap::new(),
        }
    }

    #[test]
    fn a_page_is_kept_for_one_version_of_the_data_and_for_its_time() {
        let cache = PageCache::default();
        let key = ("/pt".to_owned(), Encoding::Identity);
        cache.put(key.clone(), kept(1));
        assert!(cache.get(&key, 1, Moment(9)).is_some());
        assert!(cache.get(&key, 2, Moment(9)).is_none());
        assert!(cache.get(&key, 1, Moment(10)).is_none());
    }

    #[test]
    fn a_version_is_known_weakened_or_in_a_list() {
        let tag = HeaderValue::from_static("\"a1\"");
        for known in ["\"a1\"", "W/\"a1\"", "\"b2\", W/\"a1\"", "*"] {
            assert!(knows(Some(&HeaderValue::from_static(known)), &tag), "{known}");
        }
        assert!(!knows(Some(&HeaderValue::from_static("\"b2\"")), &tag));
        assert!(!knows(None, &tag));
    }

    #[test]
    fn asking_for_ever_new_addresses_does_not_fill_the_memory() {
        let cache = PageCache::default();
        for n in 0..200 {
            cache.put((format!("/pt/search?q={n}"), Encoding::Identity), kept(LARGEST));
        }
        let shelf = cache.shelf.read().unwrap();
        assert!(shelf.bytes <= CAPACITY);
        assert_eq!(
            shelf.bytes,
            shelf.pages.iter().map(|(key, kept)| key.0.len() + kept.body.len()).sum::<usize>()
        );
    }
}
