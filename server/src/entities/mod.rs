//! Entities: public bodies, civil-society and higher-education organisations.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
