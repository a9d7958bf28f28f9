//! The list.

use app::sessions::SessionList;
use axum::extract::Query;
use serde::Deserialize;
use store::PageRequest;
use store::sessions::{Filter, When};

use crate::error::Result;
use crate::seats::after;
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    when: String,
    #[serde(default)]
    open: String,
    #[serde(default)]
    project: String,
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let past = asked.when == "past";
    let open = asked.open == "yes" && !past;
    let store = &visit.app.store;
    let projects = store::sessions::projects_with_sessions(store).await?;
    let chosen = projects.iter().find(|project| project.slug == asked.project);
    let filter = Filter {
        when: if past { When::Past } else { When::Coming },
        open,
        project: chosen.map(|project| project.id),
    };
    let request = PageRequest { after: asked.after, limit: 0 };
    let page = store::sessions::list(store, &visit.actor(), &filter, &request).await?;
    let mut parameters = Vec::new();
    if past {
        parameters.push(("when", "past"));
    }
    if open {
        parameters.push(("open", "yes"));
    }
    if let Some(project) = chosen {
        parameters.push(("project", &project.slug));
    }
    let next = after(&visit, "/sessions", &parameters, page.next);
    let project = chosen.map(|project| project.slug.clone());
    let projects = projects.into_iter().map(|project| (project.slug, project.title)).collect();
    let data = SessionList { sessions: page.items, past, open, project, projects, next };
    Ok(visit.html(|| app::sessions::list(data)))
}
