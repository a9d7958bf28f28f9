//! The reference for `cargo xtask bench pages`: an axum handler that returns the bytes of a file, and nothing else.
//!
//! Usage: `bare PORT FILE`.

use axum::Router;
use axum::body::Bytes;
use axum::routing::get;
use http::header::CONTENT_TYPE;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let port: u16 = arguments.next().unwrap_or_default().parse()?;
    let page = Bytes::from(std::fs::read(arguments.next().unwrap_or_default())?);
    let app =
        Router::new().route("/", get(async move || ([(CONTENT_TYPE, "text/html; charset=utf-8")], page)));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, app).await?;
    Ok(())
}
