//! The reference for `cargo xtask bench durable`: an axum handler that parses the form of a submission and commits the rows that
//! Bancada stores for it, each submission in a commit of its own, through one connection and nothing else: a receipt and a sealed row
//! of the same length; with every fifth, in place of the sealed rows, five responses with their answers. It seals, checks and draws
//! nothing: what is written is there beforehand.
//!
//! Usage: `bare_submit PORT FILE` for SQLite, `bare_submit PORT postgres://…` for PostgreSQL, `bare_submit PORT none` to parse and
//! store nothing. POST to `/` answers 303.

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawForm, State};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use domain::surveys::{Definition, Kind, KindCode, Opt, Question, QuestionId};
use domain::text::Translated;
use http::StatusCode;
use http::header::LOCATION;
use sea_orm::sqlx::postgres::PgConnection;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sea_orm::sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, query};
use tokio::sync::Mutex;

enum Base {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
    Nothing,
}

/// So many are released together.
const TOGETHER: usize = 5;
/// The longest code, in bytes.
const CODE: usize = 4;
/// What sealing adds to a response: a nonce and a mark of authenticity.
const AROUND: usize = 24 + 16;

/// A response as it came: codes and texts by question.
type Given = Vec<(String, String)>;

struct All {
    base: Base,
    sealed: String,
    waiting: Vec<(String, Given)>,
}

type Shared = Arc<Mutex<All>>;

const TABLES: [&str; 4] = [
    "CREATE TABLE submission (id TEXT NOT NULL PRIMARY KEY, result TEXT NOT NULL, expires_at BIGINT NOT NULL)",
    "CREATE TABLE sealed (id TEXT NOT NULL PRIMARY KEY, survey_id TEXT NOT NULL, key_id TEXT NOT NULL, sealed TEXT NOT NULL)",
    "CREATE TABLE response (id TEXT NOT NULL PRIMARY KEY, survey_id TEXT NOT NULL, day TEXT NOT NULL, version INTEGER NOT NULL, seed BIGINT NOT NULL)",
    "CREATE TABLE answer (response_id TEXT NOT NULL, question_id TEXT NOT NULL, choice TEXT NOT NULL, survey_id TEXT NOT NULL, text TEXT, PRIMARY KEY (response_id, question_id, choice))",
];

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let port: u16 = arguments.next().unwrap_or_default().parse()?;
    let base = match arguments.next().unwrap_or_default() {
        none if none == "none" => Base::Nothing,
        url if url.starts_with("postgres") => {
            let mut connection = PgConnection::connect(&url).await?;
            for table in TABLES {
                connection.execute(table).await?;
            }
            Base::Postgres(connection)
        }
        file => {
            let options = SqliteConnectOptions::new()
                .filename(file)
                .create_if_missing(true)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("secure_delete", "ON")
                .disable_statement_logging();
            let mut connection = options.connect().await?;
            for table in TABLES {
                connection.execute(table).await?;
            }
            Base::Sqlite(connection)
        }
    };
    let all = All { base, sealed: "s".repeat(sealed_length()), waiting: Vec::new() };
    let app = Router::new().route("/", post(take)).with_state(Arc::new(Mutex::new(all)));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, app).await?;
    Ok(())
}

/// How long the text of a sealed row is for the survey of the measure: three choices, a scale, a probability, a number, and two texts.
fn sealed_length() -> usize {
    let options = || (1..=3).map(|n| Opt::new(format!("o{n}"), Translated::default())).collect();
    let point = |code| Question::blank(code).kind;
    let kinds = [
        Kind::single(options()),
        Kind::Several { options: options(), min: None, max: None },
        point(KindCode::Scale),
        point(KindCode::Nps),
        point(KindCode::Number),
        Kind::ShortText,
        Kind::single(options()),
        Kind::LongText,
    ];
    let questions = kinds.into_iter().enumerate().map(|(n, kind)| Question {
        id: QuestionId::numbered(n + 1),
        kind,
        ..Question::blank(KindCode::Note)
    });
    let bytes = Definition::single_page(questions.collect()).largest_response() + AROUND;
    (bytes * 4).div_ceil(3)
}

