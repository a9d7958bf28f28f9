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
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let past = asked.when == "past";
    let open = asked.open == "yes" && !past;
    let filter = Filter { when: if past { When::Past } else { When::Coming }, open, project: None };
    let request = PageRequest { after: asked.after, limit: 0 };
    let page = store::sessions::list(&visit.app.store, &visit.actor(), &filter, &request).await?;
    let mut parameters = Vec::new();
    if past {
        parameters.push(("when", "past"));
    }
    if open {
        parameters.push(("open", "yes"));
    }
    let next = after(&visit, "/sessions", &parameters, page.next);
    Ok(visit.html(|| app::sessions::list(SessionList { sessions: page.items, past, open, next })))
}
