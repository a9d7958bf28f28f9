//! What a page function returns: its head, its way back, and what stands in `<main>`.

use leptos::prelude::{AnyView, IntoAny, IntoView};

use crate::layout::{Crumb, Head, document};

/// A page, before it becomes a document.
pub struct PageView {
    /// Title, description, whether search engines may keep it.
    pub head: Head,
    /// The way back to the home page.
    pub crumbs: Vec<Crumb>,
    /// Whether it has an island, and so a script.
    pub islands: bool,
    /// What stands in `<main>`.
    pub main: AnyView,
}

impl PageView {
    /// A page without an island.
    pub fn new(head: Head, crumbs: Vec<Crumb>, main: impl IntoView + 'static) -> Self {
        Self { head, crumbs, islands: false, main: main.into_any() }
    }

    /// The same page with an island: it gets the script.
    #[must_use]
    pub fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// The whole document.
    pub fn into_document(self, nonce: Option<String>) -> AnyView {
        document(self.head, self.crumbs, self.islands, nonce, self.main)
    }
}
