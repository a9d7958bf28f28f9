//! The search page, results as one types, and the worker that keeps the index beside the database.

mod ask;
mod live;
mod show;
pub mod worker;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/{lang}/search", show::show).post("/api/search", live::answer)
}
