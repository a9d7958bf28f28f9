//! Co-creation sessions and registration for them.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
