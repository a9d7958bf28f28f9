//! Whether the server lives, is ready, and how it does.

use axum::extract::State;
use axum::response::IntoResponse;
use http::StatusCode;

use crate::router::Routes;
use crate::state::App;

/// The routes for those who look after the server.
pub fn routes() -> Routes {
    Routes::new().get("/healthz", alive).get("/readyz", ready).get("/metrics", metrics)
}

async fn alive() -> &'static str {
    "alive\n"
}

async fn ready(State(app): State<App>) -> impl IntoResponse {
    match app.store.ping().await {
        Ok(()) if !app.search.is_ready() => {
            (StatusCode::SERVICE_UNAVAILABLE, "the search index is not up to date yet\n")
        }
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

async fn metrics(State(app): State<App>) -> String {
    let taken = store::surveys::taken(&app.store);
    metrics::counter!("survey_submissions_total").absolute(taken.submissions);
    metrics::counter!("survey_commits_total").absolute(taken.batches);
    app.metrics.run_upkeep();
    app.metrics.render()
}
