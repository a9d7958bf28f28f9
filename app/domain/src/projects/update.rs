//! Short dated posts about how a project goes.

use crate::form::{Errors, Reader, Typed};
use crate::text::Translated;

/// What a post says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdateContent {
    /// Its title.
    pub title: Translated,
    /// Its text, as Markdown.
    pub body: Translated,
}

impl UpdateContent {
    /// Reads `title_pt`, `title_en`, `body_pt`, `body_en`.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<UpdateContent, Errors> {
        let mut reader = Reader::new(typed);
        let title = reader.translated_required("title", 150);
        let body = reader.translated_required("body", 5_000);
        reader.finish(UpdateContent { title, body })
    }
}
