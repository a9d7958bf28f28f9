//! Experimentation projects: the list, a project, its forms, its way along the bench, the portfolio.

mod address;
mod edit;
mod list;
mod new;
mod phase;
mod plan;
mod portfolio;
mod post;
mod publish;
mod show;

pub(crate) use address::page_address;
pub(crate) use list::query_of;
pub(crate) use show::written;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/projects", list::show)
        .get("/{lang}/projects/new", new::show)
        .post("/{lang}/projects/new", new::submit)
        .get("/{lang}/projects/{slug}", show::show)
        .get("/{lang}/projects/{slug}/edit", edit::show)
        .post("/{lang}/projects/{slug}/edit", edit::submit)
        .post("/{lang}/projects/{slug}/publish", publish::publish)
        .post("/{lang}/projects/{slug}/unpublish", publish::unpublish)
        .get("/{lang}/projects/{slug}/plan", plan::show)
        .get("/{lang}/projects/{slug}/phase", phase::show)
        .post("/{lang}/projects/{slug}/phase", phase::submit)
        .get("/{lang}/projects/{slug}/updates/new", post::show)
        .post("/{lang}/projects/{slug}/updates", post::submit)
        .post("/{lang}/projects/{slug}/updates/{id}/remove", post::remove)
        .get("/{lang}/portfolio", portfolio::show)
}
