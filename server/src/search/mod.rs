//! One search over everything a viewer may see.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
