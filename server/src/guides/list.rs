//! The library.

use app::guides::ListPage;
use axum::extract::Query;
use domain::form::Typed;
use domain::guides::{GuideKind, GuidePhase, TimeNeeded};
use serde::Deserialize;
use store::PageRequest;
use store::guides::{GuideFilter, list, tags};

use super::item;
use crate::error::Result;
use crate::visit::Visit;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    phase: String,
    kind: String,
    time: String,
    tag: String,
    after: Option<String>,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result {
    let store = &visit.app.store;
    let tags = tags(store, visit.lang).await?;
    // A filter that means nothing is no filter.
    let filter = GuideFilter {
        phase: GuidePhase::from_code(&asked.phase),
        kind: GuideKind::from_code(&asked.kind),
        time: TimeNeeded::from_code(&asked.time),
        tag: Some(asked.tag.as_str()).filter(|tag| !tag.is_empty()),
    };
    let mut filters = Typed::default();
    let codes = [
        ("phase", filter.phase.map(GuidePhase::code)),
        ("kind", filter.kind.map(GuideKind::code)),
        ("time", filter.time.map(TimeNeeded::code)),
        ("tag", filter.tag),
    ];
    for (name, code) in codes {
        if let Some(code) = code {
            filters = filters.with(name, code);
        }
    }
    let page = PageRequest { after: asked.after.clone(), limit: 0 };
    let found = list(store, &visit.actor(), filter, visit.lang, &page).await?;
    let next = found.next.map(|after| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(filters.pairs()).append_pair("after", &after);
        visit.href(&format!("/guides?{}", query.finish()))
    });
    let data = ListPage {
        items: found.items.into_iter().map(item).collect(),
        filters,
        tags: tags.into_iter().map(|tag| (tag.slug, format!("{} ({})", tag.label, tag.guides))).collect(),
        next,
        continued: page.key::<3>().is_some(),
    };
    Ok(visit.html(|| app::guides::list(data)))
}
