//! Administration: roles, requests to join, the audit log, jobs that gave up.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
