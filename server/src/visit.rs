//! One visit: who asks, in which language, for which address; and the ways to answer with a page.

use std::sync::Arc;

use app::context::{Flash, PageContext, Tone, Viewer};
use app::view::PageView;
use axum::extract::FromRequestParts;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::access::{Actor, Role};
use domain::id::AccountId;
use domain::lang::Lang;
use http::header::{ACCEPT_LANGUAGE, COOKIE, SET_COOKIE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use store::accounts::{Identity, identity};
use tower_sessions::Session;

use crate::error::{Error, Result};
use crate::http::key::KeyHolder;
use crate::http::page_cache::PublicPage;
use crate::http::sessions::{ACCOUNT, COOKIE as SESSION_COOKIE};
use crate::render;
use crate::state::App;

/// The cookie that remembers a language.
pub const LANG_COOKIE: &str = "bancada_lang";
/// The cookie that carries a message to the next page.
pub const FLASH_COOKIE: &str = "bancada_flash";

/// One visit.
#[derive(Clone)]
pub struct Visit {
    /// The running platform.
    pub app: App,
    /// The language of the address.
    pub lang: Lang,
    /// Who is signed in.
    pub identity: Option<Identity>,
    path: String,
    flash: Vec<StoredFlash>,
}

/// A message for the next page: which one, never free text, so that a forged cookie says nothing foreign.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct StoredFlash {
    id: String,
    good: bool,
}

impl Visit {
    /// The visit that a request makes. Two statements when somebody is signed in, none otherwise.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(app: &App, parts: &Parts) -> Result<Self> {
        let lang = lang_of(parts);
        let identity = match parts.extensions.get::<KeyHolder>() {
            // An account that went meanwhile took its keys along.
            Some(KeyHolder(account)) => Some(identity(&app.store, *account).await?.ok_or(Error::WrongKey)?),
            None => match signed_in(parts).await? {
                Some(account) => identity(&app.store, account).await?,
                None => None,
            },
        };
        let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        let path = format!("{}{query}", without_lang(parts.uri.path()));
        let flash =
            cookie(&parts.headers, FLASH_COOKIE).and_then(|text| decode_flash(&text)).unwrap_or_default();
        Ok(Self { app: app.clone(), lang, identity, path, flash })
    }

    /// A visit of which nothing is known but the address, for pages about failures of the database.
    pub fn unknown(app: &App, path: &str) -> Self {
        let lang = path.split('/').nth(1).and_then(Lang::from_code).unwrap_or_default();
        Self {
            app: app.clone(),
            lang,
            identity: None,
            path: without_lang(path).to_owned(),
            flash: Vec::new(),
        }
    }

    /// A visit to this address of which no cookie and no key is looked at.
    pub fn of_nobody(app: &App, parts: &Parts) -> Self {
        let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        Self { lang: lang_of(parts), ..Self::unknown(app, &format!("{}{query}", parts.uri.path())) }
    }

    /// Who asks, for queries and commands.
    pub fn actor(&self) -> Actor {
        self.identity.as_ref().map_or_else(Actor::anonymous, |identity| identity.actor.clone())
    }

    /// The signed-in account.
    ///
    /// # Errors
    /// When nobody is signed in; the person is sent to sign in.
    pub fn account(&self) -> Result<AccountId> {
        let denied = Error::Store(store::StoreError::Denied(domain::access::Reason::SignIn));
        self.identity.as_ref().map(|identity| identity.account).ok_or(denied)
    }

    /// The address of a page in the visit's language.
    pub fn href(&self, path: &str) -> String {
        format!("/{}{}", self.lang.code(), if path == "/" { "" } else { path })
    }

    /// What pages know about the visit.
    pub fn context(&self) -> PageContext {
        let actor = self.actor();
        let viewer = self.identity.as_ref().map_or_else(Viewer::default, |identity| Viewer {
            name: Some(identity.name.clone()),
            designs: actor.designs(),
            directs: actor.has(Role::Director) || actor.has(Role::Administrator),
            administers: actor.has(Role::Administrator),
        });
        let flash = self
            .flash
            .iter()
            .filter(|flash| flash.id.starts_with("flash-") && app::i18n::exists(&flash.id))
            .map(|flash| Flash {
                tone: if flash.good { Tone::Green } else { Tone::Ochre },
                text: app::i18n::message(self.lang, &flash.id),
            })
            .collect();
        PageContext {
            lang: self.lang,
            path: self.path.clone(),
            viewer,
            lab: Arc::clone(&self.app.lab),
            assets: Arc::clone(&self.app.assets),
            base_url: Arc::clone(&self.app.base_url),
            map: self.app.map.clone(),
            flash,
            zone: self.app.config.zone.clone(),
            now: self.app.store.now(),
        }
    }

    /// Answers with a page.
    pub fn html(&self, page: impl FnOnce() -> PageView) -> Response {
        let rendered = render::page(self.context(), page);
        let mut response = Html(rendered.html).into_response();
        if let Some(nonce) = rendered.nonce
            && let Ok(policy) = HeaderValue::from_str(&crate::http::headers::island_csp(&nonce))
        {
            response.headers_mut().insert(http::header::CONTENT_SECURITY_POLICY, policy);
        } else if self.identity.is_none() && self.flash.is_empty() {
            response.extensions_mut().insert(PublicPage);
        }
        if !self.flash.is_empty() {
            set_cookie(&mut response, FLASH_COOKIE, "", 0, self.app.config.secure);
        }
        response
    }

    /// Answers with a page that is not kept for others: forms with an id of their own, private lists.
    pub fn private_html(&self, page: impl FnOnce() -> PageView) -> Response {
        let mut response = self.html(page);
        response.extensions_mut().remove::<PublicPage>();
        response
    }

    /// Answers a form that has mistakes: the same page again, status 422.
    pub fn invalid(&self, page: impl FnOnce() -> PageView) -> Response {
        let mut response = self.private_html(page);
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        response
    }

    /// Answers that somebody else was faster, or that things are not as they were: the same page again, status 409.
    pub fn conflict(&self, page: impl FnOnce() -> PageView) -> Response {
        let mut response = self.private_html(page);
        *response.status_mut() = StatusCode::CONFLICT;
        response
    }

    /// Goes on to another page of this language.
    pub fn go(&self, path: &str) -> Response {
        Redirect::to(&self.href(path)).into_response()
    }

    /// Goes on to another page, which shows a message once. The message's id begins with `flash-`.
    pub fn go_with(&self, path: &str, message: &'static str) -> Response {
        self.go_saying(path, message, true)
    }

    /// The same for something that could not be done.
    pub fn go_with_warning(&self, path: &str, message: &'static str) -> Response {
        self.go_saying(path, message, false)
    }

    fn go_saying(&self, path: &str, message: &'static str, good: bool) -> Response {
        let mut response = self.go(path);
        let flash = vec![StoredFlash { id: message.to_owned(), good }];
        let text = serde_json::to_string(&flash).unwrap_or_default();
        let value: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        set_cookie(&mut response, FLASH_COOKIE, &value, 60, self.app.config.secure);
        response
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        // An address whose first part is no language is no page.
        let first = parts.uri.path().split('/').nth(1).unwrap_or_default();
        if Lang::from_code(first).is_none() {
            return Err(Error::NotFound);
        }
        Visit::of(app, parts).await
    }
}

