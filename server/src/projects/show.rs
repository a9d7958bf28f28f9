//! A project's page.

use app::format::date_time;
use app::projects::{Linked, LinkedItem, ShowData, Written};
use axum::extract::Path;
use domain::lang::Lang;
use domain::projects::Project;
use domain::seats::Opening;
use domain::surveys::Status as SurveyStatus;
use domain::text::Translated;
use store::markdown::{plain_text, render_under};

use crate::error::Result;
use crate::visit::Visit;

/// How many characters of a text stand where only its beginning is shown.
const BEGINNING: usize = 320;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let project = store::projects::show(&visit.app.store, &visit.actor(), &slug).await?;
    let posts = project
        .updates
        .iter()
        .enumerate()
        .map(|(position, update)| written(&update.body, visit.lang, 4, &format!("p{position}-")))
        .collect();
    let data = ShowData {
        outcome: written(&project.content.outcome, visit.lang, 3, "o-"),
        posts,
        linked: linked(&visit, &project).await?,
        plan: store::projects::plan_size(&visit.app.store, project.id).await?,
        project,
    };
    Ok(visit.html(|| app::projects::show(data)))
}

/// What other features have that belongs to a project: what is still being prepared is left out.
async fn linked(visit: &Visit, project: &Project) -> Result<Linked> {
    let actor = visit.actor();
    let store = &visit.app.store;
    let readable =
        project.guides.iter().filter(|guide| !guide.title.is_empty() && (guide.published || actor.designs()));
    let guides = readable.map(|guide| LinkedItem {
        title: guide.title.clone(),
        path: format!("/guides/{}", guide.slug),
        meta: String::new(),
        open: true,
    });
    let now = store.now();
    let sessions = store::sessions::of_project(store, &actor, project.id).await?;
    let sessions = sessions.into_iter().map(|session| (session.opening(now), session));
    let sessions = sessions.filter(|(opening, _)| *opening != Opening::Draft);
    let sessions = sessions.map(|(opening, session)| LinkedItem {
        path: format!("/sessions/{}", session.slug),
        meta: date_time(visit.lang, session.starts_at.in_zone(&visit.app.config.zone)),
        open: opening.is_open(),
        title: session.title,
    });
    // They come the latest first; of those still to come, the next one matters most.
    let (mut open, over): (Vec<_>, Vec<_>) = sessions.partition(|session| session.open);
    open.reverse();
    open.extend(over);
    let surveys = store::surveys::of_project(store, &actor, project.id).await?;
    let surveys = surveys.into_iter().filter(|survey| survey.status != SurveyStatus::Draft);
    let surveys = surveys.map(|survey| LinkedItem {
        path: format!("/surveys/{}", survey.slug),
        meta: String::new(),
        open: survey.status == SurveyStatus::Published,
        title: survey.title,
    });
    Ok(Linked { guides: guides.collect(), sessions: open, surveys: surveys.collect() })
}

/// A Markdown text as a reader gets it: in their language or the first there is; headings begin at `level`, ids with `prefix`.
pub(crate) fn written(text: &Translated, lang: Lang, level: u8, prefix: &str) -> Written {
    let picked = text.pick(lang);
    if picked.text.is_empty() {
        return Written { lang, ..Written::default() };
    }
    let first = picked.text.split("\n\n").find(|paragraph| !paragraph.trim().is_empty()).unwrap_or_default();
    let plain = plain_text(first);
    let beginning: String = plain.chars().take(BEGINNING).collect();
    let cut = beginning.len() < plain.len();
    Written {
        html: render_under(picked.text, level, prefix).html.clone(),
        lang: picked.lang.nearest(),
        more: cut || first.trim() != picked.text.trim(),
        beginning: if cut { format!("{}…", beginning.trim_end()) } else { beginning.trim().to_owned() },
    }
}
