//! The one renderer: a page and its context in, a whole HTML document out, in one go.

use std::sync::Arc;

use app::context::PageContext;
use app::view::PageView;
use hydration_context::SsrSharedContext;
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::{AnyView, Owner, RenderHtml, provide_context};

/// A rendered page.
#[derive(Debug)]
pub struct Rendered {
    /// The document.
    pub html: String,
    /// The nonce its scripts carry, when it has any.
    pub nonce: Option<String>,
}

/// Renders a part of a page, for an island that puts it in place, with a sentence about it.
pub fn fragment(context: PageContext, part: impl FnOnce() -> (String, AnyView)) -> (String, String) {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| {
        provide_context(Arc::new(context));
        let (sentence, view) = part();
        (sentence, view.to_html().replace("<!--<() />-->", "").replace("<!>", ""))
    })
}

/// Renders a page.
pub fn page(context: PageContext, page: impl FnOnce() -> PageView) -> Rendered {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| {
        provide_context(Arc::new(context));
        let view = page();
        let nonce = if view.has_script() {
            provide_nonce();
            use_nonce().map(|nonce| nonce.to_string())
        } else {
            None
        };
        let islands = view.islands;
        let html = view.into_document(nonce.clone()).to_html();
        // Marks for the browser's side, which a page without an island does not need. A text cannot contain them: it is escaped.
        let html = if islands { html } else { html.replace("<!--<() />-->", "").replace("<!>", "") };
        Rendered { html, nonce }
    })
}
