//! The network: the directory of people, profiles, labs, requests to join.

mod directory;
mod join;
mod lab;
mod lab_edit;
mod lab_new;
mod labs;
mod person;
mod profile;
mod profile_delete;
mod request;
mod requests;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/network", directory::show)
        .get("/{lang}/network/{slug}", person::show)
        .get("/{lang}/network/join", join::show)
        .post("/{lang}/network/join", join::submit)
        .post("/{lang}/network/join/withdraw", join::withdraw)
        .get("/{lang}/network/labs", labs::show)
        .get("/{lang}/network/labs/new", lab_new::show)
        .post("/{lang}/network/labs/new", lab_new::submit)
        .get("/{lang}/network/labs/{slug}", lab::show)
        .get("/{lang}/network/labs/{slug}/edit", lab_edit::show)
        .post("/{lang}/network/labs/{slug}/edit", lab_edit::submit)
        .get("/{lang}/account/profile", profile::show)
        .post("/{lang}/account/profile", profile::submit)
        .post("/{lang}/account/profile/delete", profile_delete::submit)
        .get("/{lang}/admin/requests", requests::show)
        .get("/{lang}/admin/requests/{id}", request::show)
        .post("/{lang}/admin/requests/{id}/accept", request::accept)
        .post("/{lang}/admin/requests/{id}/decline", request::decline)
}
