//! Headings: fitted under the page's own, one level at a time, each with an id of its own.

use std::collections::HashSet;

use domain::slug::Slug;
use pulldown_cmark::HeadingLevel;

/// Ids that the pages themselves use.
const TAKEN_BY_PAGES: [&str; 4] = ["conteudo", "site-search", "q", "results"];

/// Gives levels and ids to the headings of one text.
pub(super) struct Headings<'a> {
    prefix: &'a str,
    /// The shallowest level the text itself uses, which becomes `first`.
    shallowest: u8,
    first: u8,
    before: u8,
    used: HashSet<String>,
}

impl<'a> Headings<'a> {
    pub fn new(prefix: &'a str, shallowest: u8, first: u8) -> Self {
        Self { prefix, shallowest, first, before: first.saturating_sub(1), used: HashSet::new() }
    }

    /// The level of a heading: as deep below the first as in the text, but never two steps at once.
    pub fn level(&mut self, own: HeadingLevel) -> HeadingLevel {
        let deeper = (own as u8).saturating_sub(self.shallowest);
        let level = self.first.saturating_add(deeper).min(self.before.saturating_add(1)).min(6);
        self.before = level;
        HeadingLevel::try_from(usize::from(level)).unwrap_or(HeadingLevel::H6)
    }

    /// An id from the heading's text: accents folded, never one that is there already.
    pub fn id(&mut self, text: &str) -> String {
        let slug = Slug::suggest(text);
        let taken = |id: &str, used: &HashSet<String>| used.contains(id) || TAKEN_BY_PAGES.contains(&id);
        let mut id = format!("{}{slug}", self.prefix);
        let mut n = 2;
        while taken(&id, &self.used) {
            id = format!("{}{}", self.prefix, slug.numbered(n));
            n += 1;
        }
        self.used.insert(id.clone());
        id
    }
}
