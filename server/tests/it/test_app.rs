//! The whole platform in a test: real router, real store, spoken to over HTTP requests without a socket.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use domain::access::{Actor, Role};
use domain::accounts::Email;
use domain::id::AccountId;
use domain::lang::Lang;
use domain::surveys::Mode;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use regex_lite::Regex;
use server::http::address::ClientAddress;
use server::mail::Mailer;
use server::settings::Settings;
use server::state::App;
use store::Store;
use store::accounts::{NewAccount, create_confirmed, identity};
use tower::ServiceExt;

use crate::support::{Db, TestStore};

/// The password of every account a test makes.
pub const PASSWORD: &str = "um martelo azul";

/// The platform.
pub struct TestApp {
    pub app: App,
    pub test: TestStore,
    service: Router,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body as it came, where it is no text.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// Fails unless it is this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.location(), self.body);
        self
    }

    /// Fails unless the body has this text.
    #[track_caller]
    pub fn has(self, text: &str) -> Self {
        assert!(self.shown().contains(text), "{text:?} is not in {}", self.body);
        self
    }

    /// Fails if the body has this text.
    #[track_caller]
    pub fn has_not(self, text: &str) -> Self {
        assert!(!self.shown().contains(text), "{text:?} is in {}", self.body);
        self
    }

    /// The body as a browser without scripts has it: nobody sees, and no form sends, what is inside of a `<template>`.
    pub fn shown(&self) -> String {
        let mut pieces = self.body.split("<template");
        let mut shown = pieces.next().unwrap_or_default().to_owned();
        let mut depth = 0;
        for piece in pieces {
            depth += 1;
            let mut closed = piece.split("</template>");
            // What stands before the first end is inside of this one.
            closed.next();
            for after in closed {
                depth -= 1;
                if depth == 0 {
                    shown.push_str(after);
                }
            }
        }
        shown
    }

    /// What a browser would send of the form with this action, untouched: its fields, without its buttons.
    #[track_caller]
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let open = format!("action=\"{action}\"");
        let shown = self.shown();
        let (_, form) = shown.split_once(&open).unwrap_or_else(|| panic!("no {open} in {}", self.body));
        let form = form.split("</form>").next().unwrap();
        let field = Regex::new(
            r#"(?s)<(input|textarea|select) ((?:[^>"]|"[^"]*")*)>(?:(.*?)</(?:textarea|select)>)?"#,
        )
        .unwrap();
        // An input has no end: what follows it must not be swallowed by the next text area's.
        let form =
            Regex::new(r#"<input ((?:[^>"]|"[^"]*")*)>"#).unwrap().replace_all(form, "<input $1></textarea>");
        let chosen = Regex::new(r#"<option value="([^"]*)"[^>]* selected"#).unwrap();
        let first = Regex::new(r#"<option value="([^"]*)""#).unwrap();
        let attribute = |tag: &str, name: &str| {
            let found = Regex::new(&format!(r#"(?:^| ){name}="([^"]*)""#)).unwrap().captures(tag)?;
            Some(plain(found.get(1)?.as_str()))
        };
        let mut fields = Vec::new();
        for found in field.captures_iter(&form) {
            let (tag, inside) = (&found[2], found.get(3).map_or("", |inside| inside.as_str()));
            let Some(name) = attribute(tag, "name") else { continue };
            let ticked = Regex::new("(?:^| )checked(?: |$)").unwrap().is_match(tag);
            let value = match (&found[1], attribute(tag, "type").as_deref()) {
                // A line break right behind the tag is none.
                ("textarea", _) => Some(plain(inside.strip_prefix('\n').unwrap_or(inside))),
                ("select", _) => {
                    chosen.captures(inside).or_else(|| first.captures(inside)).map(|found| plain(&found[1]))
                }
                (_, Some("checkbox" | "radio")) => {
                    ticked.then(|| attribute(tag, "value").unwrap_or_else(|| "on".into()))
                }
                _ => Some(attribute(tag, "value").unwrap_or_default()),
            };
            fields.extend(value.map(|value| (name, value)));
        }
        fields
    }
}

/// A text of HTML without its character references.
fn plain(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

impl TestApp {
    /// On SQLite, empty.
    pub async fn start() -> Self {
        Self::start_on(Db::Sqlite).await.unwrap()
    }

    /// On SQLite, empty, with another way for mails to go.
    pub async fn start_with_mailer(mailer: Arc<dyn Mailer>) -> Self {
        let test = TestStore::new(Db::Sqlite).await.unwrap();
        let config = Self::settings(&test).check().unwrap();
        let app = server::start::assemble_with(config, test.store.clone(), mailer).unwrap();
        Self::serving(app, test).await
    }

    /// What the form of an open survey needs beside what a test types: its id and its token.
    pub async fn token(&self, path: &str, form: &[(&str, &str)]) -> Option<Vec<(&'static str, String)>> {
        let [_, _, "surveys", slug, "answer" | "embed" | "kiosk"] = path.split('/').collect::<Vec<_>>()[..]
        else {
            return None;
        };
        let value = |wanted: &str| form.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value);
        if value("token").is_some() {
            return None;
        }
        let store = &self.app.store;
        let survey = store::surveys::by_slug(store, &Actor::system(), slug).await.ok()?;
        if survey.settings.mode != Mode::Open {
            return None;
        }
        let id = value("form_id").map_or_else(|| uuid::Uuid::new_v4().to_string(), str::to_owned);
        let begun = store.now().plus_seconds(-600);
        let token = store.form_tokens().await.unwrap().first(survey.id, &id, begun).unwrap();
        let mut more = vec![("token", token)];
        if value("form_id").is_none() {
            more.push(("form_id", id));
        }
        Some(more)
    }

    /// On this database; nothing when it is not there to test on.
    pub async fn start_on(db: Db) -> Option<Self> {
        let test = TestStore::new(db).await?;
        let settings = Self::settings(&test);
        Some(Self::of(test, settings).await)
    }

    /// Another node on the same database, with a key folder of its own; or the same one, after a start.
    pub async fn beside(&self) -> Self {
        let (folder, clock) = (tempfile::tempdir().unwrap(), self.test.clock.clone());
        let options = self.test.options.clone().with_keys(folder.path().join("keys"));
        let store = Store::open(&options, clock.clone()).await.unwrap();
        let test = TestStore { store, clock, options, folder };
        let settings = Self::settings(&test);
        Self::of(test, settings).await
    }

    /// On this database, with maps of `https://tiles.example.org`; nothing when it is not there to test on.
    pub async fn start_with_map(db: Db) -> Option<Self> {
        let test = TestStore::new(db).await?;
        let settings = Settings {
            map_tiles: Some("https://tiles.example.org/{z}/{x}/{y}.png?k=1".to_owned()),
            map_credit: Some("© Autores do mapa".to_owned()),
            ..Self::settings(&test)
        };
        Some(Self::of(test, settings).await)
    }

    async fn of(test: TestStore, settings: Settings) -> Self {
        let app = server::start::assemble(settings.check().unwrap(), test.store.clone()).unwrap();
        Self::serving(app, test).await
    }

    async fn serving(app: App, test: TestStore) -> Self {
        // A search finds what was committed before; later changes after `index`.
        app.search.follow(&app.store).await.unwrap();
        let service = server::router::service(app.clone());
        Self { app, test, service }
    }

    fn settings(test: &TestStore) -> Settings {
        Settings {
            addr: "127.0.0.1:3000".to_owned(),
            database_url: Some(test.options.url.clone()),
            data_dir: test.folder.path().to_owned(),
            keys_dir: None,
            base_url: None,
            smtp_url: None,
            mail_from: None,
            time_zone: "Europe/Lisbon".to_owned(),
            log: "off".to_owned(),
            lab_name: "Laboratório de teste".to_owned(),
            lab_contact: "lab@example.org".to_owned(),
            lab_logo: None,
            lab_colour: None,
            map_tiles: None,
            map_credit: None,
            trusted_proxies: Vec::new(),
        }
    }

    /// A browser that has not signed in.
    pub fn visitor(&self) -> Client<'_> {
        Client { app: self, cookies: BTreeMap::new() }
    }

    /// A confirmed account with these roles.
    pub async fn account(&self, email: &str, roles: &[Role]) -> AccountId {
        let new = NewAccount {
            email: Email::parse(email).unwrap(),
            name: email.split('@').next().unwrap().to_owned(),
            password_hash: self.app.passwords.hash(PASSWORD.to_owned()).await.unwrap(),
            lang: Lang::Pt,
        };
        create_confirmed(&self.app.store, new, roles, false).await.unwrap()
    }

    /// A browser signed in with a new account with these roles.
    pub async fn signed_in(&self, email: &str, roles: &[Role]) -> Client<'_> {
        self.account(email, roles).await;
        let mut client = self.visitor();
        client.post("/pt/sign-in", &[("email", email), ("password", PASSWORD)]).await.expect(303);
        client
    }

    /// An actor with these roles, for commands without HTTP.
    pub async fn actor(&self, email: &str, roles: &[Role]) -> Actor {
        let account = self.account(email, roles).await;
        identity(&self.app.store, account).await.unwrap().unwrap().actor
    }

    /// Does the jobs that are due.
    pub async fn do_jobs(&self) {
        server::jobs::work_off(&self.app).await;
    }

    /// Brings the search index up to date.
    pub async fn index(&self) {
        self.app.search.follow(&self.app.store).await.unwrap();
    }

    /// The text of every mail in the outbox, decoded enough to find words and links.
    pub fn mails(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.test.folder.path().join("outbox")) else { return Vec::new() };
        let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.iter().map(|path| unquote(&std::fs::read_to_string(path).unwrap())).collect()
    }
}

