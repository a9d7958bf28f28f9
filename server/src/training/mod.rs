//! Courses, their editions and enrolment.

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}
