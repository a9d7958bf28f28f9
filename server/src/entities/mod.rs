//! Entities: the list, an entity, its form.

mod edit;
mod list;
mod new;
mod show;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/entities", list::show)
        .get("/{lang}/entities/new", new::show)
        .post("/{lang}/entities/new", new::submit)
        .get("/{lang}/entities/{slug}", show::show)
        .get("/{lang}/entities/{slug}/edit", edit::show)
        .post("/{lang}/entities/{slug}/edit", edit::submit)
}
