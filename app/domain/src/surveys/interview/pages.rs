//! The way through the pages.

use super::Heard;
use crate::surveys::QuestionId;

impl Heard<'_> {
    /// The first page that is shown from this one on, counted from 0.
    pub fn page_from(&self, at: usize) -> Option<usize> {
        (at..self.instrument.definition.pages().len()).find(|page| self.shows_page(*page))
    }

    /// The last page that is shown before this one.
    pub fn page_before(&self, at: usize) -> Option<usize> {
        (0..at.min(self.instrument.definition.pages().len())).rev().find(|page| self.shows_page(*page))
    }

    /// Whether no page after this one can be shown, whatever is answered on it: the button may then say that the answers are
    /// sent.
    pub fn is_last(&self, at: usize) -> bool {
        let pages = self.instrument.definition.pages();
        let depends = |page: &crate::surveys::Page| {
            !page.relevant.trim().is_empty()
                || page.questions.iter().any(|question| !question.rules.relevant.trim().is_empty())
        };
        pages.iter().enumerate().skip(at + 1).all(|(later, page)| !self.shows_page(later) && !depends(page))
    }

    /// The questions of a page that are shown now and were not when it was sent: they follow from answers on the same page.
    pub fn appeared(&self, at: usize, shown: &[QuestionId]) -> Vec<QuestionId> {
        let page = self.instrument.definition.pages().get(at);
        page.into_iter()
            .flat_map(|page| page.questions.iter())
            .filter(|question| self.shows(question) && !shown.contains(&question.id))
            .map(|question| question.id.clone())
            .collect()
    }

    /// How many pages are shown, and which of them this one is, counted from 1.
    pub fn position(&self, at: usize) -> (usize, usize) {
        let shown: Vec<usize> =
            (0..self.instrument.definition.pages().len()).filter(|page| self.shows_page(*page)).collect();
        let here = shown.iter().position(|page| *page == at).map_or(1, |place| place + 1);
        (here, shown.len().max(1))
    }
}
