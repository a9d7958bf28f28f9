//! One lab.

use app::network::LabPage;
use axum::extract::Path;
use store::{markdown, network};

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let lab = network::lab(&visit.app.store, &visit.actor(), &slug).await?;
    let description = lab.description.pick(visit.lang);
    let html = markdown::render(description.text).html.clone();
    let data = LabPage {
        description: (html, description.lang.nearest()),
        slug: lab.slug,
        name: lab.name,
        entity_slug: lab.entity_slug,
        entity_name: lab.entity_name,
        since: lab.since,
        website: lab.website,
        source: lab.source,
    };
    Ok(visit.html(|| app::network::lab(data)))
}