/// The language of an address, or else of the cookie, or else of the browser.
pub fn lang_of(parts: &Parts) -> Lang {
    let first = parts.uri.path().split('/').nth(1).unwrap_or_default();
    Lang::from_code(first).unwrap_or_else(|| preferred_lang(&parts.headers))
}

/// The language of the cookie, or else of `Accept-Language`.
pub fn preferred_lang(headers: &HeaderMap) -> Lang {
    cookie(headers, LANG_COOKIE).and_then(|code| Lang::from_code(&code)).unwrap_or_else(|| {
        Lang::negotiate(
            headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default(),
        )
    })
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then(|| value.to_owned())
        })
}

/// Adds a cookie that scripts cannot read. A lifetime of 0 seconds deletes it.
pub fn set_cookie(response: &mut Response, name: &str, value: &str, seconds: u32, secure: bool) {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

fn without_lang(path: &str) -> &str {
    let mut parts = path.splitn(3, '/');
    parts.next();
    match parts.next().and_then(Lang::from_code) {
        Some(lang) => match path.get(1 + lang.code().len()..) {
            Some("") | None => "/",
            Some(rest) => rest,
        },
        None => "/",
    }
}

async fn signed_in(parts: &Parts) -> Result<Option<AccountId>> {
    // Without a cookie the session need not be asked for.
    if cookie(&parts.headers, SESSION_COOKIE).is_none() {
        return Ok(None);
    }
    match parts.extensions.get::<Session>() {
        Some(session) => Ok(session.get::<AccountId>(ACCOUNT).await?),
        None => Ok(None),
    }
}

fn decode_flash(text: &str) -> Option<Vec<StoredFlash>> {
    let pair = format!("v={text}");
    let (_, json) = form_urlencoded::parse(pair.as_bytes()).next()?;
    let list: Vec<StoredFlash> = serde_json::from_str(&json).ok()?;
    Some(list.into_iter().take(3).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_without_its_language() {
        assert_eq!(without_lang("/pt"), "/");
        assert_eq!(without_lang("/en/projects/x"), "/projects/x");
        assert_eq!(without_lang("/nowhere"), "/");
    }
}
