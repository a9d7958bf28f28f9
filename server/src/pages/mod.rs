//! Pages about the site itself: accessibility, privacy.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