async fn take(State(all): State<Shared>, RawForm(form): RawForm) -> Response {
    let answers: Given = form_urlencoded::parse(&form)
        .filter_map(|(name, value)| Some((name.strip_prefix("a-")?.to_owned(), value.into_owned())))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    match store(&mut *all.lock().await, answers).await {
        Ok(()) => (StatusCode::SEE_OTHER, [(LOCATION, "/thanks")]).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn store(all: &mut All, given: Given) -> Result<(), sea_orm::sqlx::Error> {
    let All { base, sealed, waiting } = all;
    let id = || uuid::Uuid::new_v4().to_string();
    // As long as a digest.
    let receipt = format!("{}{}", uuid::Uuid::new_v4().simple(), uuid::Uuid::new_v4().simple());
    waiting.push((id(), given));
    let releases = waiting.len() == TOGETHER;
    macro_rules! commit {
        ($connection:expr, $begin:literal) => {{
            $connection.execute($begin).await?;
            let remember = query("INSERT INTO submission VALUES ($1, '', 1)").bind(&receipt);
            remember.execute(&mut *$connection).await?;
            if releases {
                let marks = numbered(waiting.len(), |n| format!("${n}"));
                let gone = AssertSqlSafe(format!("DELETE FROM sealed WHERE id IN ({marks})"));
                let mut values = query(gone);
                for (id, _) in waiting.iter() {
                    values = values.bind(id);
                }
                values.execute(&mut *$connection).await?;
                let rows = numbered(waiting.len(), |n| format!("(${n}, 'survey', '2026-11-23', 2, 1)"));
                let mut values = query(AssertSqlSafe(format!("INSERT INTO response VALUES {rows}")));
                let answers: Vec<(String, &String, &String)> = waiting
                    .iter()
                    .map(|(_, given)| (id(), given))
                    .flat_map(|(id, given)| {
                        given.iter().map(move |(question, value)| (id.clone(), question, value))
                    })
                    .collect();
                for _ in waiting.iter() {
                    values = values.bind(id());
                }
                values.execute(&mut *$connection).await?;
                let rows = numbered(answers.len(), answer);
                let mut values = query(AssertSqlSafe(format!("INSERT INTO answer VALUES {rows}")));
                for (response, question, value) in &answers {
                    // What is a code in the form is a choice; the rest is text.
                    let is_code = value.len() <= CODE;
                    let (choice, text) =
                        if is_code { (value.as_str(), None) } else { ("", Some(value.as_str())) };
                    values = values.bind(response).bind(question.as_str()).bind(choice).bind(text);
                }
                values.execute(&mut *$connection).await?;
            } else if let Some((id, _)) = waiting.last() {
                let waits = query("INSERT INTO sealed VALUES ($1, 'survey', 'key', $2)").bind(id);
                waits.bind(sealed.as_str()).execute(&mut *$connection).await?;
            }
            $connection.execute("COMMIT").await?;
        }};
    }
    match base {
        Base::Sqlite(connection) => commit!(connection, "BEGIN IMMEDIATE"),
        Base::Postgres(connection) => commit!(connection, "BEGIN"),
        Base::Nothing => {}
    }
    if releases {
        waiting.clear();
    }
    Ok(())
}

/// What is written for 1, 2 and so on, between commas.
fn numbered(rows: usize, each: impl Fn(usize) -> String) -> String {
    (1..=rows).map(each).collect::<Vec<_>>().join(", ")
}

/// A row of an answer: its response, question, choice and text are values.
fn answer(n: usize) -> String {
    format!("(${}, ${}, ${}, 'survey', ${})", 4 * n - 3, 4 * n - 2, 4 * n - 1, 4 * n)
}
