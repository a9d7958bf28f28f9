//! Style, script and WebAssembly, built by `cargo xtask build` and carried inside the binary.

use std::sync::Arc;

use app::context::Assets;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue};
use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::http::compress::Encoding;
use crate::router::Routes;
use crate::state::App;

static PKG: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../target/site/pkg");

/// The file in which the build writes the hashed names.
#[derive(Deserialize)]
struct Manifest {
    css: String,
    js: String,
    wasm: String,
    answering_js: String,
    answering_wasm: String,
}

/// The hashed names, as the build wrote them; empty when the binary was built without assets.
pub fn names() -> Assets {
    let manifest = PKG
        .get_file("manifest.toml")
        .and_then(|file| file.contents_utf8())
        .and_then(|text| toml::from_str::<Manifest>(text).ok());
    manifest.map_or_else(Assets::default, |manifest| Assets {
        css: format!("/pkg/{}", manifest.css),
        js: format!("/pkg/{}", manifest.js),
        wasm: format!("/pkg/{}", manifest.wasm),
        answering_js: format!("/pkg/{}", manifest.answering_js),
        answering_wasm: format!("/pkg/{}", manifest.answering_wasm),
    })
}

/// The assets' routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/pkg/{file}", asset)
        .get("/theme/{file}", theme)
        .get("/favicon.ico", favicon)
        .get("/robots.txt", robots)
}

async fn asset(Path(file): Path<String>, headers: HeaderMap) -> Result {
    if let Some(script) = crate::surveys::scripts::named(&file) {
        return Ok(forever(script.into_response(), &file));
    }
    let found = PKG.get_file(&file).filter(|_| !file.ends_with(".toml")).ok_or(Error::NotFound)?;
    let encoding = Encoding::negotiate(&headers);
    let suffix = match encoding {
        Encoding::Brotli => ".br",
        Encoding::Gzip => ".gz",
        Encoding::Identity => "",
    };
    let packed = if suffix.is_empty() { None } else { PKG.get_file(format!("{file}{suffix}")) };
    let mut response = match packed {
        Some(packed) => packed.contents().into_response(),
        None => found.contents().into_response(),
    };
    let headers = response.headers_mut();
    if packed.is_some()
        && let Some(name) = encoding.header()
    {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(&file)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    Ok(response)
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// The lab's own look: `lab-{hash}.css` with its colours and `logo-{hash}.svg` or `.png`, read at start.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// The style sheet, when the lab has a colour.
    pub css: Option<(String, Arc<str>)>,
    /// The logo, when it has one.
    pub logo: Option<(String, Arc<[u8]>)>,
}

impl Theme {
    /// Reads what the settings name.
    ///
    /// # Errors
    /// When the logo cannot be read.
    pub fn load(config: &crate::settings::Config) -> std::io::Result<Self> {
        let css = config.lab_colour.as_deref().and_then(crate::http::theme::parse_colour).map(|colour| {
            let text = crate::http::theme::style_sheet(colour);
            (format!("/theme/lab-{}.css", hash(text.as_bytes())), text.into())
        });
        let logo = match &config.lab_logo {
            None => None,
            Some(path) => {
                let bytes = std::fs::read(path)?;
                let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or("png");
                Some((format!("/theme/logo-{}.{kind}", hash(&bytes)), bytes.into()))
            }
        };
        Ok(Self { css, logo })
    }
}

async fn theme(State(app): State<App>, Path(file): Path<String>) -> Result {
    let path = format!("/theme/{file}");
    let body = match (&app.theme.css, &app.theme.logo) {
        (Some((address, css)), _) if *address == path => css.as_bytes().to_vec(),
        (_, Some((address, logo))) if *address == path => logo.to_vec(),
        _ => return Err(Error::NotFound),
    };
    let response = body.into_response();
    Ok(forever(response, &file))
}

/// A file whose name changes with what is in it.
fn forever(mut response: Response, file: &str) -> Response {
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(file)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}

async fn favicon() -> Response {
    const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"4\" fill=\"#1D4E89\"/>\
        <path d=\"M5 15h22M9 15v9M23 15v9M11 11v4M16 9v6M21 12v3\" stroke=\"#FBF9F4\" stroke-width=\"2.5\" fill=\"none\"/></svg>";
    let mut response = ICON.into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}

async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /pt/account\nDisallow: /en/account\nDisallow: /pt/admin\nDisallow: /en/admin\nDisallow: /api/\n"
}

fn hash(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    domain::hex::hex(&Sha256::digest(bytes)).chars().take(12).collect()
}
