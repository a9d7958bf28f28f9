//! The reference for `cargo xtask bench durable`: an axum handler that parses the form of a submission and commits the rows that
//! Bancada would store, one response in each commit, through one connection and nothing else.
//!
//! Usage: `bare_submit PORT FILE` for SQLite, `bare_submit PORT postgres://…` for PostgreSQL, `bare_submit PORT none` to parse and
//! store nothing. POST to `/` answers 303.

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawForm, State};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
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

type Shared = Arc<Mutex<Base>>;

const TABLES: [&str; 2] = [
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
    let app = Router::new().route("/", post(take)).with_state(Arc::new(Mutex::new(base)));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, app).await?;
    Ok(())
}

async fn take(State(base): State<Shared>, RawForm(form): RawForm) -> Response {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(&form).into_owned().collect();
    let answers: Vec<(&str, &str)> = pairs
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix("a-")?, value.as_str())))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    match store(&base, &answers).await {
        Ok(()) => (StatusCode::SEE_OTHER, [(LOCATION, "/thanks")]).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn store(base: &Shared, answers: &[(&str, &str)]) -> Result<(), sea_orm::sqlx::Error> {
    let id = uuid::Uuid::new_v4().to_string();
    let response = "INSERT INTO response VALUES ($1, 'survey', '2026-11-23', 2, 1)";
    let rows: Vec<String> =
        (0..answers.len()).map(|n| format!("($1, ${}, '', 'survey', ${})", 2 * n + 2, 2 * n + 3)).collect();
    let insert = AssertSqlSafe(format!("INSERT INTO answer VALUES {}", rows.join(", ")));
    macro_rules! commit {
        ($connection:expr, $begin:literal) => {{
            $connection.execute($begin).await?;
            query(response).bind(&id).execute(&mut *$connection).await?;
            let mut values = query(insert).bind(&id);
            for (question, value) in answers {
                values = values.bind(*question).bind(*value);
            }
            values.execute(&mut *$connection).await?;
            $connection.execute("COMMIT").await?;
        }};
    }
    match &mut *base.lock().await {
        Base::Sqlite(connection) => commit!(connection, "BEGIN IMMEDIATE"),
        Base::Postgres(connection) => commit!(connection, "BEGIN"),
        Base::Nothing => {}
    }
    Ok(())
}
