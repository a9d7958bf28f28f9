//! The JSON interface: the same queries as the pages, with the same viewer, in types of their own.
//!
//! Lists are `{items, next}`, 50 items by default; `?limit=` asks for fewer or more (200 at most), `?after=` goes on with the
//! `next` of the page before. Texts a lab writes are objects by language: `{"pt": "…", "en": "…"}`. Who sends neither a
//! key (`http::key`) nor the sign-in cookie gets what is public. A mistake is `{"error": …, "request": …}` with its status.

mod asking;
mod courses;
mod entities;
mod evaluate;
mod guides;
mod labs;
mod openapi;
mod people;
mod projects;
mod results;
mod sessions;
mod surveys;
mod workstreams;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/api/openapi.json", openapi::show)
        .get("/api/v1/projects", projects::list)
        .get("/api/v1/projects/{slug}", projects::one)
        .get("/api/v1/projects/{slug}/workstreams", workstreams::list)
        .get("/api/v1/guides", guides::list)
        .get("/api/v1/guides/{slug}", guides::one)
        .get("/api/v1/entities", entities::list)
        .get("/api/v1/entities/{slug}", entities::one)
        .get("/api/v1/labs", labs::list)
        .get("/api/v1/labs/{slug}", labs::one)
        .get("/api/v1/people", people::list)
        .get("/api/v1/people/{slug}", people::one)
        .get("/api/v1/sessions", sessions::list)
        .get("/api/v1/sessions/{slug}", sessions::one)
        .get("/api/v1/surveys", surveys::list)
        .get("/api/v1/surveys/{slug}", surveys::one)
        .post("/api/v1/surveys/{slug}/evaluate", evaluate::show)
        .get("/api/v1/surveys/{slug}/results", results::show)
        .get("/api/v1/courses", courses::list)
        .get("/api/v1/courses/{slug}", courses::one)
}
