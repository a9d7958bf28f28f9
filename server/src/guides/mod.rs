//! Guides and methods: the lab's library.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