/// Quoted-printable, undone.
fn unquote(text: &str) -> String {
    let joined = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        match (first, hex) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A browser: it keeps its cookies.
#[derive(Clone)]
pub struct Client<'a> {
    app: &'a TestApp,
    cookies: BTreeMap<String, String>,
}

impl Client<'_> {
    /// A cookie's value.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name).cloned()
    }

    /// Has a cookie of this value, wherever it comes from.
    pub fn has_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[]).await
    }

    /// Sends a form, as a browser does from the same site. The form of an open survey that names no token gets a good one, as if it
    /// had been shown ten minutes before.
    pub async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        if let Some(more) = self.app.token(path, form).await {
            let more = more.iter().map(|(name, value)| (*name, value.as_str()));
            let whole: Vec<(&str, &str)> = form.iter().copied().chain(more).collect();
            return self.post_as_it_is(path, &whole).await;
        }
        self.post_as_it_is(path, form).await
    }

    /// Sends a form with nothing added to it.
    pub async fn post_as_it_is(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        for (name, value) in form {
            body.append_pair(name, value);
        }
        let headers =
            [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
        self.send(Method::POST, path, Some(body.finish()), &headers).await
    }

    /// Sends a form with a file, as a browser does from the same site.
    pub async fn upload(&mut self, path: &str, field: &str, name: &str, bytes: &[u8]) -> Answer {
        let body = multipart::<&str>(&[], &[(field, name, bytes)]);
        self.post_parts(path, body).await
    }

    /// Sends a body that [`multipart`] wrote.
    pub async fn post_parts(&mut self, path: &str, body: Vec<u8>) -> Answer {
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let headers = [("sec-fetch-site", "same-origin"), ("content-type", kind.as_str())];
        self.send_bytes(Method::POST, path, Some(body), &headers).await
    }

    /// Sends anything.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<String>,
        headers: &[(&str, &str)],
    ) -> Answer {
        self.send_bytes(method, path, body.map(String::into_bytes), headers).await
    }

    /// Sends any bytes.
    pub async fn send_bytes(
        &mut self,
        method: Method,
        path: &str,
        body: Option<Vec<u8>>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let of_head = method == Method::HEAD;
        let mut request = Request::builder().method(method).uri(path).header("host", "127.0.0.1:3000");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            let text = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
                .join("; ");
            request = request.header(COOKIE, text);
        }
        if body.is_none() {
            request = request.header(CONTENT_TYPE, "text/plain");
        }
        let mut request = request.body(Body::from(body.unwrap_or_default())).unwrap();
        request.extensions_mut().insert(ClientAddress([127, 0, 0, 1].into()));
        let response = self.app.service.clone().oneshot(request).await.unwrap();
        for value in response.headers().get_all(SET_COOKIE) {
            let text = value.to_str().unwrap();
            let (name, rest) = text.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() || text.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        // A length that is not the body's makes the server drop the connection.
        if let Some(length) = parts.headers.get(CONTENT_LENGTH).filter(|_| !of_head) {
            assert_eq!(*length, bytes.len().to_string(), "{path}");
        }
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }
}

/// What stands between the parts of a body.
pub const BOUNDARY: &str = "grenze";

/// A part of a body with a file: its field, its name, its content.
pub type Part<'a> = (&'a str, &'a str, &'a [u8]);

/// The body of a form with files, as a browser writes it. What the files are taken for is never believed.
pub fn multipart<T: AsRef<str>>(fields: &[(T, T)], parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let (name, value) = (name.as_ref(), value.as_ref());
        let head = format!("Content-Disposition: form-data; name=\"{name}\"");
        body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n{value}\r\n").bytes());
    }
    for (name, file, content) in parts {
        let head = format!("Content-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"");
        body.extend(format!("--{BOUNDARY}\r\n{head}\r\nContent-Type: image/jpeg\r\n\r\n").bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

/// The fields of a form, as they are sent.
pub fn pairs(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}
