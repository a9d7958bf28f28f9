//! What a page function returns: its head, its way back, and what stands in `<main>`.

use leptos::prelude::{AnyView, IntoAny, IntoView};

use crate::layout::{Bare, Crumb, Head, answering, bare_document, document};

/// A page, before it becomes a document.
pub struct PageView {
    /// Title, description, whether search engines may keep it.
    pub head: Head,
    /// The way back to the home page.
    pub crumbs: Vec<Crumb>,
    /// Whether it has an island, and so a script.
    pub islands: bool,
    /// Whether it is a survey's form that can change while it is answered, and so has the script for that.
    pub answering: bool,
    /// Whether it shows a map, or may come to show one while it is answered.
    pub map: bool,
    /// What stands in `<main>`.
    pub main: AnyView,
    /// What stands around it instead of the house's header and footer.
    pub bare: Option<Bare>,
}

impl PageView {
    /// A page without an island.
    pub fn new(head: Head, crumbs: Vec<Crumb>, main: impl IntoView + 'static) -> Self {
        Self { head, crumbs, islands: false, answering: false, map: false, main: main.into_any(), bare: None }
    }

    /// The same page with an island: it gets the script.
    #[must_use]
    pub fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// The same page with the script of a survey's form, where it can change.
    #[must_use]
    pub fn with_answering(mut self, changes: bool) -> Self {
        self.answering = changes;
        self
    }

    /// The same page with a map, where it has one.
    #[must_use]
    pub fn with_map(mut self, map: bool) -> Self {
        self.map = map;
        self
    }

    /// The same page where nothing of the house stands around it.
    #[must_use]
    pub fn in_bare(mut self, bare: Bare) -> Self {
        self.bare = Some(bare);
        self
    }

    /// Whether it has a script, and so needs a nonce.
    pub fn has_script(&self) -> bool {
        self.islands || self.answering || self.bare.as_ref().is_some_and(|bare| bare.script.is_some())
    }

    /// The whole document.
    pub fn into_document(mut self, nonce: Option<String>) -> AnyView {
        if self.answering {
            self.main = (self.main, answering(nonce.clone())).into_any();
        }
        if let Some(bare) = self.bare {
            return bare_document(self.head, bare, nonce, self.main);
        }
        document(self.head, self.crumbs, self.islands, nonce, self.main)
    }
}
