//! Surveys: the list, answering, results, and the designers' builder.

mod add_questions;
mod answer;
mod arrange;
pub(crate) mod asking;
mod check;
mod csv;
mod edit;
mod embed;
pub(crate) mod failing;
mod files;
mod group;
mod guard;
mod import;
mod invitations;
mod key;
mod kiosk;
mod library;
mod link;
mod list;
mod new;
mod offers;
mod overall;
mod pages;
mod picks;
mod picture;
mod preview;
mod question;
mod questions;
mod response_file;
mod responses;
mod results;
mod sample;
mod saved;
mod saving;
pub(crate) mod scripts;
mod sections;
mod seen;
mod set_apart;
mod share;
mod show;
mod start;
mod state;
mod stranger;
mod templates;
mod thanks;
mod turns;
mod venue;
mod way;
pub(crate) mod workbook;

pub(crate) use results::results_for;

use axum::Extension;
use axum::extract::Path;
use axum::handler::Handler;

use crate::error::{Error, Result};
use crate::http::body::Longest;
use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/surveys", list::show)
        .get("/{lang}/surveys/new", new::show)
        .post("/{lang}/surveys/new", new::submit)
        .get("/{lang}/survey-library", library::list)
        .get("/{lang}/survey-library/{id}", library::edit)
        .post("/{lang}/survey-library/{id}", library::save)
        .post("/{lang}/survey-library/{id}/delete", library::delete)
        .get("/{lang}/surveys/new/import", import::show)
        .post("/{lang}/surveys/new/import", import::submit)
        .get("/{lang}/surveys/new/import/{token}", import::look)
        .post("/{lang}/surveys/new/import/{token}", import::take)
        .get("/{lang}/surveys/{slug}", show::show)
        .get("/{lang}/surveys/{slug}/answer", answer::show)
        .post("/{lang}/surveys/{slug}/answer", answer::submit.layer(LONGEST))
        .get("/{lang}/surveys/{slug}/saved/{code}", saved::saved)
        .get("/{lang}/surveys/{slug}/resume", saved::ask)
        .post("/{lang}/surveys/{slug}/resume", saved::find)
        .get("/{lang}/surveys/{slug}/resume/{code}", saved::go_on)
        .get("/{lang}/surveys/{slug}/thanks", thanks::show)
        .get("/{lang}/surveys/{slug}/embed", embed::show)
        .post("/{lang}/surveys/{slug}/embed", embed::submit.layer(LONGEST))
        .get("/{lang}/surveys/{slug}/embed/thanks", embed::thanks)
        .get("/{lang}/surveys/{slug}/kiosk", kiosk::show)
        .post("/{lang}/surveys/{slug}/kiosk", kiosk::submit.layer(LONGEST))
        .get("/{lang}/surveys/{slug}/kiosk/thanks", kiosk::thanks)
        .get("/{lang}/surveys/{slug}/share", share::show)
        .post("/{lang}/surveys/{slug}/share", share::submit)
        .get("/embed.js", scripts::embed)
        .get("/{lang}/surveys/{slug}/results", results::show)
        .get("/{lang}/surveys/{slug}/results.csv", csv::show)
        .get("/{lang}/surveys/{slug}/results/{question}", responses::texts)
        .get("/{lang}/surveys/{slug}/responses", responses::list)
        .get("/{lang}/surveys/{slug}/responses/{response}", responses::show)
        .get("/{lang}/surveys/{slug}/responses/{response}/files/{question}", response_file::show)
        .post("/{lang}/surveys/{slug}/responses/{response}/delete", responses::delete)
        .post("/{lang}/surveys/{slug}/responses/{response}/who", responses::who)
        .and(set_apart::routes())
        .get("/{lang}/surveys/{slug}/xlsform", workbook::download)
        .get("/{lang}/surveys/{slug}/edit", edit::show)
        .post("/{lang}/surveys/{slug}/edit", edit::submit)
        .and(invitations::routes())
        .get("/s", link::short)
        .get("/s/{key}", link::short_with_key)
        .get("/{lang}/link", link::show)
        .get("/{lang}/surveys/{slug}/overall", overall::show)
        .post("/{lang}/surveys/{slug}/overall", overall::submit)
        .get("/{lang}/surveys/{slug}/check", check::show)
        .get("/{lang}/surveys/{slug}/logic", check::logic)
        .get("/{lang}/surveys/{slug}/preview", preview::show)
        .post("/{lang}/surveys/{slug}/preview", preview::submit.layer(LONGEST))
        .post("/{lang}/surveys/{slug}/state", state::step)
        .post("/{lang}/surveys/{slug}/delete", state::delete)
        .post("/{lang}/surveys/{slug}/pages", pages::add)
        .post("/{lang}/surveys/{slug}/pages/{page}", pages::title)
        .post("/{lang}/surveys/{slug}/pages/{page}/delete", pages::delete)
        .post("/{lang}/surveys/{slug}/pages/{page}/place", arrange::page)
        .get("/{lang}/surveys/{slug}/pages/{page}/sections", sections::new)
        .post("/{lang}/surveys/{slug}/pages/{page}/sections", sections::create)
        .get("/{lang}/surveys/{slug}/sections/{section}", sections::show)
        .post("/{lang}/surveys/{slug}/sections/{section}", sections::submit)
        .post("/{lang}/surveys/{slug}/sections/{section}/delete", sections::delete)
        .get("/{lang}/surveys/{slug}/quotas/new", sections::new_quota)
        .post("/{lang}/surveys/{slug}/quotas/new", sections::create_quota)
        .get("/{lang}/surveys/{slug}/quotas/{quota}", sections::show_quota)
        .post("/{lang}/surveys/{slug}/quotas/{quota}", sections::submit_quota)
        .post("/{lang}/surveys/{slug}/quotas/{quota}/delete", sections::delete_quota)
        .post("/{lang}/surveys/{slug}/sample", sample::show)
        .get("/{lang}/surveys/{slug}/questions", questions::show)
        .get("/{lang}/surveys/{slug}/questions/new", question::new)
        .post("/{lang}/surveys/{slug}/questions/new", question::create)
        .get("/{lang}/surveys/{slug}/questions/{question}", question::show)
        .post("/{lang}/surveys/{slug}/questions/{question}", question::submit)
        .post("/{lang}/surveys/{slug}/questions/{question}/move", questions::shift)
        .post("/{lang}/surveys/{slug}/questions/{question}/place", arrange::question)
        .post("/{lang}/surveys/{slug}/questions/{question}/duplicate", questions::duplicate)
        .post("/{lang}/surveys/{slug}/questions/{question}/delete", questions::delete)
        .get("/{lang}/surveys/{slug}/questions/{question}/picture", picture::show)
        .post("/{lang}/surveys/{slug}/questions/{question}/picture", picture::submit)
        .post("/{lang}/surveys/{slug}/questions/{question}/picture/delete", picture::delete)
        .get("/{lang}/surveys/{slug}/pictures/{picture}", picture::file)
        .get("/{lang}/surveys/{slug}/questions/{question}/keep", library::ask_to_keep)
        .post("/{lang}/surveys/{slug}/questions/{question}/keep", library::keep)
        .get("/{lang}/surveys/{slug}/add-questions", add_questions::show)
        .post("/{lang}/surveys/{slug}/add-questions", add_questions::submit)
}

/// The language, which [`Visit`](crate::visit::Visit) has read, and the survey's slug.
type AtSurvey = Path<(String, String)>;
/// The same and what stands after it.
type Below = Path<(String, String, String)>;

/// A filled-in form of many long texts, and one that is too long by far: it comes back with everything that was typed.
const LONGEST: Extension<Longest> = Extension(Longest(512 * 1024));

/// A new form's own id.
fn form_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// Does what takes long without keeping others waiting.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::Internal(error.to_string()))
}
