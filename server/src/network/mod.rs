//! The network: labs, innovators and their profiles.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
