//! One guide.

use app::guides::{GuidePage, Standing};
use axum::extract::Path;
use domain::guides::GuideText;
use domain::lang::Lang;
use store::guides::{GuideRecord, Origin, by_slugs};

use super::{item, uses};
use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let guide = store::guides::show(store, &actor, &slug).await?;
    let next = by_slugs(store, &actor, &guide.facts.next).await?;
    let used_in = uses::links(&visit, &guide).await?;
    let (lang, text) = guide.text(visit.lang).ok_or(Error::NotFound)?;
    let mut data = page(&guide, lang, text);
    data.next = next.into_iter().map(item).collect();
    Ok(visit.html(|| {
        data.used_in = used_in;
        app::guides::show(data)
    }))
}

/// The page of a guide with this text, and nothing around it yet.
pub(super) fn page(guide: &GuideRecord, lang: Lang, text: &GuideText) -> GuidePage {
    let rendered = store::markdown::render(&text.body);
    GuidePage {
        slug: guide.slug.clone(),
        facts: guide.facts.clone(),
        lang,
        text: GuideText { body: String::new(), ..text.clone() },
        html: rendered.html.clone(),
        toc: rendered.toc.clone(),
        next: Vec::new(),
        used_in: Vec::new(),
        standing: Standing {
            published: guide.published,
            changed_from_shipped: guide.origin == Origin::Shipped && guide.edited,
        },
    }
}
