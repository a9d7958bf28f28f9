//! Guides and methods: the library that ships with the product, its pages, writing in it.

mod edit;
mod glossary;
pub mod library;
mod list;
mod new;
mod publish;
mod shipped;
mod show;
mod uses;

use app::guides::GuideItem;
use store::guides::GuideCard;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/guides", list::show)
        .get("/{lang}/guides/new", new::show)
        .post("/{lang}/guides/new", new::submit)
        .get("/{lang}/guides/glossary", glossary::show)
        .get("/{lang}/guides/{slug}", show::show)
        .get("/{lang}/guides/{slug}/edit", edit::show)
        .post("/{lang}/guides/{slug}/edit", edit::submit)
        .get("/{lang}/guides/{slug}/shipped", shipped::show)
        .post("/{lang}/guides/{slug}/shipped", shipped::take)
        .post("/{lang}/guides/{slug}/publish", publish::publish)
        .post("/{lang}/guides/{slug}/unpublish", publish::unpublish)
}

/// A guide of the store as the pages show it in lists.
fn item(card: GuideCard) -> GuideItem {
    GuideItem {
        slug: card.slug,
        title: card.title,
        summary: card.summary,
        facts: card.facts,
        published: card.published,
    }
}
