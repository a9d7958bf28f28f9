//! The one renderer of Markdown: pulldown-cmark, then one sanitiser, nothing past it.
//!
//! What a lab writes becomes HTML that can do nothing but be read: no script, no style, no form, no foreign frame. Headings
//! are fitted under the page's `<h1>` and get an id each, from which the table of contents is made. Rendering is pure, so
//! results are kept in memory and the same text is rendered once.

mod cache;
mod headings;
mod plain;
mod prepare;
mod sanitise;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use plain::{first_heading, links, plain_text};

/// Rendered Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rendered {
    /// Sanitised HTML, safe to stand in a page.
    pub html: String,
    /// Every heading in order: its level, its id, its text.
    pub toc: Vec<(u8, String, String)>,
}

/// Renders a text whose headings stand under the page's `<h1>`: they begin at level 2.
pub fn render(text: &str) -> Arc<Rendered> {
    render_under(text, 2, "")
}

/// The same for a text that stands deeper in a page, or beside others: its headings begin at `level` (2 to 6), and every id
/// begins with `prefix`.
pub fn render_under(text: &str, level: u8, prefix: &str) -> Arc<Rendered> {
    cache::get_or_render(text, level.clamp(2, 6), prefix, |text, level, prefix| {
        let prepared = prepare::prepare(text, level, prefix);
        let mut html = String::with_capacity(text.len().saturating_mul(3) / 2);
        pulldown_cmark::html::push_html(&mut html, prepared.events.into_iter());
        // The only style the renderer writes itself; as a class it survives the sanitiser.
        let html = html.replace(" style=\"text-align: right\"", " class=\"numeric\"");
        Rendered { html: sanitise::sanitise(&html, prepared.ids), toc: prepared.toc }
    })
}
