//! Experimentation projects.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
