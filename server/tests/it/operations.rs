//! Limits, tried over a real socket; and what people get when the machine fails.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::routing::get;
use domain::access::Role;
use futures_util::{StreamExt, stream};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, EntityTrait, PaginatorTrait};
use server::serve::{Limits, Stop, serve};
use store::network::schema::join_request;
use store::schema::{account, job};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::test_app::{PASSWORD, TestApp};

/// Longer than anything here takes, unless it hangs.
const HANGS: Duration = Duration::from_secs(20);

struct Running {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    ended: JoinHandle<()>,
}

async fn running(app: &TestApp, more: Router, limits: Limits) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (word, stop) = Stop::new();
    let service = server::router::service(app.app.clone()).merge(more);
    let ended = tokio::spawn(serve(listener, app.app.clone(), service, limits, stop));
    Running { address, stop: word, ended }
}

async fn sent(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = timeout(HANGS, stream.read_to_end(&mut bytes)).await.expect("the connection hangs");
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn headers_that_never_end_are_cut_and_others_are_answered_meanwhile() {
    let app = TestApp::start().await;
    let limits = Limits { headers: Duration::from_millis(300), ..Limits::default() };
    let running = running(&app, Router::new(), limits).await;
    let mut slow = sent(running.address, "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ").await;
    let mut quick =
        sent(running.address, "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(rest(&mut quick).await.starts_with("HTTP/1.1 200"));
    let answer = rest(&mut slow).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[test]
fn headers_get_thirty_seconds_and_an_end_takes_less_than_ten() {
    let limits = Limits::default();
    assert_eq!(limits.headers, Duration::from_secs(30));
    assert!(limits.grace + Duration::from_secs(1) < Duration::from_secs(10));
}

#[tokio::test]
async fn a_body_that_never_ends_is_answered_all_the_same() {
    let app = TestApp::start().await;
    let limits = Limits { request: Duration::from_millis(300), ..Limits::default() };
    let running = running(&app, Router::new(), limits).await;
    let head = "POST /pt/sign-in HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\nConnection: close\r\n\r\nemail=";
    let mut slow = sent(running.address, head).await;
    let answer = rest(&mut slow).await;
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    for words in ["content-security-policy: default-src", "retry-after", "<h1", "site-footer"] {
        assert!(answer.contains(words), "{words} is not in {answer}");
    }
}

#[tokio::test]
async fn an_open_stream_does_not_hold_up_the_end() {
    let app = TestApp::start().await;
    let endless = get(|| async {
        let first = stream::once(async { Ok::<_, std::io::Error>(Bytes::from_static(b"first\n")) });
        Body::from_stream(first.chain(stream::pending()))
    });
    let limits = Limits { grace: Duration::from_millis(300), ..Limits::default() };
    let running = running(&app, Router::new().route("/endless", endless), limits).await;
    let mut stream = sent(running.address, "GET /endless HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let mut seen = String::new();
    while !seen.contains("first") {
        let mut buffer = [0; 1024];
        let n = timeout(HANGS, stream.read(&mut buffer)).await.unwrap().unwrap();
        seen.push_str(&String::from_utf8_lossy(&buffer[..n]));
    }
    running.stop.send(true).unwrap();
    timeout(HANGS, running.ended).await.expect("the server does not end").unwrap();
    assert!(TcpStream::connect(running.address).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn a_request_in_flight_is_answered_before_the_end() {
    let app = TestApp::start().await;
    let (arrived, mut waiting) = watch::channel(false);
    let (release, released) = watch::channel(false);
    let slow = get(move || {
        let (arrived, mut released) = (arrived.clone(), released.clone());
        async move {
            arrived.send_replace(true);
            let _ = released.wait_for(|go| *go).await;
            "done"
        }
    });
    let running = running(&app, Router::new().route("/slow", slow), Limits::default()).await;
    let mut stream = sent(running.address, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await;
    waiting.wait_for(|there| *there).await.unwrap();
    running.stop.send(true).unwrap();
    release.send_replace(true);
    assert!(rest(&mut stream).await.ends_with("done"));
    timeout(HANGS, running.ended).await.expect("the server does not end").unwrap();
}

#[tokio::test]
async fn while_the_database_is_locked_people_are_told_and_nothing_is_half_written() {
    let app = TestApp::start().await;
    let path = app.test.options.sqlite_path().unwrap();
    let mut options = ConnectOptions::new(format!("sqlite://{}", path.display()));
    options.max_connections(1);
    let other = Database::connect(options).await.unwrap();
    other.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
    let form = [("email", "ana@example.org"), ("password", PASSWORD)];
    let answer = app.visitor().post("/pt/sign-up", &form).await.expect(503).has("parado por momentos");
    assert!(answer.headers.contains_key("retry-after"));
    app.visitor().get("/pt/network").await.expect(200);
    other.execute_unprepared("ROLLBACK").await.unwrap();
    assert_eq!(account::Entity::find().count(app.app.store.reader()).await.unwrap(), 0);
    assert_eq!(job::Entity::find().count(app.app.store.reader()).await.unwrap(), 0);
    app.visitor().post("/pt/sign-up", &form).await.expect(303);
}

#[tokio::test]
async fn when_the_disk_is_full_people_are_told_and_nothing_is_half_written() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let writer = app.app.store.writer();
    // Reading goes on; writing needs more pages than there are. Twice: SQLite gives the transaction up by itself, and what
    // the driver then believes shows only later.
    let motivation = "\u{1f44b}".repeat(2000);
    writer.execute_unprepared("VACUUM").await.unwrap();
    for id in ["one", "two"] {
        writer.execute_unprepared("PRAGMA max_page_count = 1").await.unwrap();
        let form = [("motivation", motivation.as_str()), ("form_id", id)];
        let answer = ana.post("/pt/network/join", &form).await.expect(503).has("parado por momentos");
        assert!(answer.headers.contains_key("retry-after"));
        assert_eq!(join_request::Entity::find().count(app.app.store.reader()).await.unwrap(), 0);
    }
    writer.execute_unprepared("PRAGMA max_page_count = 1000000").await.unwrap();
    ana.post("/pt/network/join", &[("motivation", &motivation), ("form_id", "one")]).await.expect(303);
    assert_eq!(join_request::Entity::find().count(app.app.store.reader()).await.unwrap(), 1);
    let form = [("email", "rui@example.org"), ("password", PASSWORD)];
    app.visitor().post("/pt/sign-up", &form).await.expect(303);
    assert_eq!(account::Entity::find().count(app.app.store.reader()).await.unwrap(), 2);
}

#[tokio::test]
async fn a_mail_that_cannot_be_written_is_tried_again_and_the_answer_stands() {
    let app = TestApp::start().await;
    // A file where the outbox should be.
    let outbox = app.test.folder.path().join("outbox");
    std::fs::write(&outbox, "in the way").unwrap();
    app.account("admin@example.org", &[Role::Administrator]).await;
    let form = [("email", "ana@example.org"), ("password", PASSWORD)];
    app.visitor().post("/pt/sign-up", &form).await.expect(303);
    app.do_jobs().await;
    let waiting = job::Entity::find().one(app.app.store.reader()).await.unwrap().unwrap();
    assert_eq!((waiting.state.as_str(), waiting.attempts), ("ready", 1));
    std::fs::remove_file(&outbox).unwrap();
    app.test.clock.pass_seconds(24 * 3600);
    app.do_jobs().await;
    assert_eq!(app.mails().len(), 1);
}
