//! Where a guide is used: published projects and sessions, which everybody may see.

use app::components::Shown;
use app::i18n::message;
use store::guides::GuideRecord;
use store::{projects, sessions};

use crate::error::Result;
use crate::visit::Visit;

/// So many of each kind are named.
const MOST: u64 = 6;

/// Links to the work that uses a guide: the kind of thing, its address, its title.
pub(super) async fn links(visit: &Visit, guide: &GuideRecord) -> Result<Vec<(String, String, Shown)>> {
    let store = &visit.app.store;
    let mut links = Vec::new();
    for project in projects::using_guide(store, &guide.slug, MOST).await? {
        let address = visit.href(&format!("/projects/{}", project.slug));
        links.push((
            message(visit.lang, "guide-use-project"),
            address,
            Shown::from(project.title.pick(visit.lang)),
        ));
    }
    for session in sessions::using_guide(store, &guide.slug, MOST).await? {
        let address = visit.href(&format!("/sessions/{}", session.slug));
        links.push((
            message(visit.lang, "guide-use-session"),
            address,
            Shown::from(session.title.pick(visit.lang)),
        ));
    }
    Ok(links)
}
