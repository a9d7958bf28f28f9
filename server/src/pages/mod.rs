//! Pages about the site itself: accessibility, privacy; and the language switch.

mod language;
mod missing;
mod text;

pub use missing::missing;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/accessibility", text::accessibility)
        .get("/{lang}/privacy", text::privacy)
        .get("/{lang}/language", language::remember)
}
