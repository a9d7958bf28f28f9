//! The real server, killed with SIGKILL while it writes, indexes, or makes its index anew: what it acknowledged is there when it
//! comes back, everything committed is found, and nothing is found twice.
//!
//! The moments are random. The seed is printed; `BANCADA_TEST_SEED` repeats it.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use server::clock::SystemClock;
use store::{Store, StoreOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

/// Longer than anything here takes, unless it hangs.
const HANGS: Duration = Duration::from_secs(20);
const PASSWORD: &str = "um martelo azul";
/// Those who write at the same time.
const WRITERS: u64 = 3;
/// How often the server is killed.
const KILLS: u64 = 6;

/// Numbers that follow from a seed (xorshift64*).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % most
    }
}

#[expect(clippy::disallowed_methods, reason = "the tests' one setting is not the product's")]
pub fn seed() -> u64 {
    let given = std::env::var("BANCADA_TEST_SEED").ok().and_then(|text| text.parse().ok());
    given.unwrap_or_else(|| RandomState::new().hash_one(0) | 1)
}

pub fn bancada(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bancada"));
    command.env("BANCADA_DATA_DIR", data).env("BANCADA_LOG", "info").env_remove("BANCADA_DATABASE_URL");
    // Each request says another address, so that the limit for one does not apply.
    command.env("BANCADA_TRUSTED_PROXIES", "127.0.0.1");
    command
}

/// A running server; killed when dropped.
pub struct Running {
    child: Child,
    pub port: u16,
}

impl Running {
    /// Starts it, and waits until it listens.
    pub async fn start(data: &Path) -> Self {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mut child = bancada(data)
            .arg("serve")
            .env("BANCADA_ADDR", format!("127.0.0.1:{port}"))
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        let (listens, listening) = oneshot::channel();
        let mut listens = Some(listens);
        std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                println!("   {line}");
                if line.contains("Bancada is at")
                    && let Some(listens) = listens.take()
                {
                    let _ = listens.send(());
                }
            }
        });
        let running = Self { child, port };
        timeout(HANGS, listening).await.expect("the server does not start").expect("the server ended");
        running
    }

    pub async fn ready(&self) {
        let ready = async {
            while self.ask("GET", "/readyz", "", "").await.is_none_or(|answer| answer.status != 200) {}
        };
        timeout(HANGS, ready).await.expect("the server does not become ready");
    }

    /// One request; nothing when the server ended before its answer.
    async fn ask(&self, method: &str, path: &str, cookie: &str, form: &str) -> Option<Answer> {
        ask(self.port, method, path, cookie, form).await
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // SIGKILL.
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

pub async fn ask(port: u16, method: &str, path: &str, cookie: &str, form: &str) -> Option<Answer> {
    let from = std::net::Ipv6Addr::from(uuid::Uuid::new_v4().as_u128());
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nCookie: {cookie}\r\nX-Forwarded-For: {from}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

/// Writes guides until the server is gone; says which were acknowledged.
async fn write(
    port: u16,
    cookie: String,
    writer: u64,
    round: u64,
    acknowledged: mpsc::UnboundedSender<String>,
) {
    for n in 0.. {
        let name = format!("zimbro-{round}-{writer}-{n}");
        let form = format!("title_pt={name}&body_pt=texto&kind=guide&form_id={}", uuid::Uuid::new_v4());
        let Some(answer) = ask(port, "POST", "/pt/guides/new", &cookie, &form).await else { return };
        assert_eq!(answer.status, 303, "{} {}", answer.head, answer.body);
        if acknowledged.send(name).is_err() {
            return;
        }
    }
}

async fn sign_in(running: &Running) -> String {
    let form = format!("email=ana%40example.org&password={}", PASSWORD.replace(' ', "+"));
    let answer = running.ask("POST", "/pt/sign-in", "", &form).await.unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
    let cookies = answer.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
    cookies.map(|cookie| cookie.split(';').next().unwrap()).collect::<Vec<_>>().join("; ")
}

/// Everything that is found, and how often.
async fn found(running: &Running, cookie: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for page in 1.. {
        let path = format!("/pt/search?q=zimbro&kind=guide&page={page}");
        let answer = running.ask("GET", &path, cookie, "").await.unwrap();
        assert_eq!(answer.status, 200);
        for link in answer.body.split("href=\"/pt/guides/zimbro").skip(1) {
            *found.entry(format!("zimbro{}", link.split('"').next().unwrap())).or_default() += 1;
        }
        if !answer.body.contains(&format!("page={}\"", page + 1)) {
            break;
        }
    }
    found
}

/// What is committed, as the database has it.
async fn committed(data: &Path) -> BTreeSet<String> {
    let options = StoreOptions::sqlite(&data.join("bancada.sqlite"));
    let store = Store::open(&options, Arc::new(SystemClock)).await.unwrap();
    let (system, mut request, mut slugs) =
        (domain::access::Actor::system(), store::PageRequest::first(), Vec::new());
    loop {
        let filter = store::guides::GuideFilter::default();
        let page =
            store::guides::list(&store, &system, filter, domain::lang::Lang::Pt, &request).await.unwrap();
        slugs.extend(page.items.into_iter().map(|guide| guide.slug.to_string()));
        request.after = page.next;
        if request.after.is_none() {
            break;
        }
    }
    store.close().await;
    slugs.into_iter().filter(|slug| slug.starts_with("zimbro")).collect()
}

#[tokio::test]
async fn a_server_killed_at_any_moment_finds_all_that_was_committed_once() {
    let seed = seed();
    println!("seed {seed}");
    let mut chance = Chance(seed);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let mut admin = bancada(data)
        .args(["admin", "create", "--email", "ana@example.org"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    writeln!(admin.stdin.take().unwrap(), "{PASSWORD}").unwrap();
    assert!(admin.wait().unwrap().success());

    let mut running = Running::start(data).await;
    let cookie = sign_in(&running).await;
    let mut acknowledged = BTreeSet::new();
    for round in 0..KILLS {
        // Every other time it is killed while it makes its index anew; else while it writes and indexes.
        let anew = round % 2 == 1;
        if !anew {
            running.ready().await;
        }
        let (said, mut heard) = mpsc::unbounded_channel();
        for writer in 0..WRITERS {
            tokio::spawn(write(running.port, cookie.clone(), writer, round, said.clone()));
        }
        drop(said);
        for _ in 0..=chance.below(12) {
            acknowledged.insert(timeout(HANGS, heard.recv()).await.unwrap().unwrap());
        }
        // Not waiting for anything: the random moment itself.
        tokio::time::sleep(Duration::from_micros(chance.below(30_000))).await;
        drop(running);
        while let Some(name) = heard.recv().await {
            acknowledged.insert(name);
        }
        if !anew && round + 1 < KILLS {
            std::fs::remove_dir_all(data.join("search")).unwrap();
        }
        running = Running::start(data).await;
    }
    running.ready().await;
    let committed = committed(data).await;
    assert!(committed.is_superset(&acknowledged), "lost: {:?}", acknowledged.difference(&committed));
    let found = found(&running, &cookie).await;
    assert_eq!(found.keys().cloned().collect::<BTreeSet<_>>(), committed);
    assert!(found.values().all(|times| *times == 1), "{found:?}");
}
