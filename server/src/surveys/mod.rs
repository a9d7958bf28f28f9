//! Surveys: questions, answers, results.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
